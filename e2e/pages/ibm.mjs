// IBM's accessibility engine on every sample in English: nothing that it is sure is wrong, but for what is explained here. What it
// leaves to the eye (contrast over pictures, whether a word such as "left" means a place) is looked at by hand.
//   PARASOL_PAGES=/some/folder node e2e/pages/ibm.mjs [names…]
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { launch } from "../browser.mjs";
import { folderOfSamples, inParallel, listSamples, serveSamples } from "./samples.mjs";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");
const HANDS = 2;

/** What is right as it is: the rule, a pattern of the element's opening tag, and why. Anything else fails. */
const EXCEPTIONS = [
  {
    rule: /^aria_(form_label|landmark_name)_unique$/,
    tag: /^<form (?!.*aria-label)/,
    why: "a form without a name has no role (HTML-AAM 4.1, form): assistive technology lists none of them, and need not tell them apart",
  },
  {
    rule: /^input_checkboxes_grouped$/,
    tag: /type="radio"/,
    reason: "fail_notsamegroup",
    why: "radio buttons are a group within their form (HTML, radio button group): each card has a form of its own",
  },
];

async function failures(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await page.evaluate(SOURCE);
  return page.evaluate(async () => {
    const { results } = await new globalThis.ace.Checker().check(document, ["IBM_Accessibility"]);
    const sure = results.filter(({ value: [kind, verdict] }) => kind === "VIOLATION" && verdict === "FAIL");
    return sure.map(({ ruleId, reasonId, message, snippet }) => ({ rule: ruleId, reason: reasonId, message, tag: snippet }));
  });
}

const folder = folderOfSamples();
const names = process.argv.slice(2);
const samples = (await listSamples(folder)).filter(({ language, name }) => language === "en" && (!names.length || names.includes(name)));
const { origin, stop } = await serveSamples(folder);
const browser = await launch();
const faults = new Map();
const needed = new Set();
try {
  await inParallel(samples, HANDS, async ({ language, name }) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${language}/${name}.html`);
    for (const { rule, reason, message, tag } of await failures(page)) {
      const fits = (each) => each.rule.test(rule) && each.tag.test(tag) && (each.reason ?? reason) === reason;
      const exception = EXCEPTIONS.find(fits);
      if (exception) {
        needed.add(exception);
        continue;
      }
      const fault = `${rule}: ${message}: ${tag.slice(0, 160)}`;
      faults.set(fault, [...(faults.get(fault) ?? []), name]);
    }
    await page.close();
  });
} finally {
  await browser.close();
  stop();
}
for (const { rule } of names.length ? [] : EXCEPTIONS.filter((each) => !needed.has(each))) faults.set(`no page needs the exception ${rule}`, ["everywhere"]);
for (const [what, where] of faults) console.error(`FAILED  ${what}\n        ${where.length} times: ${where.slice(0, 6).join(", ")}`);
console.log(`${samples.length} samples, ${faults.size} faults`);
process.exitCode = faults.size ? 1 : 0;
