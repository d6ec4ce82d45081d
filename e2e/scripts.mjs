// What the scripts add in a real browser: the preview that follows the taps, pasting, drafts on the device, and forms that wait for a
// connection. Each claim is one check; a part of a name as an argument holds only those.
import { away, demand, hold, signIn, SOON } from "./claims.mjs";
import { until } from "./registry.mjs";

/** Ofcom keeps these for fiction: one to report, and one that nobody has reported. */
const [NUMBER, UNKNOWN] = ["07700 900456", "07700 900457"];
const WORDS = "He would not leave, naïve 🙂 of me";
const FORM = "/reports/new";
/** The sealed size of every draft, in base 64: 16 KiB, twelve bytes before and sixteen after. */
const SEALED = Math.ceil((16_384 + 28) / 3) * 4;
const SECOND = "quiet copper garden umbrella";

/** Somebody signed in, in a browser of her own. `before` runs in every page before its scripts. */
async function open(place, name, { scripts = true, before, permissions = [] } = {}) {
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
async function reporting(place, name, options) {
  const her = await open(place, name, options);
  await her.to(FORM);
  return her;
}

const stored = (page) => page.evaluate(() => Object.entries(localStorage));
const keptAs = async (page) => (await stored(page))[0]?.[1];
const inferred = (page) => page.locator("#infer li").filter({ visible: true }).allInnerTexts();

const unfold = (page) => page.locator("details.step").evaluateAll((all) => all.forEach((each) => (each.open = true)));

/** Opens every part of the form, and taps what makes it a report. */
async function tapThrough({ page }, { number = NUMBER, words } = {}) {
  await unfold(page);
  await page.locator("label:has([name=code][value=violence])").click();
  await page.fill("#identifier-1", number);
  if (words) await page.fill("[name=account]", words);
}

/** Ticks that the device may keep it, and waits until it does. */
async function keep(her) {
  await her.page.locator("#draft").click();
  return until("a draft is kept", SOON, () => keptAs(her.page));
}

/** What is kept is what the page shows now. */
async function keptAnew({ page }, before) {
  return until("the draft is kept anew", SOON, async () => {
    const now = await keptAs(page);
    return now !== before && now;
  });
}

/** Opens what is kept, as the page's script does, with the keys on the page. */
const unsealed = (page) =>
  page.evaluate(async () => {
    const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const [key] = document.getElementById("draft").dataset.keys.split(" ");
    const aes = await crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["decrypt"]);
    const sealed = bytes(localStorage.getItem("d"));
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.slice(0, 12) }, aes, sealed.slice(12));
    return JSON.parse(new TextDecoder().decode(plain).replace(/\0+$/, ""));
  });

async function send({ page }) {
  await page.locator("#send [name=send]").click();
  await page.waitForURL(/\/reports$/);
}

const ownReports = (page) => page.locator("article.own").count();
const unsent = (page) => page.locator("[data-unsent]");

/** Counts what the page asks for. */
function counted(page, path, method) {
  const seen = [];
  page.on("request", (asked) => {
    if (new URL(asked.url()).pathname === path && asked.method() === method) seen.push(asked);
  });
  return seen;
}

const press = async (page, times) => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press("Escape");
};

/** Runs in the page: fills the form in by chance, and holds what the script shows against what the server says of the same form. */
async function compare(seed) {
  const form = document.querySelector("form.file");
  const shown = (root) => [...root.querySelectorAll("#infer li")].filter((each) => !each.hidden).map((each) => each.textContent);
  const set = (name, values) => {
    for (const field of form.querySelectorAll(`[name=${name}]`)) {
      if (/checkbox|radio/.test(field.type)) field.checked = values.includes(field.value);
      else field.value = values.shift() ?? "";
    }
  };
  const month = form.querySelector("[name=month]").options[1].value;
  // No-break, next-line, zero-width: what is blank to one must be blank to the other.
  const choices = {
    month: [[], [month]],
    part_of_day: [[], ["night"]],
    area: [[], ["Leeds"], [" \u00a0\u2003"], ["\ufeff"], ["\u0085"]],
    setting: [[], ["hotel"]],
    account: [[], ["x"], ["\n \t"]],
    description: [[], ["tall"]],
    consent: [[], ["words"], ["lookup", "words", "area"]],
    identifier: [[], ["07700 900456"], [" ", "@a_b_c"], ["", "07700 900456", "@a_b_c"]],
    delay: [[], ["none"], ["day"], ["week"]],
  };
  const names = Object.keys(choices);
  const wrong = [];
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let n = 0; n < 50; n += 1) {
    const chosen = names.map((name) => choices[name][next(choices[name].length)]);
    names.forEach((name, at) => set(name, [...chosen[at]]));
    form.dispatchEvent(new Event("input"));
    const body = new URLSearchParams(new FormData(form));
    body.set("check", "1");
    const answer = await fetch("/reports/new", { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [mine, theirs] = [shown(document).join(" "), shown(page).join(" ")];
    if (!mine || mine !== theirs) wrong.push({ chosen, mine, theirs, status: answer.status });
  }
  return wrong;
}

const PREVIEW = {
  async "the preview is there from the first moment, follows every tap, and sends nothing"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    await page.waitForLoadState("networkidle");
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const says = async (part, times = 1) => {
      const all = await inferred(page);
      const found = all.filter((text) => text.includes(part)).length;
      demand(found === times, `${found} of "${part}" in ${JSON.stringify(all)}`);
    };
    await says("Only what happened");
    await says("it was filed soon after");
    await tapThrough(her);
    await page.selectOption("#part_of_day", { index: 1 });
    await says("What happened, and when.");
    await page.fill("#area", "Leeds");
    await says("What happened, when and where.");
    await page.selectOption("#part_of_day", "");
    await says("What happened, and where.");
    await page.fill("#area", "   ");
    await says("Only what happened");
    await page.fill("[name=account]", WORDS);
    await says("Not your words");
    await page.locator("label:has([name=consent][value=words])").click();
    await says("Your words, and the way you write");
    await page.fill("#identifier-2", "@somebody");
    await says("more than one of their numbers");
    await page.locator("label:has([name=delay][value=week])").click();
    await says("it waits a week");
    await says("it was filed soon after", 0);
    demand(asked.length === 0, `it asked for ${asked}`);
    demand(her.faults.length === 0, her.faults.join());
  },

  async "the script and the server find the same sentences, whatever is filled in"(place) {
    // Several, since nobody may send more than sixty forms a minute.
    for (const [at, name] of ["amber", "birch", "coral", "dahlia", "fern"].entries()) {
      const { page, faults } = await reporting(place, name);
      const wrong = await page.evaluate(compare, at + 1);
      demand(wrong.length === 0, `${wrong.length} differ, such as ${JSON.stringify(wrong[0])}`);
      demand(faults.length === 0, faults.join());
    }
  },

  async "after asking what others will see it stands beside the taps, once, and goes on following"(place) {
    const her = await reporting(place, "iris");
    const { page } = her;
    await tapThrough(her);
    await page.click("[name=check]");
    await page.waitForSelector("#preview");
    demand((await page.locator("#infer").count()) === 1, "not once");
    demand((await page.locator("#preview #infer").count()) === 0, "it stayed in the preview");
    await page.locator("label:has([name=delay][value=day])").click();
    demand((await inferred(page)).some((text) => text.includes("waits a day")), "it does not follow");
  },

  async "without scripts it comes with the preview, and nothing that needs a script is shown"(place) {
    const her = await reporting(place, "iris", { scripts: false });
    const { page } = her;
    const hidden = async (selector) => demand(!(await page.locator(selector).first().isVisible()), `${selector} is shown`);
    for (const selector of ["#infer", "#draft", "#draft-found", "[data-paste]", "[data-unsent]", "[data-unknown]"]) await hidden(selector);
    await page.locator("label:has([name=code][value=violence])").click();
    await page.fill("#identifier-1", NUMBER);
    await page.locator("label:has([name=delay][value=day])").click();
    await page.click("[name=check]");
    await page.waitForSelector("#preview #infer");
    const said = await inferred(page);
    demand(said.length === 2 && said[1].includes("waits a day"), JSON.stringify(said));
    await page.locator("#preview [name=send]").click();
    await page.waitForURL(/\/reports$/);
  },
};

const CLIPBOARD = ["clipboard-read", "clipboard-write"];
const copy = (page, text) => page.evaluate((text) => navigator.clipboard.writeText(text), text);

const PASTE = {
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
      await until("no more than fits", SOON, async () => (await page.inputValue(box)) === "x".repeat(300));
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

const DRAFTS = {
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
    await page.locator("label:has([name=consent][value=words])").click();
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

  async "without a session, and behind the second passphrase, it stays closed, unsaid and where it is"(place) {
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
    await signIn(page, place, "hazel", SECOND);
    for (const path of ["/standing", "/account", FORM]) {
      await her.to(path);
      demand(!(await page.content()).includes("data-keys"), `${path} has a key`);
    }
    demand((await keptAs(page)) === kept, "it was touched");
    await her.context.clearCookies();
    await signIn(page, place, "hazel");
    await her.to(FORM);
    await page.click("[data-fill]");
    demand((await page.inputValue("[name=account]")) === WORDS, "her words are gone");
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

const SENDING = {
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

const PAGES = ["/lookup", FORM, "/reports", "/reviews", "/vouches", "/invitations", "/stewards", "/standing", "/concerns", "/account"];

const LEAVING = {
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

await hold({ ...PREVIEW, ...PASTE, ...DRAFTS, ...SENDING, ...LEAVING });
