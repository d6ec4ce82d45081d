// The main jobs by keyboard alone, without scripts: sign in, look somebody up, file a report, find it. Every stop of the Tab key is on
// screen, shows that it has the focus, and comes after the one before it.
import { launch } from "./browser.mjs";
import { peopleOfDemo, startRegistry } from "./registry.mjs";

const WIDTHS = [390, 1280];
const MEMBER = "iris";
/** Ofcom keeps them for fiction; nobody in the demo has reported them. */
const NUMBERS = ["07700 900451", "07700 900452"];
/** No page of the registry needs more stops than this. */
const FAR = 90;

/** What has the focus: where it is, whether it shows, and whether anything hides it. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const marked = [element, element.closest("label")].filter(Boolean).find((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  });
  const { left, top, width, height } = (marked ?? element).getBoundingClientRect();
  const points = [0.5, 0.1, 0.9].flatMap((at) => [0.5, 0.1, 0.9].map((down) => [left + width * at, top + height * down]));
  const sees = points.some(([x, y]) => (marked ?? element).contains(document.elementFromPoint(x, y)));
  return {
    name: element.outerHTML.slice(0, 120),
    inMain: Boolean(element.closest("main")),
    top: top + scrollY,
    bottom: top + height + scrollY,
    left,
    shows: Boolean(marked),
    sees,
  };
}

/** Presses Tab until the selector's element has the focus. A choice of which one is ticked takes one stop for all. */
async function tabTo(page, selector) {
  let before = null;
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(stop);
    if (!here) continue;
    if (!here.shows) throw new Error(`does not show its focus: ${here.name}`);
    if (!here.sees) throw new Error(`is hidden when it has the focus: ${here.name}`);
    const isBack = before && here.inMain && before.inMain && (here.bottom <= before.top || (here.top < before.bottom && here.left < before.left - 1 && here.bottom <= before.bottom));
    if (isBack) throw new Error(`the focus goes back from ${before.name} to ${here.name}`);
    before = here;
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return presses + 1;
  }
  throw new Error(`${FAR} presses of Tab at ${new URL(page.url()).pathname} do not reach ${selector}`);
}

async function pressTo(page, key, path) {
  const answered = page.waitForResponse((got) => got.request().isNavigationRequest() && got.status() < 300);
  const loaded = page.waitForEvent("load");
  await page.keyboard.press(key);
  await Promise.all([answered, loaded]);
  const here = new URL(page.url()).pathname;
  if (path && here !== path) throw new Error(`it led to ${here}, wanted ${path}`);
}

async function lookUp(page, number) {
  await tabTo(page, 'nav a[href="/lookup"]');
  await pressTo(page, "Enter", "/lookup");
  if (!(await page.evaluate(() => document.activeElement?.name === "identifier"))) await tabTo(page, "[name=identifier]");
  await page.keyboard.type(number);
  await pressTo(page, "Enter", "/lookup");
  return page.getAttribute("#answer", "data-outcome");
}

async function walk(browser, registry, passphrase, width, number) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  try {
    await page.goto(`${registry.origin}/sign-in`);
    await tabTo(page, "a.skip");
    await page.keyboard.press("Enter");
    const stops = await tabTo(page, "[name=name]");
    if (stops > 1) throw new Error(`the link past the head leads ${stops} stops before the first field`);
    await page.keyboard.type(MEMBER);
    await tabTo(page, "[name=passphrase]");
    await page.keyboard.type(passphrase);
    await tabTo(page, "main form button");
    await pressTo(page, "Enter");

    if ((await lookUp(page, number)) !== "miss") throw new Error(`${number} is known before it was reported`);
    await tabTo(page, 'nav a[href="/reports/new"]');
    await pressTo(page, "Enter", "/reports/new");
    await tabTo(page, '[name=code][value="threat"]');
    await page.keyboard.press("Space");
    await tabTo(page, "[name=identifier]");
    await page.keyboard.type(number);
    await tabTo(page, "details:not([open]) > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "[name=month]");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "[name=area]");
    await page.keyboard.type("North Leeds");
    await tabTo(page, "[name=first_hand]");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, "button[name=send]");
    await pressTo(page, "Enter", "/reports");
    await page.locator(".notice.good").waitFor();

    if ((await lookUp(page, number)) !== "hit") throw new Error(`${number} is not found after it was reported`);
    const codes = await page.getAttribute("article.report", "data-codes");
    if (codes !== "threat") throw new Error(`the report says ${codes}, ticked was threat`);
    const facts = await page.locator("article.report .facts").innerText();
    if (!facts.includes("North Leeds")) throw new Error(`what was typed is not in it: ${facts}`);
  } finally {
    await context.close();
  }
}

const registry = await startRegistry(["demo"]);
const browser = await launch();
try {
  const passphrase = (await peopleOfDemo(registry)).get(MEMBER);
  for (const [at, width] of WIDTHS.entries()) {
    await walk(browser, registry, passphrase, width, NUMBERS[at]);
    console.log(`ok      by keyboard alone at ${width} px`);
  }
} finally {
  await browser.close();
  await registry.stop();
}
