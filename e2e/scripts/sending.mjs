// A form is sent once, and only while there is a server.
import { demand, SOON } from "../claims.mjs";
import { until } from "../registry.mjs";
import { UNKNOWN, WORDS, FORM, open, reporting, tapThrough, send, ownReports, unsent, counted } from "./steps.mjs";

/** Runs before the page's scripts: long waits are short, and the page tells what it says meanwhile. Playwright cannot look at a page that
 *  is about to go, nor move its clock. */
function impatient() {
  const wait = setTimeout;
  window.setTimeout = (act, ms, ...rest) => wait(act, ms > 10_000 ? 1 : ms, ...rest);
  addEventListener("DOMContentLoaded", () => {
    const notice = document.querySelector("[data-unknown]");
    const tell = () => notice.hidden || console.log(document.querySelector("[name=account]").value);
    if (notice) new MutationObserver(tell).observe(notice, { attributes: true });
  });
}

export const SENDING = {
  async "a lookup without a connection stays on the page, says so, and goes when it is back"(place) {
    const { context, page, to } = await open(place, "iris");
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    await context.setOffline(true);
    await page.click("form.lookup button.main");
    await unsent(page).waitFor({ state: "visible" });
    demand((await page.inputValue("#identifier")) === UNKNOWN, "what she typed is gone");
    await context.setOffline(false);
    await page.click("form.lookup button.main");
    await page.waitForSelector("#answer[data-outcome=miss]");
  },

  async "whether the server can be reached is asked, and the answer read to its end"(place) {
    const { page, to } = await open(place, "iris");
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    // The page must not go on to the answer: its own end would end the request too.
    await page.locator("form.lookup").evaluate((form) => (form.requestSubmit = () => {}));
    const read = page.waitForEvent("requestfinished", { predicate: (asked) => asked.url().endsWith("/health/live"), timeout: SOON });
    await page.click("form.lookup button.main");
    await read;
  },

  async "a report without a connection stays on the page with everything in it, and is filed once it is back"(place) {
    const her = await reporting(place, "coral");
    const { context, page } = her;
    await tapThrough(her, { words: WORDS });
    await context.setOffline(true);
    for (const button of ["#send [name=send]", "[name=more]"]) {
      await page.click(button);
      await unsent(page).waitFor({ state: "visible" });
    }
    demand((await page.inputValue("[name=account]")) === WORDS, "her words are gone");
    await context.setOffline(false);
    await send(her);
    demand((await ownReports(page)) === 1, "it is not filed");
  },

  async "a proxy without a server behind it counts as none, one that hides the probe as a server"(place) {
    const { page, to } = await open(place, "iris");
    for (const [status, outcome] of [[502, "[data-unsent]"], [404, "#answer"]]) {
      await to("/lookup");
      await page.fill("#identifier", UNKNOWN);
      await page.route("**/health/live", (route) => route.fulfill({ status }));
      await page.click("form.lookup button.main");
      await page.locator(outcome).waitFor({ state: "visible" });
      await page.unroute("**/health/live");
    }
  },

  async "a server that does not answer at all is given up on"(place) {
    const { page, to } = await open(place, "iris");
    await page.clock.install();
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    await page.route("**/health/live", () => {});
    const asked = page.waitForRequest("**/health/live");
    await page.click("form.lookup button.main");
    await asked;
    await page.clock.runFor(8_500);
    await unsent(page).waitFor({ state: "visible" });
  },

  async "pressed again while it is under way, it is sent once"(place) {
    const { page, to } = await open(place, "iris");
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    const sent = counted(page, "/lookup", "POST");
    let answer;
    const held = new Promise((done) => (answer = done));
    await page.route("**/health/live", async (route) => (await held, route.continue()));
    let post;
    const posted = new Promise((done) => (post = done));
    await page.route("**/lookup", async (route) => (await posted, route.continue()));
    const button = await page.locator("form.lookup button.main").boundingBox();
    // By hand: while a page is on its way, playwright would wait for it.
    const again = async () => {
      for (let n = 0; n < 3; n += 1) await page.mouse.click(button.x + 9, button.y + 9);
    };
    await page.focus("#identifier");
    await page.keyboard.press("Enter");
    await again();
    answer();
    await until("it is sent", SOON, () => sent.length > 0);
    await again();
    post();
    await page.waitForSelector("#answer[data-outcome=miss]");
    demand(sent.length === 1, `sent ${sent.length} times`);
  },

  async "while no answer comes it says that it cannot know, and sent again it is filed once"(place) {
    const her = await open(place, "birch", { before: impatient });
    const { page } = her;
    await her.to("/reports");
    const before = await ownReports(page);
    await her.to(FORM);
    await tapThrough(her, { words: WORDS });
    const told = [];
    page.on("console", (line) => told.push(line.text()));
    let arrived;
    const first = new Promise((done) => (arrived = done));
    await page.route(`**${FORM}`, async (route) => {
      if (route.request().method() !== "POST" || !arrived) return route.continue();
      const done = arrived;
      arrived = null;
      // It arrives, and its answer is lost.
      await route.fetch({ maxRedirects: 0 });
      done();
    });
    await page.locator("#send").scrollIntoViewIfNeeded();
    const button = await page.locator("#send [name=send]").boundingBox();
    await page.mouse.click(button.x + 9, button.y + 9);
    await first;
    await until("it says so", SOON, () => told.length > 0);
    demand(told[0] === WORDS, "her words are gone");
    await page.mouse.click(button.x + 9, button.y + 9);
    // The first is broken off by it.
    await until("she is led on", SOON, () => page.url().endsWith("/reports"));
    await page.waitForSelector(".notice");
    const filed = (await ownReports(page)) - before;
    demand(filed === 1, `filed ${filed} times`);
  },

  async "without scripts a form is sent as it stands"(place) {
    const { page, to } = await open(place, "iris", { scripts: false });
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    await page.click("form.lookup button.main");
    await page.waitForSelector("#answer[data-outcome=miss]");
  },
};
