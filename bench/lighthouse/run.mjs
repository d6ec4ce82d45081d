// Lighthouse on the pages a member sees most, and how soon they can be used on a slow line. The program is `PARASOL_BIN`, or the release build.
import { createServer } from "node:net";
import { loadavg } from "node:os";
import lighthouse from "lighthouse";

process.env.PARASOL_BIN ??= new URL("../../target/release/parasol", import.meta.url).pathname;
const { launch } = await import("../../e2e/browser.mjs");
const { peopleOfDemo, startRegistry } = await import("../../e2e/registry.mjs");

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const MEMBER = "iris";
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const BEST = 100;
const PAGES = [
  { path: "/sign-in", field: "[name=name]" },
  { path: "/lookup", field: "[name=identifier]", signedIn: true },
  { path: "/reports/new", field: "[name=code]", signedIn: true },
];
/** WebPageTest's "3G Slow": 400 kbit/s each way, 400 ms there and back. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const USABLE_WITHIN_MS = 2_000;

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

async function signedIn(browser, origin, passphrase) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill("[name=name]", MEMBER);
  await page.fill("[name=passphrase]", passphrase);
  await page.click('form[action="/sign-in"] button');
  await page.locator("nav.tabs").waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

const middle = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const spread = (all) => `${middle(all)} (${Math.min(...all)} to ${Math.max(...all)})`;

async function marks(origin, { path, signedIn }, port, cookies) {
  const marks = Object.fromEntries(CATEGORIES.map((category) => [category, []]));
  const wanting = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { lhr } = await lighthouse(origin + path, {
      port,
      onlyCategories: CATEGORIES,
      extraHeaders: signedIn ? { cookie: cookies } : {},
      disableStorageReset: true,
      logLevel: "error",
    });
    if (new URL(lhr.finalDisplayedUrl).pathname !== path) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
    for (const category of CATEGORIES) marks[category].push(Math.round(lhr.categories[category].score * 100));
    for (const { id, weight } of CATEGORIES.flatMap((category) => lhr.categories[category].auditRefs)) {
      const { score, scoreDisplayMode } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 0.995 && scoreDisplayMode !== "informative") wanting.add(`${id} ${score}`);
    }
  }
  return { marks, wanting };
}

/** From the first byte of the server's answer until the field she wants is drawn, with nothing kept from before. */
async function usableAfter(browser, origin, { path, field, signedIn }, state) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, storageState: signedIn ? state : undefined });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_3G);
  await page.goto(origin + path, { timeout: 60_000 });
  await page.locator(field).first().waitFor();
  const ms = await page.evaluate(() => {
    const [{ responseStart }] = performance.getEntriesByType("navigation");
    return performance.getEntriesByName("first-contentful-paint")[0].startTime - responseStart;
  });
  await context.close();
  return Math.round(ms);
}

const registry = await startRegistry(["demo"]);
const port = await freePort();
const browser = await launch({ port });
let missed = 0;
const held = (reached) => {
  missed += reached ? 0 : 1;
  return reached ? "reached" : "NOT REACHED";
};
try {
  const state = await signedIn(browser, registry.origin, (await peopleOfDemo(registry)).get(MEMBER));
  const cookies = state.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  console.log(`Lighthouse, ${ROUNDS} rounds, a simulated phone; load ${loadavg().map((load) => load.toFixed(1)).join(" ")}`);
  for (const page of PAGES) {
    const { marks: all, wanting } = await marks(registry.origin, page, port, cookies);
    for (const category of CATEGORIES) {
      console.log(`  ${page.path} ${category}: ${spread(all[category])}, held to ${BEST}: ${held(middle(all[category]) >= BEST)}`);
    }
    if (wanting.size) console.log(`    wanting: ${[...wanting].join(", ")}`);
  }
  console.log("On slow 3G (400 kbit/s, 400 ms), first load: from the answer's first byte until the page is drawn");
  for (const page of PAGES) {
    const all = [];
    for (let round = 0; round < ROUNDS; round += 1) all.push(await usableAfter(browser, registry.origin, page, state));
    console.log(`  ${page.path}: ${spread(all)} ms, held to ${USABLE_WITHIN_MS}: ${held(middle(all) < USABLE_WITHIN_MS)}`);
  }
} finally {
  await browser.close();
  await registry.stop();
}
process.exitCode = missed ? 1 : 0;
