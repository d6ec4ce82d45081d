// The HTML of every sample in every language, held to the standard by html-validate, with its rules for assistive technology.
//   PARASOL_PAGES=/some/folder node e2e/pages/markup.mjs
import { readFile } from "node:fs/promises";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { folderOfSamples, listSamples } from "./samples.mjs";

const RULES = {
  // What an input or a button is without a type, the standard says; a word in every field is weight on a slow line.
  "no-implicit-input-type": "off",
  "no-implicit-button-type": "off",
  // Ours are served by ourselves, under the mark of their content; the policy lets nothing else in.
  "require-sri": ["error", { target: "crossorigin" }],
  // Boxes of one name are a list.
  "form-dup-name": ["error", { shared: ["radio", "button", "submit", "checkbox"] }],
};

/** What is right as it is: the rule, a part of the element's line, and why. */
const EXCEPTIONS = [
  { rule: "form-dup-name", line: "<button", why: "of two buttons the one that is pressed is sent" },
  { rule: "form-dup-name", line: 'name="identifier"', why: "a report takes several identifiers: a list" },
  { rule: "wcag/h32", line: "data-passkey=", why: "a script sends it with what the device says; without scripts it has nothing to send" },
  {
    rule: "autocomplete-password",
    line: 'id="passphrase" name="passphrase" type="password" autocomplete="off" minlength',
    why: "a second passphrase that the browser keeps would take the place of the first, and tell that there are two",
  },
];

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    rules: RULES,
  }),
);

const faults = new Map();
const needed = new Set();
const all = await listSamples(folderOfSamples());
for (const { language, name, file } of all) {
  const source = await readFile(file, "utf8");
  const { results } = await validator.validateString(source, file);
  const lines = source.split("\n");
  for (const { ruleId, message, line } of results.flatMap((result) => result.messages)) {
    const exception = EXCEPTIONS.find((each) => each.rule === ruleId && lines[line - 1].includes(each.line));
    if (exception) {
      needed.add(exception);
      continue;
    }
    const fault = `${ruleId}: ${message}: ${lines[line - 1].slice(0, 160)}`;
    faults.set(fault, [...(faults.get(fault) ?? []), `${language}/${name}:${line}`]);
  }
}
for (const { rule, line } of EXCEPTIONS.filter((each) => !needed.has(each))) faults.set(`no page needs the exception ${rule}: ${line}`, ["everywhere"]);
for (const [what, where] of faults) console.error(`FAILED  ${what}\n        ${where.length} times: ${where.slice(0, 6).join(", ")}`);
console.log(`${all.length} samples, ${faults.size} faults`);
process.exitCode = faults.size ? 1 : 0;
