// A form is sent when the server can be reached, once; otherwise the page stays as it is and says so.
"use strict";
for (const form of document.querySelectorAll("form[data-send]")) {
  const UNREACHED_MS = 8000;
  const UNANSWERED_MS = 20000;
  const notices = form.querySelectorAll("[data-unsent], [data-unknown]");
  let state = "idle";

  async function reached() {
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), UNREACHED_MS);
    const options = { cache: "no-store", credentials: "omit", signal: stop.signal };
    // A proxy that has no server behind it answers with one of these; any other answer is a server's.
    // It is read to its end: a request that nobody reads stays open as long as the page.
    const status = await fetch("/health/live", options)
      .then((reply) => reply.text().then(() => reply.status))
      .catch(() => 500);
    clearTimeout(patience);
    return status < 500;
  }

  function stop(mark) {
    state = "idle";
    form.ariaBusy = null;
    for (const notice of notices) {
      notice.hidden = !(mark in notice.dataset);
      if (!notice.hidden) notice.scrollIntoView({ block: "nearest" });
    }
  }

  form.addEventListener("submit", async (event) => {
    if (state === "reached") {
      state = "sent";
      // While no answer comes, the page is still here.
      setTimeout(stop, UNANSWERED_MS, "unknown");
      return;
    }
    event.preventDefault();
    if (state !== "idle") return;
    state = "asked";
    form.ariaBusy = "true";
    for (const notice of notices) notice.hidden = true;
    if (!(await reached())) return stop("unsent");
    state = "reached";
    form.requestSubmit(event.submitter);
  });
}
