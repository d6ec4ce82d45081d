// The list of what could be inferred follows the form.
import { demand } from "../claims.mjs";
import { NUMBER, WORDS, reporting, inferred, tapThrough } from "./steps.mjs";

/** Runs in the page: fills the form in by chance, and holds what the script shows against what the server says of the same form. */
async function compare(seed) {
  const form = document.querySelector("form.file");
  const shown = (root) => [...root.querySelectorAll("#infer li")].filter((each) => !each.hidden).map((each) => each.textContent);
  const set = (name, values) => {
    for (const field of form.querySelectorAll(`[name=${name}]`)) {
      if (/checkbox|radio/.test(field.type)) field.checked = values.includes(field.value);
      else field.value = values.shift() ?? "";
    }
  };
  const month = form.querySelector("[name=month]").options[1].value;
  // No-break, next-line, zero-width: what is blank to one must be blank to the other.
  const choices = {
    month: [[], [month]],
    part_of_day: [[], ["night"]],
    area: [[], ["Leeds"], [" \u00a0\u2003"], ["\ufeff"], ["\u0085"]],
    setting: [[], ["hotel"]],
    account: [[], ["x"], ["\n \t"]],
    description: [[], ["tall"]],
    shown: [[], ["yes"], ["no"]],
    code: [[], ["kill"], ["unpaid", "no_show"], ["threat"]],
    identifier: [[], ["07700 900456"], [" ", "@a_b_c"], ["", "07700 900456", "@a_b_c"]],
    delay: [[], ["none"], ["hours"], ["day"], ["week"]],
  };
  const names = Object.keys(choices);
  const wrong = [];
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let n = 0; n < 50; n += 1) {
    const chosen = names.map((name) => choices[name][next(choices[name].length)]);
    names.forEach((name, at) => set(name, [...chosen[at]]));
    form.dispatchEvent(new Event("input"));
    const body = new URLSearchParams(new FormData(form));
    body.set("check", "1");
    const answer = await fetch("/reports/new", { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [mine, theirs] = [shown(document).join(" "), shown(page).join(" ")];
    if (!mine || mine !== theirs) wrong.push({ chosen, mine, theirs, status: answer.status });
  }
  return wrong;
}

export const PREVIEW = {
  async "the preview is there from the first moment, follows every tap, and sends nothing"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    await page.waitForLoadState("networkidle");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const says = async (part, times = 1) => {
      const all = await inferred(page);
      const found = all.filter((text) => text.includes(part)).length;
      demand(found === times, `${found} of "${part}" in ${JSON.stringify(all)}`);
    };
    await says("Only what happened");
    await says("Not the hour it was filed");
    await tapThrough(her);
    await says("it was filed soon after");
    await page.selectOption("#part_of_day", { index: 1 });
    await says("What happened, and when.");
    await page.fill("#area", "Leeds");
    await says("What happened, when and where.");
    await page.selectOption("#part_of_day", "");
    await says("What happened, and where.");
    await page.fill("#area", "   ");
    await says("Only what happened");
    await page.fill("[name=account]", WORDS);
    await says("Your words, if you have them shown");
    await page.locator("label:has([name=shown][value=no])").click();
    await says("Not your words");
    await page.locator("label:has([name=shown][value=yes])").click();
    await says("Your words, and the way you write");
    await page.fill("#identifier-2", "@somebody");
    await says("more than one of their numbers");
    await page.locator("label:has([name=delay][value=week])").click();
    await says("it waits a week");
    await says("it was filed soon after", 0);
    demand(asked.length === 0, `it asked for ${asked}`);
    demand(her.faults.length === 0, her.faults.join());
  },

  async "the script and the server find the same sentences, whatever is filled in"(place) {
    // Several, since nobody may send more than sixty forms a minute.
    for (const [at, name] of ["amber", "birch", "coral", "dahlia", "fern"].entries()) {
      const { page, faults } = await reporting(place, name);
      const wrong = await page.evaluate(compare, at + 1);
      demand(wrong.length === 0, `${wrong.length} differ, such as ${JSON.stringify(wrong[0])}`);
      demand(faults.length === 0, faults.join());
    }
  },

  async "after asking what others will see it stands beside the taps, once, and goes on following"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    await tapThrough(her);
    await page.click("[name=check]");
    await page.waitForSelector("#preview");
    demand((await page.locator("#infer").count()) === 1, "not once");
    demand((await page.locator("#preview #infer").count()) === 0, "it stayed in the preview");
    await page.locator("label:has([name=delay][value=day])").click();
    demand((await inferred(page)).some((text) => text.includes("waits a day")), "it does not follow");
  },

  async "without scripts it comes with the preview, and nothing that needs a script is shown"(place) {
    const her = await reporting(place, "iris", { scripts: false });
    const { page } = her;
    const hidden = async (selector) => demand(!(await page.locator(selector).first().isVisible()), `${selector} is shown`);
    for (const selector of ["#infer", "#draft", "#draft-found", "[data-paste]", "[data-unsent]", "[data-unknown]"]) await hidden(selector);
    await page.locator("label:has([name=code][value=violence])").click();
    await page.fill("#identifier-1", NUMBER);
    await page.locator("label:has([name=delay][value=day])").click();
    await page.click("[name=check]");
    await page.waitForSelector("#preview #infer");
    const said = await inferred(page);
    demand(said.length === 2 && said[1].includes("waits a day"), JSON.stringify(said));
    await page.locator("#preview [name=send]").click();
    await page.waitForURL(/\/reports$/);
  },
};
