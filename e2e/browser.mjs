// Chromium as a member has it, and what must hold on every page she sees.
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";

/** A whole first load, headers and all, over the wire. */
export const FIRST_LOAD_LIMIT = 50 * 1024;

/** Words that would tell a bystander what a window is for. */
const TELLING =
  /\b(sex|escort\w*|client\w*|punter\w*|booking\w*|rap\w+|violen\w+|danger\w*|abus\w+|assault\w*|report\w*|vouch\w*|screening|blacklist\w*|bad date\w*|ugly)\b/i;

/**
 * `backForwardCache`: with the pages that the browser keeps whole for its back button, which playwright turns off.
 * `fonts`: with the letters of `fonts.conf` alone, which are the same on every machine.
 * `port`: where others may steer it too.
 */
export function launch({ backForwardCache = false, fonts = false, port } = {}) {
  return chromium.launch({
    env: fonts ? { ...process.env, FONTCONFIG_FILE: new URL("fonts.conf", import.meta.url).pathname } : process.env,
    ignoreDefaultArgs: backForwardCache ? ["--disable-back-forward-cache"] : [],
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--force-color-profile=srgb",
      ...(port ? [`--remote-debugging-port=${port}`] : []),
      ...(fonts ? ["--font-render-hinting=none", "--disable-lcd-text"] : []),
      // Nothing but this machine can be reached, whatever a page asks for.
      "--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** One person's browser: her own cookies, one tab, and a record of all that the tab did. */
export class Visitor {
  #requests = [];
  #errors = [];
  #sizes = [];

  constructor({ name, page, context, origin, look, folder }) {
    Object.assign(this, { name, page, context, origin, look, folder });
    page.on("request", (request) => this.#requests.push(request));
    page.on("requestfinished", (request) => this.#sizes.push(request.sizes().catch(() => null)));
    page.on("pageerror", (fault) => this.#errors.push(fault.message));
    page.on("console", (line) => {
      if (line.type() === "error") this.#errors.push(line.text());
    });
  }

  static async open(browser, { name, origin, look, folder, scripts = false, locale = "en-GB" }) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
      colorScheme: look.scheme,
      javaScriptEnabled: scripts,
      locale,
    });
    return new Visitor({ name, page: await context.newPage(), context, origin, look, folder });
  }

  /** Opens a path (or a link of the registry) and checks the page. */
  async visit(path, { status = 200, shot } = {}) {
    const url = new URL(path, this.origin).href;
    if (new URL(url).origin !== this.origin) throw new Error(`a link of the registry leads elsewhere: ${url}`);
    return this.#navigate(() => this.page.goto(url), { status, shot });
  }

  /** Presses the form's own submit button and checks the page it leads to. */
  async submit(form, { status = 200, shot } = {}) {
    await this.#unfold(form);
    return this.press(await this.#mainButton(form), { status, shot });
  }

  /** Presses a button that leads to another page, at once or by a script, and checks that page. */
  async press(button, { status = 200, shot } = {}) {
    return this.#navigate(async () => {
      const answer = this.page.waitForResponse((got) => got.request().isNavigationRequest() && !isRedirect(got));
      const loaded = this.page.waitForEvent("load");
      await button.click();
      const [response] = await Promise.all([answer, loaded]);
      return response;
    }, { status, shot });
  }

  /** Opens what the form is folded into, outermost first. */
  async #unfold(form) {
    const folds = form.locator("xpath=ancestor::details[not(@open)]/summary");
    for (const summary of await folds.all()) await summary.click();
  }

  /** A form with several buttons (one more field, a preview) names the one that means it `send`. */
  async #mainButton(form) {
    const buttons = form.locator("button[type=submit], button:not([type]), input[type=submit]");
    const send = buttons.and(form.locator("[name=send]"));
    if (await send.count()) return send.last();
    if ((await buttons.count()) !== 1) throw new Error(`${await this.where()}: which of the form's buttons sends it?`);
    return buttons;
  }

  /** Signs in under the visitor's name. */
  async signIn(passphrase, { shot } = {}) {
    await this.visit("/sign-in");
    const form = await this.formWith("passphrase");
    await form.locator("[name=name]").fill(this.name);
    await form.locator("[name=passphrase]").fill(passphrase);
    await this.submit(form, { shot });
    await this.expect("[data-mistake]", 0);
  }

  /** Ticks every box that the form demands (a promise, say). */
  async tickDemanded(form) {
    for (const box of await form.locator("input[type=checkbox][required]").all()) {
      await this.tick(form, await box.getAttribute("name"), await box.getAttribute("value"));
    }
  }

  /** The form with this action; there must be exactly one that can be seen. */
  async form(action) {
    return this.#only(`form[action="${action}"]`);
  }

  /** The form that has this field; there must be exactly one that can be seen. */
  async formWith(field) {
    return this.#only(`form:has([name="${field}"])`);
  }

  async #only(selector) {
    const forms = this.page.locator(selector).filter({ visible: true });
    const count = await forms.count();
    if (count !== 1) throw new Error(`${await this.where()}: ${count} visible of ${selector}, one is wanted`);
    return forms.first();
  }

  /** Picks a choice by its label, as a thumb does, whatever the box itself looks like. */
  async tick(form, field, value) {
    const box = form.locator(`input[name="${field}"][value="${value}"]`);
    if (await box.isChecked()) return;
    const id = await box.getAttribute("id");
    const around = form.locator(`label:has(input[name="${field}"][value="${value}"])`);
    const label = id && (await form.locator(`label[for="${id}"]`).count()) ? form.locator(`label[for="${id}"]`) : around;
    await label.first().click();
    if (!(await box.isChecked())) throw new Error(`${await this.where()}: ${field}=${value} cannot be chosen by its label`);
  }

  /** The text of a hook; it must be there once. */
  async textOf(selector) {
    const found = this.page.locator(selector);
    if ((await found.count()) !== 1) throw new Error(`${await this.where()}: no single ${selector}`);
    return (await found.first().innerText()).trim();
  }

  /** Demands that the page has what the selector names, `count` times or at least once. */
  async expect(selector, count) {
    const found = await this.page.locator(selector).count();
    if (count === undefined ? found === 0 : found !== count) {
      throw new Error(`${await this.where()}: ${found} of ${selector}, wanted ${count ?? "at least one"}`);
    }
  }

  /** What the console has said since the last page. */
  errors() {
    return [...this.#errors];
  }

  async where() {
    const state = await this.page
      .locator("#answer, #standing")
      .evaluateAll((all) => all.map((each) => JSON.stringify({ ...each.dataset })).join(" "))
      .catch(() => "");
    return `${this.name} at ${new URL(this.page.url()).pathname} ${state}`.trim();
  }

  async #navigate(act, { status, shot }) {
    this.#requests = [];
    this.#errors = [];
    this.#sizes = [];
    const response = await act();
    await this.page.waitForLoadState("load");
    const faults = await this.#faults(response.status(), [status].flat());
    if (shot) await this.shoot(shot);
    if (faults.length) throw new Error(`${await this.where()}: ${faults.join("; ")}`);
    return response;
  }

  async #faults(status, wanted) {
    const faults = [];
    if (!wanted.includes(status)) faults.push(`status ${status}, wanted ${wanted.join(" or ")}`);
    const title = await this.page.title();
    if (!title.trim()) faults.push("no title");
    if (TELLING.test(title)) faults.push(`the title tells what it is for: "${title}"`);
    // Chromium calls an answer of 4xx an error, though it is the one that was wanted.
    const errors = this.#errors.filter((text) => !(status >= 400 && text.includes(`status of ${status}`)));
    if (errors.length) faults.push(`console: ${errors.join(" | ")}`);
    const foreign = this.#requests.map((each) => each.url()).filter((url) => !isOwn(url, this.origin));
    if (foreign.length) faults.push(`asked another origin: ${foreign.join(" ")}`);
    const weight = await this.#weight();
    if (weight > FIRST_LOAD_LIMIT) faults.push(`${weight} bytes to load, at most ${FIRST_LOAD_LIMIT}`);
    this.heaviest = Math.max(this.heaviest ?? 0, weight);
    this.pages = (this.pages ?? 0) + 1;
    return faults.concat(await this.page.evaluate(layoutFaults, this.look.scheme));
  }

  async #weight() {
    const sizes = await Promise.all(this.#sizes);
    return sizes.filter(Boolean).reduce((sum, each) => sum + each.responseBodySize + each.responseHeadersSize, 0);
  }

  async shoot(step) {
    await mkdir(this.folder, { recursive: true });
    const file = `${this.folder}/${this.look.width}-${this.look.scheme}-${step}.png`;
    await this.page.screenshot({ path: file, fullPage: true, animations: "disabled" });
  }
}

function isRedirect(response) {
  return response.status() >= 300 && response.status() < 400;
}

function isOwn(url, origin) {
  return url.startsWith("data:") || new URL(url).origin === origin;
}

/** Runs in the page: what a phone, the dark and a screen reader need. */
function layoutFaults(scheme) {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth}`);
  if (!root.lang) faults.push("no language on <html>");
  const ground = (element) => getComputedStyle(element).backgroundColor;
  const seen = [document.body, root].map(ground).find((colour) => !/^rgba\(.*, 0\)$|^transparent$/.test(colour));
  const [r, g, b] = (/^rgba?\(([^)]+)\)/.exec(seen ?? "")?.[1] ?? "").split(",").map(Number);
  const light = Number.isFinite(b) ? (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 : null;
  if (light !== null && light > 0.5 !== (scheme === "light")) faults.push(`a ${scheme} page with the ground ${seen}`);
  if (light === null && !getComputedStyle(root).colorScheme.includes(scheme)) faults.push(`no ${scheme} colours`);
  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    // What is not drawn at all (a name for the browser's passphrase store) nobody fills in.
    if (!field.getClientRects().length && getComputedStyle(field).display === "none") continue;
    const named = field.labels.length || field.getAttribute("aria-label") || field.getAttribute("aria-labelledby");
    if (!named) faults.push(`the field ${field.name} has no label`);
  }
  return faults;
}
