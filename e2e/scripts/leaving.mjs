// The quick exit beside all that.
import { away, demand } from "../claims.mjs";
import { UNKNOWN, FORM, open, reporting, tapThrough, counted, press } from "./steps.mjs";

const PAGES = ["/lookup", FORM, "/reports", "/reviews", "/vouches", "/invitations", "/stewards", "/standing", "/concerns", "/account"];

export const LEAVING = {
  async "Escape three times leaves from every page"(place) {
    for (const path of PAGES) {
      const { context, page, to } = await open(place, "iris");
      await to(path);
      await press(page, 3);
      await away(page, place.neutral);
      await context.close();
    }
  },

  async "Escape three times leaves from inside every kind of field, and from an open dialog"(place) {
    const inside = {
      text: (page) => page.focus("#identifier-1"),
      words: (page) => page.focus("[name=account]"),
      tick: (page) => page.focus("[name=code][value=violence]"),
      choice: (page) => page.focus("[name=delay][value=day]"),
      button: (page) => page.focus("#send [name=send]"),
      "closed list": (page) => page.focus("#setting"),
      dialog: (page) =>
        page.evaluate(() => {
          const dialog = document.body.appendChild(document.createElement("dialog"));
          dialog.append(document.createElement("input"));
          dialog.showModal();
        }),
    };
    for (const [what, enter] of Object.entries(inside)) {
      const her = await reporting(place, "iris");
      await tapThrough(her);
      await enter(her.page);
      await press(her.page, 3);
      await away(her.page, place.neutral).catch((fault) => {
        throw new Error(`${what}: ${fault.message}`);
      });
      await her.context.close();
    }
  },

  async "from an open list it takes one press more: the browser closes the list with the first"(place) {
    const her = await reporting(place, "iris");
    await tapThrough(her);
    await her.page.click("#setting");
    await press(her.page, 4);
    await away(her.page, place.neutral);
  },

  async "while a form waits for a connection she can leave, and nothing is sent after her"(place) {
    const { page, to } = await open(place, "iris");
    await to("/lookup");
    await page.fill("#identifier", UNKNOWN);
    const sent = counted(page, "/lookup", "POST");
    await page.route("**/health/live", () => {});
    const asked = page.waitForRequest("**/health/live");
    await page.click("form.lookup button.main");
    await asked;
    await press(page, 3);
    await away(page, place.neutral);
    demand(sent.length === 0, "it was sent");
  },
};
