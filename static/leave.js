// The quick exit, where scripts run: at once, by the button or by Escape pressed three times, and nothing of the page stays behind.
// Without scripts the same form is sent as it stands. Nothing is stored; what another script kept is deleted.
"use strict";
(() => {
  const PRESSES = 3;
  const WITHIN_MS = 1500;
  const form = document.querySelector("form.leave");
  let presses = [];
  let going = false;

  function forget() {
    try {
      localStorage.clear();
    } catch {
      // A browser that keeps nothing for us has nothing to forget.
    }
  }

  async function leave() {
    if (going) return;
    going = true;
    const body = new URLSearchParams(new FormData(form));
    document.body.remove();
    forget();
    history.replaceState(null, "", "/");
    const patience = new Promise((over) => setTimeout(over, WITHIN_MS));
    // The way out neither waits long for the server nor needs it; what was sent goes on after the page is gone.
    const sent = fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
    await Promise.race([sent.catch(() => {}), patience]);
    location.replace(form.dataset.to);
  }

  // A report was sent, or she signed out: the server says so by a header as well, which not every browser heeds.
  if (document.querySelector("[data-forget]")) forget();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses = [...presses, event.timeStamp].slice(-PRESSES);
    if (presses.length === PRESSES && event.timeStamp - presses[0] <= WITHIN_MS) leave();
  }, { capture: true });

  // Browsers keep pages whole for their back button, also those that are not to be stored: such a page is kept empty and asked for
  // anew, so that whoever goes back is told who may see it now.
  addEventListener("pagehide", (event) => {
    if (event.persisted) document.body?.remove();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
