// Every sample in every language, in a real browser: axe-core, room at every width, focus, motion, forced colours.
//   PARASOL_PAGES=/some/folder node e2e/pages/run.mjs [names…]
import { launch } from "../browser.mjs";
import { axeFaults } from "./axe.mjs";
import { MARKED, MARKS, forcedFaults } from "./forced.mjs";
import { focusFaults, groundFaults, motionFaults, roomFaults, shiftFaults } from "./layout.mjs";
import { folderOfSamples, inParallel, listSamples, serveSamples } from "./samples.mjs";

const HANDS = 2;
const HEIGHT = 844;
const PHONE = 390;
const LETTERS = 16;
const WIDTHS = [320, 390, 768, 1280];
/** The looks are a matter of the stylesheet alone: one language shows what they are worth. */
const EVERY_LOOK = "en";
const LOOKS = [
  { scheme: "light" },
  { scheme: "dark" },
  { scheme: "light", dim: true },
];

const faults = new Map();
const marks = new Set();

function note(where, what) {
  for (const each of what) faults.set(each, [...(faults.get(each) ?? []), where]);
}

const resize = (page, width) => page.setViewportSize({ width, height: HEIGHT });

async function wear(page, { scheme, dim }) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((dim) => {
    document.documentElement.dataset.look = dim ? "dim" : "auto";
  }, dim);
  // Colours change over a tenth of a second: what is looked at is what they come to.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((change) => change.finished)));
}

/** Everything that is folded away is looked at too. */
const unfold = () => document.querySelectorAll("details").forEach((fold) => (fold.open = true));

async function check(page, origin, { language, name }) {
  const where = (at) => `${language}/${name} ${at}`;
  await resize(page, PHONE);
  // Scripts come late, as on a slow line: nothing may move when they arrive. What the machine was late with is not there twice.
  const load = async () => {
    await page.goto(`${origin}/late/${language}/${name}.html`);
    return page.evaluate(shiftFaults);
  };
  if ((await load()).length) note(where("loading"), await load());
  await page.evaluate(unfold);
  note(where(PHONE), await axeFaults(page));
  for (const width of WIDTHS) {
    await resize(page, width);
    note(where(width), await page.evaluate(roomFaults));
  }
  if (language === EVERY_LOOK) note(where(1280), await axeFaults(page));
  await resize(page, 768);
  await setLetters(page, 2 * LETTERS);
  note(where("768 with letters twice as large"), await page.evaluate(roomFaults));
  await setLetters(page, LETTERS);
  if (language !== EVERY_LOOK) return;
  await checkLooks(page, where);
  if (MARKED.includes(name)) {
    const { faults, had } = await forcedFaults(page);
    note(where("with forced colours"), faults);
    had.forEach((mark) => marks.add(mark));
  }
}

/** What she set in her browser, in px. */
async function setLetters(page, standard) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  await session.detach();
}

async function checkLooks(page, where) {
  await resize(page, PHONE);
  await page.keyboard.press("Tab");
  // Colours that fade over would be measured half-way.
  await page.emulateMedia({ reducedMotion: "reduce" });
  note(where("with less motion"), await page.evaluate(motionFaults));
  for (const look of LOOKS) {
    await wear(page, look);
    const title = look.dim ? "dim" : look.scheme;
    note(where(title), await page.evaluate(groundFaults, title === "light"));
    note(where(title), await page.evaluate(focusFaults));
    if (title !== "light") note(where(title), await axeFaults(page, { colours: true }));
  }
  await wear(page, LOOKS[0]);
  await page.emulateMedia({ reducedMotion: null });
}

async function main() {
  const started = Date.now();
  const folder = folderOfSamples();
  const wanted = process.argv.slice(2);
  const all = (await listSamples(folder)).filter(({ name }) => !wanted.length || wanted.includes(name));
  const server = await serveSamples(folder);
  const browser = await launch({ fonts: true });
  // A context has a process of its own.
  const pages = await Promise.all(Array.from({ length: HANDS }, () => browser.newPage()));
  await inParallel(all, HANDS, async (sample) => {
    const page = pages.pop();
    await check(page, server.origin, sample).catch((fault) => note(`${sample.language}/${sample.name}`, [fault.message]));
    pages.push(page);
  });
  await browser.close();
  server.stop();
  const missing = MARKS.map(({ what }) => what).filter((what) => !wanted.length && !marks.has(what));
  if (missing.length) note("the samples", [`no mark to try with forced colours: ${missing.join(", ")}`]);
  for (const [what, where] of faults) console.error(`FAILED  ${what}\n        ${where.length} times: ${where.slice(0, 6).join(", ")}`);
  console.log(`${all.length} samples, ${faults.size} faults, ${((Date.now() - started) / 1000).toFixed(0)} s`);
  process.exitCode = faults.size ? 1 : 0;
}

await main();
