// A report that is not sent yet, kept on this device only while she ticks so, sealed under a key that comes with her own page alone.
// What it does not open is another's, or a day old: it goes unseen. Sending, signing out and leaving delete it, too.
"use strict";
(async () => {
  const NAME = "d";
  /** Whatever she typed: the size tells nothing. */
  const SIZE = 16384;
  const part = document.getElementById("draft");
  if (!part) return;
  const found = document.getElementById("draft-found");
  const tick = part.querySelector("input");
  const form = part.closest("form");
  const fields = () => [...form.elements].filter((field) => field.name && field !== tick && !/hidden|submit|password/.test(field.type));
  const isTick = (field) => /checkbox|radio/.test(field.type);
  const bytes = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  let turn = 0;
  let kept;
  try {
    kept = localStorage.getItem(NAME);
  } catch {
    return;
  }
  if (!crypto.subtle) return;
  const use = (key) => crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  const keys = await Promise.all(part.dataset.keys.split(" ").map(use));

  function forget() {
    turn += 1;
    tick.checked = false;
    localStorage.removeItem(NAME);
  }

  async function save() {
    const mine = (turn += 1);
    const typed = fields().filter((field) => !isTick(field) || field.checked).map(({ name, value }) => [name, value]);
    const plain = new Uint8Array(SIZE);
    new TextEncoder().encodeInto(JSON.stringify(typed), plain);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, keys[0], plain));
    // Meanwhile she may have typed on, unticked or left.
    if (mine !== turn || !form.isConnected) return;
    try {
      localStorage.setItem(NAME, btoa(String.fromCharCode(...iv, ...sealed)));
    } catch {
      forget();
    }
  }

  async function open() {
    for (const key of keys) {
      try {
        const sealed = bytes(kept);
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.slice(0, 12) }, key, sealed.slice(12));
        return JSON.parse(new TextDecoder().decode(plain).replaceAll("\0", ""));
      } catch {}
    }
  }

  function fill(draft) {
    const values = (wanted) => draft.filter(([name]) => name === wanted).map(([, value]) => value);
    const boxes = () => form.querySelectorAll("[name=identifier]").length;
    while (boxes() < values("identifier").length) {
      const last = [...form.querySelectorAll(".field:has([name=identifier])")].at(-1);
      const more = last.cloneNode(true);
      more.querySelector("input").id = more.querySelector("label").htmlFor = `identifier-${boxes() + 1}`;
      last.after(more);
    }
    const left = {};
    for (const field of fields()) {
      left[field.name] ??= values(field.name);
      if (isTick(field)) {
        field.checked = left[field.name].includes(field.value);
        continue;
      }
      field.value = left[field.name].shift() ?? "";
      const fold = field.closest("details");
      if (fold && field.value) fold.open = true;
    }
    tick.checked = true;
    form.dispatchEvent(new Event("input"));
  }

  function decided() {
    found.hidden = true;
    part.hidden = false;
    document.getElementById("code").focus();
  }

  form.addEventListener("input", () => {
    if (tick.checked) save();
  });
  tick.addEventListener("change", () => {
    if (!tick.checked) forget();
  });
  // Another page of ours deleted it.
  addEventListener("storage", () => {
    if (!localStorage.getItem(NAME)) forget();
  });

  if (tick.checked) save();
  const draft = kept && !tick.checked && (await open());
  if (!draft) {
    if (kept && !tick.checked) forget();
    part.hidden = false;
    return;
  }
  found.hidden = false;
  found.querySelector("[data-fill]").addEventListener("click", () => {
    fill(draft);
    decided();
  });
  found.querySelector("[data-discard]").addEventListener("click", () => {
    forget();
    decided();
  });
})();
