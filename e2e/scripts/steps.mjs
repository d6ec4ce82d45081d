// What the claims about scripts do again and again.
import { signIn, SOON } from "../claims.mjs";
import { until } from "../registry.mjs";

/** Ofcom keeps these for fiction: one to report, and one that nobody has reported. */
export const [NUMBER, UNKNOWN] = ["07700 900456", "07700 900457"];
export const WORDS = "He would not leave, naïve 🙂 of me";
export const FORM = "/reports/new";
/** The sealed size of every draft, in base 64: 16 KiB, twelve bytes before and sixteen after. */
export const SEALED = Math.ceil((16_384 + 28) / 3) * 4;
export const SECOND = "quiet copper garden umbrella";

/** Somebody signed in, in a browser of her own. `before` runs in every page before its scripts. */
export async function open(place, name, { scripts = true, before, permissions = [] } = {}) {
  const context = await place.browser.newContext({ javaScriptEnabled: scripts });
  if (permissions.length) await context.grantPermissions(permissions, { origin: place.registry.origin });
  if (before) await context.addInitScript(before);
  context.setDefaultTimeout(SOON);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await signIn(page, place, name);
  const to = (path) => page.goto(place.registry.origin + path);
  return { context, page, to, faults };
}

/** The same, with the report form before her. */
export async function reporting(place, name, options) {
  const her = await open(place, name, options);
  await her.to(FORM);
  return her;
}

export const stored = (page) => page.evaluate(() => Object.entries(localStorage));
export const keptAs = async (page) => (await stored(page))[0]?.[1];
export const inferred = (page) => page.locator("#infer li").filter({ visible: true }).allInnerTexts();

export const unfold = (page) => page.locator("details.step").evaluateAll((all) => all.forEach((each) => (each.open = true)));

/** Opens every part of the form, and taps what makes it a report. */
export async function tapThrough({ page }, { number = NUMBER, words } = {}) {
  await unfold(page);
  await page.locator("label:has([name=code][value=violence])").click();
  await page.fill("#identifier-1", number);
  if (!words) return;
  await page.fill("[name=account]", words);
  await page.locator("label:has([name=shown][value=yes])").click();
}

/** Ticks that the device may keep it, and waits until it does. */
export async function keep(her) {
  await her.page.locator("#draft").click();
  return until("a draft is kept", SOON, () => keptAs(her.page));
}

/** What is kept is what the page shows now. */
export async function keptAnew({ page }, before) {
  return until("the draft is kept anew", SOON, async () => {
    const now = await keptAs(page);
    return now !== before && now;
  });
}

/** Opens what is kept, as the page's script does, with the keys on the page. */
export const unsealed = (page) =>
  page.evaluate(async () => {
    const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const [key] = document.getElementById("draft").dataset.keys.split(" ");
    const aes = await crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["decrypt"]);
    const sealed = bytes(localStorage.getItem("d"));
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.slice(0, 12) }, aes, sealed.slice(12));
    return JSON.parse(new TextDecoder().decode(plain).replace(/\0+$/, ""));
  });

export async function send({ page }) {
  await page.locator("#send [name=send]").click();
  await page.waitForURL(/\/reports$/);
}

export const ownReports = (page) => page.locator("article.own").count();
export const unsent = (page) => page.locator("[data-unsent]");

/** Counts what the page asks for. */
export function counted(page, path, method) {
  const seen = [];
  page.on("request", (asked) => {
    if (new URL(asked.url()).pathname === path && asked.method() === method) seen.push(asked);
  });
  return seen;
}

export const press = async (page, times) => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press("Escape");
};
