// With the system's own colours (forced colours), what carries a meaning by its look still shows it.
import { PNG } from "pngjs";
import pixelmatch from "pixelmatch";

/** A mark, and how the same thing looks without it. */
export const MARKS = [
  { what: "a ticked tap", selector: ".tap:has(:checked)", without: (tap) => (tap.querySelector(":checked").checked = false) },
  { what: "the tab she is in", selector: ".tabs [aria-current]", without: (tab) => tab.removeAttribute("aria-current") },
  { what: "the page she is on", selector: ".siblings [aria-current]", without: (tab) => tab.removeAttribute("aria-current") },
  { what: "a step that is done", selector: ".steps .done", without: (step) => (step.querySelector(".i").style.visibility = "hidden") },
  { what: "the sign of a severity", selector: ".tag:has(.i)", without: (tag) => (tag.querySelector(".i").style.visibility = "hidden") },
  { what: "the sign of a level", selector: ".level summary", without: (level) => (level.querySelector(".i").style.visibility = "hidden") },
  { what: "the sign of a mistake", selector: ".mistake", without: (mistake) => (mistake.querySelector(".i").style.visibility = "hidden") },
  { what: "the sign of a notice", selector: ".notice", without: (notice) => (notice.querySelector(".i").style.visibility = "hidden") },
  { what: "what may be done", selector: ".abilities li", without: (line) => (line.querySelector(".i").style.visibility = "hidden") },
];
/** Between the two pictures of a mark, at least so many points differ: a small cross of thin lines has about fifty. */
const SEEN = 30;

/** The samples that have them all between them. */
export const MARKED = ["report-filled", "reviews-wrong", "lookup-hit-danger", "lookup-hit-nuisance", "standing-probation", "invitations"];

/** Resolves to the faults of the page that is open, and which marks it had. */
export async function forcedFaults(page) {
  const [faults, had] = [[], []];
  await page.emulateMedia({ forcedColors: "active" });
  for (const { what, selector, without } of MARKS) {
    const mark = page.locator(selector).filter({ visible: true }).first();
    if (!(await mark.count())) continue;
    had.push(what);
    const before = await picture(mark);
    await mark.evaluate(without);
    // Without its mark the selector may not find it any more; it is where it was.
    const after = await picture(page, before.clip);
    const differ = pixelmatch(before.data, after.data, null, before.width, before.height, { threshold: 0.1, includeAA: true });
    if (differ < SEEN) faults.push(`with forced colours ${what} hardly shows: ${differ} points differ`);
  }
  await page.emulateMedia({ forcedColors: null });
  return { faults, had };
}

async function picture(of, clip) {
  if (clip) return PNG.sync.read(await of.screenshot({ clip, animations: "disabled" }));
  await of.scrollIntoViewIfNeeded();
  const box = await of.boundingBox();
  const around = { x: Math.max(0, Math.floor(box.x) - 4), y: Math.max(0, Math.floor(box.y) - 4), width: Math.ceil(box.width) + 8, height: Math.ceil(box.height) + 8 };
  const taken = PNG.sync.read(await of.page().screenshot({ clip: around, animations: "disabled" }));
  return { data: taken.data, width: taken.width, height: taken.height, clip: around };
}
