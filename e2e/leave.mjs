// The quick exit in a real browser, its back button included: with scripts, without them, and when nothing answers.
import { away, demand, hold, signIn, SOON } from "./claims.mjs";
import { until } from "./registry.mjs";

/** Ofcom keeps it for fiction; nobody has reported it. */
const NUMBER = "07700 900456";
const MEMBER = "iris";
/** Longer than the three presses may take. */
const TOO_SLOW = 1_600;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Somebody in a browser of her own, signed in, with the answer to a lookup on her screen. */
async function atAnAnswer(place, { scripts = true } = {}) {
  const { browser, registry } = place;
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  await signIn(page, place, MEMBER);
  await page.goto(`${registry.origin}/standing`);
  await page.goto(`${registry.origin}/lookup`);
  await page.fill("[name=identifier]", NUMBER);
  await page.click('form[action="/lookup"] button.main');
  await page.waitForSelector("#answer[data-outcome=miss]");
  const cookies = await context.cookies();
  return { context, page, session: cookies.find((cookie) => cookie.name === "s").value, origin: registry.origin };
}

/** After leaving: she is signed out, and neither the cookies, the history nor the back button show where she was. */
async function leftNothing(her, neutral) {
  await away(her.page, neutral);
  const answer = await fetch(`${her.origin}/lookup`, { headers: { cookie: `s=${her.session}` }, redirect: "manual" });
  demand(answer.status === 303, `the session lives on: ${answer.status}`);
  demand((await her.context.cookies()).length === 0, "cookies are left");
  await backShowsNothing(her);
}

/** Back, as often as there is something: what comes says neither what was looked up nor that anybody is signed in. */
async function backShowsNothing({ page }) {
  for (let steps = 0; steps < 12; steps += 1) {
    const before = page.url();
    await page.goBack({ timeout: SOON, waitUntil: "load" }).catch(() => {});
    await wait(150);
    if (page.url() === before || page.url() === "about:blank") return;
    const html = await page.content().catch(() => "");
    demand(!html.includes("900456"), `the number is there again, at ${page.url()}`);
    demand(!/action="\/sign-out"|class="tabs"|id="answer"/.test(html), `a page of hers is there again, at ${page.url()}`);
  }
}

async function history({ context, page }) {
  const session = await context.newCDPSession(page);
  const { entries } = await session.send("Page.getNavigationHistory");
  return entries.map(({ url, title }) => ({ path: new URL(url).pathname, title }));
}

const press = async ({ page }, times, pause = 50) => {
  for (let n = 0; n < times; n += 1) {
    if (n) await wait(pause);
    await page.keyboard.press("Escape");
  }
};

const leaveButton = ({ page }) => page.locator("form.leave button");

const TESTS = {
  async "the button leaves, and the page's own entry in the history is gone"(place) {
    const her = await atAnAnswer(place);
    const before = await history(her);
    await leaveButton(her).click();
    await away(her.page, place.neutral);
    const after = await history(her);
    demand(after.length === before.length, `the history grew from ${before.length} to ${after.length}`);
    demand(after.at(-1).path === "/today" && after.at(-1).title === "Weather", "the last entry is not the neutral site's");
    demand(after.every(({ title }) => ["", "about:blank", "Parasol", "Weather"].includes(title)), JSON.stringify(after));
    await leftNothing(her, place.neutral);
  },

  async "Escape three times leaves, also from a field"(place) {
    const her = await atAnAnswer(place);
    await her.page.focus("[name=identifier]");
    await press(her, 3);
    await leftNothing(her, place.neutral);
  },

  async "twice, slowly, or held down does not"(place) {
    const her = await atAnAnswer(place);
    await press(her, 2);
    await wait(TOO_SLOW);
    await press(her, 3, TOO_SLOW / 2);
    await wait(TOO_SLOW);
    for (let n = 0; n < 6; n += 1) await her.page.keyboard.down("Escape");
    await wait(300);
    demand(await her.page.locator("#answer").isVisible(), "she was sent away");
  },

  async "the page is gone before anything answers, and a silent server keeps nobody"(place) {
    const her = await atAnAnswer(place);
    const lookups = async () => (await history(her)).filter(({ path }) => path === "/lookup").length;
    const before = await lookups();
    await her.page.route("**/leave", () => {});
    const pressed = Date.now();
    await press(her, 3, 10);
    const seen = await her.page.evaluate(() => ({ text: document.documentElement.innerText, path: location.pathname }));
    demand(seen.text.trim() === "" && seen.path === "/", `it still shows ${JSON.stringify(seen)}`);
    await away(her.page, place.neutral);
    demand(Date.now() - pressed < 4_000, "it took too long");
    demand((await lookups()) === before - 1, "the answer is in the history");
  },

  async "a session that is over elsewhere changes nothing"(place) {
    const her = await atAnAnswer(place);
    const other = await her.context.newPage();
    await other.goto(`${her.origin}/account`);
    await other.click('form[action="/sign-out"] button');
    await leaveButton(her).click();
    await leftNothing(her, place.neutral);
  },

  async "it works before signing in"(place) {
    const context = await place.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${place.registry.origin}/sign-in`);
    await press({ page }, 3);
    await away(page, place.neutral);
    demand((await context.cookies()).length === 0, "cookies are left");
  },

  async "after signing out the back button shows no page of hers"(place) {
    for (const scripts of [true, false]) {
      const her = await atAnAnswer(place, { scripts });
      await her.page.goto(`${her.origin}/account`);
      await her.page.click('form[action="/sign-out"] button');
      await backShowsNothing(her);
    }
  },

  async "nor does it when the session was ended elsewhere while she was on another site"(place) {
    const her = await atAnAnswer(place);
    await her.page.goto(`${her.origin}/standing`);
    await her.page.goto(place.neutral.url);
    await fetch(`${her.origin}/leave`, { method: "POST", headers: { cookie: `s=${her.session}` }, redirect: "manual" });
    await backShowsNothing(her);
  },

  async "without scripts the button leaves"(place) {
    const her = await atAnAnswer(place, { scripts: false });
    await leaveButton(her).click();
    await leftNothing(her, place.neutral);
  },

  async "pages keep nothing in the browser, and scripts see no cookie"(place) {
    const her = await atAnAnswer(place);
    for (const path of ["/lookup", "/reports/new", "/reports", "/reviews", "/vouches", "/standing", "/account", "/nowhere"]) {
      await her.page.goto(her.origin + path);
      const kept = await her.page.evaluate(async () => [
        localStorage.length, sessionStorage.length, document.cookie.length,
        (await indexedDB.databases()).length, (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
      demand(kept.every((count) => count === 0), `${path} keeps ${kept}`);
    }
  },

  // The last: it stops the registry.
  async "when the server is gone it leads away all the same"(place) {
    const [her, other] = [await atAnAnswer(place), await atAnAnswer(place)];
    await place.registry.stop();
    await leaveButton(her).click();
    await away(her.page, place.neutral);
    await backShowsNothing(her);
    await other.context.setOffline(true);
    const asked = other.page.waitForRequest(place.neutral.url, { timeout: SOON });
    await press(other, 3);
    await asked;
    await until("the page is not hers any more", SOON, () => !other.page.url().startsWith(other.origin));
  },
};

await hold(TESTS);
