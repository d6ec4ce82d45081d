// What the person could work out, kept in step with the form. When a sentence holds stands beside it, written by the server.
"use strict";
for (const part of document.querySelectorAll("#infer")) {
  const form = part.closest("form");

  /** `!area|setting`, `delay=day`, `identifier>1`: of these fields, or fields with these values, so many are filled in; or not. */
  function holds(term, filled) {
    const [, not, fields, more] = /^(!?)([^>]*)>?(\d*)$/.exec(term);
    const wanted = fields.split("|");
    const count = filled.filter(([name, value]) => wanted.includes(name) || wanted.includes(`${name}=${value}`)).length;
    return count > Number(more) !== Boolean(not);
  }

  function update() {
    const filled = [...new FormData(form)].filter(([, value]) => /\P{White_Space}/u.test(value));
    for (const said of part.querySelectorAll("[data-when]")) {
      said.hidden = !said.dataset.when.split(" ").every((term) => holds(term, filled));
    }
  }

  form.addEventListener("input", update);
  addEventListener("pageshow", update);
  update();
  // Beside what changes it, also after she asked for the preview.
  document.getElementById("send").before(part);
  part.hidden = false;
}
