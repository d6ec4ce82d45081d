// What pages weigh over the wire, headers and all: everything of a first load, and every page that can be reached after it.
import { launch, FIRST_LOAD_LIMIT } from "./browser.mjs";
import { pagePolicy } from "./pages/samples.mjs";
import { peopleOfDemo, startRegistry } from "./registry.mjs";

const LATER_LIMIT = 12 * 1024;
/** A steward, and one who reviews: between them they see every page. */
const MEMBERS = ["amber", "iris"];
/** One of the demo's numbers, with reports of danger. */
const KNOWN = "07700 900123";
const STARTS = ["/lookup", "/reports/new", "/standing", "/account"];

/** A browser that adds up what each page costs. */
async function scales(browser, origin) {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  let loads = [];
  // What comes when the page is gone, such as the tab's picture, has no size any more.
  page.on("requestfinished", (request) => loads.push(request.sizes().catch(() => ({ responseBodySize: 0, responseHeadersSize: 0 }))));
  async function weigh(act) {
    loads = [];
    const [answer] = await Promise.all([
      page.waitForResponse((got) => got.request().isNavigationRequest() && got.status() !== 303),
      page.waitForEvent("load"),
      act(),
    ]);
    const parts = await Promise.all(loads);
    return { answer, bytes: parts.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0) };
  }
  const visit = (path) => weigh(() => page.goto(origin + path));
  return { context, page, weigh, visit };
}

async function signIn({ page, weigh }, origin, name, passphrase) {
  await page.goto(`${origin}/sign-in`);
  await page.fill("[name=name]", name);
  await page.fill("[name=passphrase]", passphrase);
  await weigh(() => page.click('form[action="/sign-in"] button'));
  // Some pages ask for the passphrase once more; then they are open for a while.
  await page.goto(`${origin}/account/passphrase`);
  if (!page.url().includes("/confirm/")) return;
  await page.fill("[name=passphrase]", passphrase);
  await weigh(() => page.click("main form:has([name=passphrase]) button"));
}

const links = (page) =>
  page.locator("a[href^='/']").evaluateAll((all) => all.map((link) => new URL(link.href).pathname));

/** Every page that links lead to, and the answers to the two great forms. */
async function everyPage(browser, origin, name, passphrase) {
  const scale = await scales(browser, origin);
  const { page, weigh, visit } = scale;
  await signIn(scale, origin, name, passphrase);
  const weights = new Map();
  const open = [...STARTS];
  for (let path = open.shift(); path; path = open.shift()) {
    if (weights.has(path)) continue;
    const { bytes } = await visit(path);
    weights.set(path, bytes);
    open.push(...(await links(page)));
  }
  await visit("/lookup");
  await page.fill("[name=identifier]", KNOWN);
  weights.set("the answer to a lookup", (await weigh(() => page.press("[name=identifier]", "Enter"))).bytes);
  await page.locator("#answer[data-outcome=hit]").waitFor();
  await visit("/reports/new");
  await page.locator("[name=code]").first().check();
  await page.locator("[name=identifier]").first().fill("0770");
  weights.set("a report with a mistake", (await weigh(() => page.locator("main [name=send]:visible").last().click())).bytes);
  await page.locator("[name=identifier]").first().fill(KNOWN);
  weights.set("a report as others see it", (await weigh(() => page.locator("[name=check]").click())).bytes);
  await scale.context.close();
  return weights;
}

async function firstLoad(browser, registry) {
  const { context, visit } = await scales(browser, registry.origin);
  const { answer, bytes } = await visit("/sign-in");
  const policy = await answer.headerValue("content-security-policy");
  if (policy !== pagePolicy("https://www.wikipedia.org")) throw new Error(`the samples are not served under the registry's policy: ${policy}`);
  await context.close();
  return bytes;
}

const registry = await startRegistry(["demo"]);
const browser = await launch();
const over = [];
const hold = (what, bytes, limit) => {
  const line = `${(bytes / 1024).toFixed(1).padStart(6)} KB  ${what}`;
  if (bytes > limit) over.push(`${line}, at most ${limit / 1024} KB`);
  return line;
};
try {
  const people = await peopleOfDemo(registry);
  const first = await firstLoad(browser, registry);
  console.log(hold("everything of the first load", first, FIRST_LOAD_LIMIT));
  const heaviest = new Map();
  for (const name of MEMBERS) {
    for (const [path, bytes] of await everyPage(browser, registry.origin, name, people.get(name))) {
      heaviest.set(path, Math.max(bytes, heaviest.get(path) ?? 0));
    }
  }
  for (const [path, bytes] of [...heaviest].sort(([, one], [, other]) => other - one)) console.log(hold(path, bytes, LATER_LIMIT));
} finally {
  await browser.close();
  await registry.stop();
}
for (const line of over) console.error(`FAILED  ${line}`);
process.exitCode = over.length ? 1 : 0;
