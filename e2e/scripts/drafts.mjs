// Drafts on the device.
import { away, demand, signIn, SOON } from "../claims.mjs";
import { until } from "../registry.mjs";
import { NUMBER, WORDS, FORM, SEALED, SECOND, reporting, stored, keptAs, inferred, unfold, tapThrough, keep, keptAnew, unsealed, send, press } from "./steps.mjs";

export const DRAFTS = {
  async "nothing is kept unless she ticks it, and the tick is off"(place) {
    const her = await reporting(place, "iris");
    await tapThrough(her, { words: WORDS });
    demand(await her.page.locator("#draft").isVisible(), "there is no tick");
    demand(!(await her.page.locator("[name=keep_draft]").isChecked()), "it is on");
    await her.to(FORM);
    demand((await stored(her.page)).length === 0, "something is kept");
  },

  async "what is kept tells nothing but that there is something, and holds no token and no hidden field"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    const first = await keep(her);
    await tapThrough(her, { words: WORDS });
    await keptAnew(her, first);
    const all = await stored(page);
    demand(all.length === 1 && all[0][0] === "d", JSON.stringify(all.map(([name]) => name)));
    demand(first.length === SEALED && all[0][1].length === SEALED, `sizes ${first.length} and ${all[0][1].length}`);
    const opened = await until("the last key press is kept", SOON, async () => {
      const fields = await unsealed(page);
      return fields.some(([, value]) => value === WORDS) && fields;
    });
    const names = new Set(opened.map(([name]) => name));
    for (const never of ["csrf", "idempotency", "consents", "keep_draft", "passphrase", "send", "check"]) {
      demand(!names.has(never), `${never} is kept`);
    }
    const tokens = await page.locator("form.file input[type=hidden]").evaluateAll((all) => all.map((each) => each.value));
    demand(!opened.some(([, value]) => tokens.includes(value) && value.length > 8), "a token is kept");
  },

  async "when she comes back it offers to fill it in, and fills in nothing by itself"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    await tapThrough(her, { words: WORDS });
    for (let n = 0; n < 2; n += 1) {
      await page.locator("[name=more]").click();
      await page.waitForSelector(`#identifier-${4 + n}`);
    }
    await page.fill("#identifier-5", "@somebody");
    await unfold(page);
    await page.selectOption("#setting", { index: 2 });
    await page.locator("label:has([name=consent][value=statistics])").click();
    await page.locator("label:has([name=delay][value=week])").click();
    const read = () => page.locator("form.file").evaluate((form) => [...new FormData(form)].filter(([name]) => !["csrf", "idempotency"].includes(name)));
    await keep(her);
    const before = await read();
    await her.to(FORM);
    await page.locator("#draft-found").waitFor({ state: "visible" });
    demand((await page.inputValue("#identifier-1")) === "" && !(await page.locator("#draft").isVisible()), "it filled something in");
    await page.click("[data-fill]");
    const after = await read();
    demand(JSON.stringify(after) === JSON.stringify(before), `${JSON.stringify(after)} instead of ${JSON.stringify(before)}`);
    demand(await page.locator("[name=account]").isVisible(), "what was filled in is folded away");
    demand((await inferred(page)).some((text) => text.includes("waits a week")), "the preview did not follow");
    const labelled = await page.locator("form.file [name=identifier]").evaluateAll((all) => all.every((each) => each.labels.length === 1));
    demand(labelled, "a box has no label");
    demand(!(await page.locator("#draft-found").isVisible()) && (await page.locator("#draft").isVisible()), "it still asks");
    demand(her.faults.length === 0, her.faults.join());
  },

  async "she can throw it away"(place) {
    const her = await reporting(place, "iris");
    await keep(her);
    await her.to(FORM);
    await her.page.click("[data-discard]");
    demand((await stored(her.page)).length === 0, "it is still kept");
    await her.to(FORM);
    demand(!(await her.page.locator("#draft-found").isVisible()), "it is offered again");
  },

  async "the tick lasts while the form goes back and forth, and unticking deletes"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    await tapThrough(her, { words: WORDS });
    const first = await keep(her);
    await page.click("[name=check]");
    await page.waitForSelector("#preview");
    demand(await page.locator("[name=keep_draft]").isChecked(), "the tick is gone");
    demand(!(await page.locator("#draft-found").isVisible()), "it asks about what stands in the form");
    const second = await keptAnew(her, first);
    await unfold(page);
    await page.fill("#area", "Leeds");
    await keptAnew(her, second);
    await page.locator("#draft").click();
    demand((await stored(page)).length === 0, "it is still kept");
    await page.fill("#area", "York");
    await her.to(FORM);
    demand((await stored(page)).length === 0, "it is kept again");
  },

  async "it is gone when it is sent, by the header alone and by the script alone"(place) {
    const ways = [
      "Storage.prototype.clear = () => {}",
      // Chromium heeds the header; the script has to find something that came after it.
      "if (location.pathname === '/reports') localStorage.setItem('d', 'x')",
    ];
    for (const before of ways) {
      const her = await reporting(place, "fern", { before });
      await tapThrough(her, { words: WORDS });
      await keep(her);
      await send(her);
      await until(`gone with ${before}`, SOON, async () => (await stored(her.page)).length === 0);
    }
  },

  async "it is gone when she signs out, by the header alone and by the script alone"(place) {
    const ways = ["Storage.prototype.clear = () => {}", "if (location.pathname === '/sign-in') localStorage.setItem('d', 'x')"];
    for (const before of ways) {
      const her = await reporting(place, "iris", { before });
      await keep(her);
      await her.to("/account");
      await her.page.click('form[action="/sign-out"] button');
      await her.page.waitForURL(/\/sign-in$/);
      await until(`gone with ${before}`, SOON, async () => (await stored(her.page)).length === 0);
    }
  },

  async "the quick exit deletes it, by the header alone and, while the server is silent, by the script alone"(place) {
    for (const silent of [false, true]) {
      const before = silent ? undefined : "Storage.prototype.clear = () => {}";
      const her = await reporting(place, "iris", { before });
      await keep(her);
      if (silent) await her.page.route("**/leave", () => {});
      await press(her.page, 3);
      await away(her.page, place.neutral);
      await her.to("/health/live");
      await until(`gone, silent: ${silent}`, SOON, async () => (await stored(her.page)).length === 0);
    }
  },

  async "what another page of hers deletes, this one does not keep again"(place) {
    const her = await reporting(place, "iris");
    await keep(her);
    const other = await her.context.newPage();
    await other.goto(place.registry.origin + FORM);
    await other.click("[data-discard]");
    await until("the tick is off", SOON, async () => !(await her.page.locator("[name=keep_draft]").isChecked()));
    await her.page.fill("#identifier-1", NUMBER);
    await her.to(FORM);
    demand((await stored(her.page)).length === 0, "it is kept again");
  },

  async "another member is told nothing of it, and her form deletes it"(place) {
    const her = await reporting(place, "iris");
    await tapThrough(her, { words: WORDS });
    await keep(her);
    await her.context.clearCookies();
    await signIn(her.page, place, "fern");
    await her.to(FORM);
    await her.page.locator("#draft").waitFor({ state: "visible" });
    demand(!(await her.page.locator("#draft-found").isVisible()), "she is told");
    demand((await stored(her.page)).length === 0, "it is still there");
  },

  async "without a session it stays closed, and behind the second passphrase it goes like another member's"(place) {
    const her = await reporting(place, "hazel");
    const { page } = her;
    await her.to("/account/second-passphrase");
    await page.fill("#passphrase", place.people.get("hazel"));
    await page.click('form[action^="/account/confirm/"] button');
    await page.waitForURL(/second-passphrase$/);
    await page.fill("#passphrase", SECOND);
    await page.click('form[action="/account/second-passphrase"] button.main');
    await page.waitForSelector(".notice.good");
    await her.to(FORM);
    await tapThrough(her, { words: WORDS });
    await keep(her);
    const kept = await until("the words are kept", SOON, async () => {
      const fields = await unsealed(page);
      return fields.some(([, value]) => value === WORDS) && keptAs(page);
    });
    // Her session ended by itself.
    await her.context.clearCookies();
    await her.to(FORM);
    demand(page.url().endsWith("/sign-in") && !(await page.content()).includes("data-keys"), "a visitor gets a key");
    demand((await keptAs(page)) === kept, "it was touched");
    await signIn(page, place, "hazel", SECOND);
    for (const path of ["/standing", "/account"]) {
      await her.to(path);
      demand(!(await page.content()).includes("data-keys"), `${path} has a key`);
    }
    await her.to(FORM);
    await page.locator("#draft").waitFor({ state: "visible" });
    demand(!(await page.locator("#draft-found").isVisible()), "the next person on this device is told of it");
    demand((await stored(page)).length === 0, "it is still there");
    demand((await page.inputValue("[name=account]")) === "", "her words are shown");
  },

  async "where it cannot be sealed or kept there is no tick, and the form works"(place) {
    const without = [
      "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })",
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    ];
    for (const before of without) {
      const her = await reporting(place, "fern", { before });
      demand(!(await her.page.locator("#draft").isVisible()), `a tick in spite of ${before}`);
      await tapThrough(her);
      await send(her);
      demand(her.faults.length === 0, her.faults.join());
    }
  },

  async "what cannot be read as a draft is thrown away unsaid"(place) {
    const her = await reporting(place, "iris");
    for (const rubbish of ["", "x", "%%%", "A".repeat(SEALED)]) {
      await her.page.evaluate((text) => localStorage.setItem("d", text), rubbish);
      await her.to(FORM);
      await her.page.locator("#draft").waitFor({ state: "visible" });
      demand(!(await her.page.locator("#draft-found").isVisible()), `${rubbish.slice(0, 5)} is offered`);
    }
    demand((await keptAs(her.page)) === undefined && her.faults.length === 0, `it is still there ${her.faults}`);
  },
};
