// axe-core on the page that is open: no violation of WCAG 2.2 AA or of what its authors call good practice.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a change of colours alone can change. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe leaves to the eye, looked at: the rule, a part of the element's HTML, and why it is right. Anything else fails. */
const LOOKED_AT = [];

/**
 * What axe finds wrong, one line each. What it could not decide because something lay over or under the text is asked again
 * without what is drawn over or under it: the bars that stay in place, ornaments, and the arrows on the ground of a choice.
 */
export async function axeFaults(page, { colours = false } = {}) {
  if (!(await page.evaluate("typeof axe"))?.includes("object")) await page.evaluate(SOURCE);
  const first = await run(page, colours ? COLOURS : null);
  if (!first.incomplete.length) return first.faults;
  await page.evaluate(uncover);
  const second = await run(page, [...new Set(first.incomplete.map(({ rule }) => rule))]);
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  const undecided = second.incomplete.filter(
    ({ rule, html }) => !LOOKED_AT.some((seen) => seen.rule === rule && html.includes(seen.html)),
  );
  return [...first.faults, ...second.faults, ...undecided.map(({ rule, html, why }) => `axe cannot decide ${rule}: ${html}: ${why}`)];
}

async function run(page, rules) {
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  const { violations, incomplete } = await page.evaluate(
    ({ runOnly, isWhole }) =>
      // It stands in the tags, but axe does not run it unless it is told to.
      axe.run(document, { runOnly, rules: isWhole ? { "target-size": { enabled: true } } : {}, resultTypes: ["violations", "incomplete"] }),
    { runOnly, isWhole: !rules },
  );
  const each = (results) =>
    results.flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, html: short(node.html), why: reasons(node) })));
  return { faults: each(violations).map(({ rule, html, why }) => `axe: ${rule}: ${html}: ${why}`), incomplete: each(incomplete) };
}

const short = (html) => html.replace(/\s+/g, " ").slice(0, 160);
const reasons = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ").slice(0, 240);

/** Runs in the page. */
function uncover() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*{position:static!important}*::before,*::after{content:none!important}select{background-image:none!important}");
  document.adoptedStyleSheets = [sheet];
}
