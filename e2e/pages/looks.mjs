// Pictures of chosen pages, kept in e2e/looks and compared with what is drawn now: a change of look is seen before it is out.
//   PARASOL_PAGES=/some/folder node e2e/pages/looks.mjs          compares; what differs lies in artefacts/looks
//   PARASOL_PAGES=/some/folder node e2e/pages/looks.mjs --keep   keeps what is drawn now
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { launch } from "../browser.mjs";
import { inFewColours, packed } from "./pictures.mjs";
import { folderOfSamples, inParallel, listSamples, serveSamples } from "./samples.mjs";

const KEPT = new URL("../looks/", import.meta.url).pathname;
const DIFFER = new URL("../../artefacts/looks/", import.meta.url).pathname;
const HANDS = 2;

const CHOSEN = [
  "sign-in", "join", "lookup", "lookup-hit-danger", "lookup-hit-nuisance", "lookup-miss", "lookup-unreadable",
  "report", "report-wrong", "mine", "reviews", "vouches", "invitations", "standing-probation", "account", "delete-reports", "cases",
  "help", "help-after", "transparency",
];
const WIDTHS = [390, 768, 1280];
const LOOKS_IN = "en";
const LOOKS = [{ scheme: "dark" }, { scheme: "light", dim: true }];

/** Kept at half their size, of the page's first part. */
const SCALE = 0.5;
const HIGHEST = 1_400;
const LOWEST = 800;
/** Two points differ if their colours are this far apart (of 1), and two pictures if more than this part of their points do. */
const FAR = 0.1;
const TOLERATED = 0.001;

function pictures(samples) {
  const chosen = samples.filter(({ name }) => CHOSEN.includes(name));
  const light = chosen.flatMap((sample) => WIDTHS.map((width) => ({ ...sample, width, scheme: "light" })));
  const others = chosen.filter(({ language }) => language === LOOKS_IN).flatMap((sample) => LOOKS.map((look) => ({ ...sample, width: WIDTHS[0], ...look })));
  const title = ({ dim, scheme }) => (dim ? "-dim" : scheme === "dark" ? "-dark" : "");
  return [...light, ...others].map((each) => ({ ...each, path: `${each.language}/${each.name}-${each.width}${title(each)}.png` }));
}

async function draw(page, origin, { language, name, width, scheme, dim }) {
  await page.setViewportSize({ width, height: LOWEST });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.goto(`${origin}/${language}/${name}.html`);
  if (dim) await page.evaluate(() => (document.documentElement.dataset.look = "dim"));
  const height = await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo({ top: 0, behavior: "instant" });
    return document.documentElement.scrollHeight;
  });
  await page.setViewportSize({ width, height: Math.min(Math.max(height, LOWEST), HIGHEST) });
  return PNG.sync.read(await page.screenshot({ animations: "disabled", caret: "hide" }));
}

/** What is wrong with a picture, or nothing. */
async function compare(path, now) {
  const file = await readFile(KEPT + path).catch(() => null);
  if (!file) return "no picture of it is kept";
  const kept = PNG.sync.read(file);
  if (kept.width !== now.width || kept.height !== now.height) {
    return `it is ${now.width} × ${now.height} now, and was ${kept.width} × ${kept.height}`;
  }
  const difference = new PNG({ width: now.width, height: now.height });
  const points = pixelmatch(kept.data, now.data, difference.data, now.width, now.height, { threshold: FAR });
  if (points <= TOLERATED * now.width * now.height) return null;
  await write(DIFFER + path.replace(/\.png$/, "-differs.png"), PNG.sync.write(difference));
  return `${points} of its points differ, ${((100 * points) / (now.width * now.height)).toFixed(2)} %`;
}

async function write(file, bytes) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

async function main() {
  const keeps = process.argv.includes("--keep");
  const folder = folderOfSamples();
  const samples = await listSamples(folder);
  const absent = CHOSEN.filter((name) => !samples.some((sample) => sample.name === name));
  const faults = absent.map((name) => `${name}: there is no such sample`);
  const all = pictures(samples);
  if (keeps) await rm(KEPT, { recursive: true, force: true });
  const server = await serveSamples(folder);
  const browser = await launch({ fonts: true });
  const open = () => browser.newPage({ deviceScaleFactor: SCALE, javaScriptEnabled: true });
  const pages = await Promise.all(Array.from({ length: HANDS }, open));
  let bytes = 0;
  await inParallel(all, HANDS, async (picture) => {
    const page = pages.pop();
    const now = await draw(page, server.origin, picture);
    pages.push(page);
    const small = inFewColours(now);
    if (keeps) {
      const file = packed(small);
      bytes += file.length;
      return write(KEPT + picture.path, file);
    }
    const fault = await compare(picture.path, now);
    if (!fault) return;
    faults.push(`${picture.path}: ${fault}`);
    await write(DIFFER + picture.path, packed(small));
  });
  await browser.close();
  server.stop();
  const wanted = new Set(all.map(({ path }) => path));
  const kept = await readdir(KEPT, { recursive: true }).catch(() => []);
  faults.push(...kept.filter((path) => path.endsWith(".png") && !wanted.has(path)).map((path) => `${path}: is kept, and nothing draws it`));
  for (const fault of faults) console.error(`FAILED  ${fault}`);
  console.log(keeps ? `${all.length} pictures kept, ${(bytes / 1024 / 1024).toFixed(1)} MB` : `${all.length} pictures, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
}

await main();
