// The button that pastes.
import { demand, SOON } from "../claims.mjs";
import { until } from "../registry.mjs";
import { NUMBER, UNKNOWN, FORM, open } from "./steps.mjs";

const CLIPBOARD = ["clipboard-read", "clipboard-write"];

/** Copies, and waits until the system's clipboard hands it out again: writing is promised before it is there. */
async function copy(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await until("it is copied", SOON, () => page.evaluate(async (text) => (await navigator.clipboard.readText()) === text, text));
}

export const PASTE = {
  async "the button pastes into the box and leaves her in it"(place) {
    const { page, to } = await open(place, "iris", { permissions: CLIPBOARD });
    for (const [path, box] of [["/lookup", "#identifier"], [FORM, "#identifier-1"]]) {
      await to(path);
      await copy(page, `  ${NUMBER}\n`);
      await page.click("[data-paste]");
      await until("it is pasted", SOON, async () => (await page.inputValue(box)) === NUMBER);
      await until("the box has the focus", SOON, () => page.locator(box).evaluate((one) => one === document.activeElement));
      await copy(page, "x".repeat(1_000));
      await page.click("[data-paste]");
      const most = await page.locator(box).evaluate((one) => one.maxLength);
      demand(most > 0 && most < 1_000, `the box takes ${most}`);
      await until("no more than fits", SOON, async () => (await page.inputValue(box)) === "x".repeat(most));
      demand(!(await page.locator("[data-refused]").first().isVisible()), "it says that it was refused");
    }
  },

  async "refused, it says what to do instead, and changes nothing"(place) {
    const before = "navigator.clipboard.readText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))";
    const { page, to } = await open(place, "iris", { before });
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    await page.click("[data-paste]");
    await page.locator("[data-refused]").waitFor({ state: "visible" });
    demand((await page.inputValue("#identifier")) === UNKNOWN, "the box has changed");
    demand(await page.locator("#identifier").evaluate((one) => one === document.activeElement), "she is not in the box");
  },

  async "a browser that lets no page paste shows no button"(place) {
    const before = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
    const { page, to, faults } = await open(place, "iris", { before });
    for (const path of ["/lookup", FORM]) {
      await to(path);
      demand(!(await page.locator("[data-paste]").first().isVisible()), `${path} shows it`);
    }
    demand(faults.length === 0, faults.join());
  },
};
