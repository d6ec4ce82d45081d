// A button beside a box that pastes into it, where the browser lets a page do so.
"use strict";
for (const button of document.querySelectorAll("[data-paste]")) {
  if (!navigator.clipboard?.readText) break;
  const box = document.getElementById(button.dataset.paste);
  const refused = box.closest(".field").querySelector("[data-refused]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    refused.hidden = true;
    try {
      const text = (await navigator.clipboard.readText()).trim();
      if (text) box.value = text.slice(0, box.maxLength);
      box.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      refused.hidden = false;
    }
    box.focus();
  });
}
