// The main job from end to end, as members do it: join, vouch, report, look up, withdraw, leave.
// Once for each look, without scripts, against a registry of its own. Screenshots stay in artefacts/.
import { rm } from "node:fs/promises";
import { launch, Visitor } from "./browser.mjs";
import { foundersLinks, startRegistry } from "./registry.mjs";

const ARTEFACTS = new URL("../artefacts", import.meta.url).pathname;
const LOOKS = [390, 1280].flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme })));

/** Ofcom keeps 07700 900000 to 900999 for fiction: nobody is ever called by it. */
const NUMBER = { typed: "07700 900123", otherwise: "0044 (0) 7700-900123", unknown: "07700 900456", digits: "7700900123" };
const NO_IDENTIFIER = "call me maybe";
const PEOPLE = {
  first: { name: "marigold", passphrase: "seven lanterns over quiet water" },
  second: { name: "juniper", passphrase: "a paper boat beneath the bridge" },
  third: { name: "clover", passphrase: "window seat with green curtains" },
  newcomer: { name: "saffron", passphrase: "old brass kettle on the ledge" },
};

/** Runs one named step; a failure names it, keeps a picture of every tab, and ends this walk. */
async function step(name, visitors, act) {
  try {
    return await act();
  } catch (fault) {
    for (const each of visitors) await each.shoot(`failed-${each.name}`).catch(() => {});
    throw new Error(`step "${name}": ${fault.message}`, { cause: fault });
  }
}

async function join(visitor, link, { shot } = {}) {
  await visitor.visit(link, { shot: shot && `${shot}-invitation` });
  const form = await visitor.formWith("passphrase");
  await form.locator("[name=name]").fill(visitor.name);
  await form.locator("[name=passphrase]").fill(PEOPLE[visitor.role].passphrase);
  await visitor.submit(form, { shot: shot && `${shot}-joined` });
  await visitor.expect("[data-mistake]", 0);
  if (visitor.page.url().endsWith("/sign-in")) await visitor.signIn(PEOPLE[visitor.role].passphrase);
}

async function lookUp(visitor, text, { status = 200, shot } = {}) {
  await visitor.visit("/lookup");
  const form = await visitor.formWith("identifier");
  await form.locator("[name=identifier]").fill(text);
  await visitor.submit(form, { status, shot });
  if (visitor.page.url().includes("7700")) throw new Error("what was looked up stands in the address");
}

async function fileReport(visitor, { shot }) {
  await visitor.visit("/reports/new", { shot: `${shot}-form` });
  const form = await visitor.form("/reports/new");
  await form.locator("[name=identifier]").first().fill(NUMBER.typed);
  for (const code of ["violence", "unpaid"]) await visitor.tick(form, "code", code);
  await submitAndConfirm(visitor, form, "/reports/new", `${shot}-filed`);
}

/** Some forms show once more what is about to happen; that page has the same form again, without a mistake. */
async function submitAndConfirm(visitor, form, action, shot) {
  await visitor.submit(form, { shot });
  await visitor.expect("[data-mistake]", 0);
  const again = visitor.page.locator(`form[action="${action}"]`).filter({ visible: true });
  const isConfirmation = visitor.page.url().endsWith(action) && (await again.count()) === 1;
  if (isConfirmation && (await again.locator("input:not([type=hidden]), textarea").count()) === 0) {
    await visitor.submit(again, { shot: shot && `${shot}-confirmed` });
    await visitor.expect("[data-mistake]", 0);
  }
}

/** Chromium holds a form's redirect against `form-action` too, and then goes nowhere: so the browser's next step counts, not the header. */
async function leave(visitor) {
  const form = visitor.page.locator('form[action="/leave"]').filter({ visible: true }).first();
  const within = { timeout: 10_000 };
  const answered = visitor.page.waitForResponse((got) => new URL(got.url()).pathname === "/leave", within);
  const away = visitor.page.waitForRequest((asked) => new URL(asked.url()).origin !== visitor.origin, within);
  // The neutral site cannot be reached from here; the browser's own error page is the end of it.
  const over = visitor.page.waitForEvent("framenavigated", { predicate: (frame) => frame.url().startsWith("chrome-error:"), ...within });
  const all = Promise.allSettled([answered, away, over]);
  await form.locator("button, input[type=submit]").first().click({ noWaitAfter: true });
  const [answer, next] = await all;
  if (next.status === "rejected") {
    throw new Error(`the browser did not turn to the neutral site: ${visitor.errors().join(" | ") || "it stayed"}`);
  }
  const headers = await answer.value.allHeaders();
  if (answer.value.status() !== 303) throw new Error(`/leave answered ${answer.value.status()}, wanted 303`);
  if (!headers["clear-site-data"]) throw new Error("/leave does not clear the site's data");
  if (!next.value.isNavigationRequest()) throw new Error(`/leave made the page load ${next.value.url()}`);
}

async function walk(browser, look) {
  const registry = await startRegistry();
  const visitors = [];
  const run = (name, act) => step(name, visitors, act);
  try {
    const open = async (role) => {
      const visitor = await Visitor.open(browser, { name: PEOPLE[role].name, origin: registry.origin, look, folder: ARTEFACTS });
      visitors.push(Object.assign(visitor, { role }));
      return visitor;
    };
    const [first, second, third] = await run("three founders join", async () => {
      const links = await foundersLinks(registry, 3);
      const roles = ["first", "second", "third"];
      const founders = [];
      for (const [index, role] of roles.entries()) {
        const founder = await open(role);
        await join(founder, links[index], { shot: index === 0 ? "01-founder" : undefined });
        founders.push(founder);
      }
      return founders;
    });
    const link = await run("a founder invites", async () => {
      await first.visit("/invitations");
      const form = await first.formWith("note");
      await form.locator("[name=note]").fill("from the choir");
      await first.submit(form, { shot: "02-invitation" });
      return first.textOf("#invitation-link");
    });
    const newcomer = await open("newcomer");
    const code = await run("the newcomer joins and is on probation", async () => {
      await join(newcomer, link, { shot: "03-newcomer" });
      await newcomer.visit("/standing", { shot: "04-standing-probation" });
      await newcomer.expect("#standing[data-standing=probation]", 1);
      return newcomer.textOf("#vouch-code");
    });
    await run("the invitation's link works once", async () => {
      const visitor = await Visitor.open(browser, { name: "nobody", origin: registry.origin, look, folder: ARTEFACTS });
      await visitor.visit(link, { status: [403, 404, 410], shot: "05-used-invitation" });
      await visitor.context.close();
    });
    await run("a second founder vouches by code", async () => {
      await second.visit("/vouches");
      const form = await second.formWith("code");
      await form.locator("[name=code]").fill(code);
      await second.tickDemanded(form);
      await submitAndConfirm(second, form, "/vouches", "06-vouched");
    });
    await run("the newcomer is vetted", async () => {
      await newcomer.visit("/standing", { shot: "07-standing-vetted" });
      await newcomer.expect("#standing[data-standing=vetted]", 1);
    });
    await run("the newcomer reports a number", async () => {
      await fileReport(newcomer, { shot: "08-report" });
      await newcomer.visit("/reports", { shot: "09-own-reports" });
      await newcomer.expect('form[action$="/withdraw"]', 1);
    });
    await run("a founder looks the number up in another spelling", async () => {
      await lookUp(third, NUMBER.otherwise, { shot: "10-lookup-hit" });
      await third.expect("#answer[data-outcome=hit][data-severity=danger][data-kind=phone]", 1);
      await third.expect("article.report", 1);
      await third.expect("article.report[data-severity=danger][data-codes~=violence][data-codes~=unpaid]", 1);
    });
    await run("an unknown number is a miss", async () => {
      await lookUp(third, NUMBER.unknown, { shot: "11-lookup-miss" });
      await third.expect("#answer[data-outcome=miss]", 1);
      await third.expect("article.report", 0);
    });
    await run("what is no identifier is told so", async () => {
      await lookUp(third, NO_IDENTIFIER, { status: [200, 422], shot: "12-lookup-unreadable" });
      await third.expect("#answer[data-outcome=unreadable]", 1);
      const kept = await third.page.locator("[name=identifier]").first().inputValue();
      if (kept !== NO_IDENTIFIER) throw new Error(`what was typed is gone: "${kept}"`);
    });
    await run("the newcomer withdraws her report", async () => {
      await newcomer.visit("/reports");
      const form = newcomer.page.locator('form[action$="/withdraw"]').first();
      await newcomer.submit(form, { shot: "13-withdrawn" });
      await newcomer.expect('form[action$="/withdraw"]', 0);
    });
    await run("the withdrawn report is found no more", async () => {
      await lookUp(third, NUMBER.typed, { shot: "14-lookup-withdrawn" });
      await third.expect("#answer[data-outcome=miss]", 1);
    });
    await run("quick exit ends the session", async () => {
      await leave(third);
      await third.visit("/standing", { shot: "15-after-leaving" });
      if (new URL(third.page.url()).pathname !== "/sign-in") throw new Error(`/standing led to ${third.page.url()}`);
    });
    await run("she can sign in again, and out", async () => {
      await third.signIn(PEOPLE[third.role].passphrase);
      await third.visit("/standing", { shot: "16-standing-founder" });
      await third.visit("/account", { shot: "17-account" });
      const form = third.page.locator('form[action="/sign-out"]').first();
      await third.submit(form);
      await third.visit("/standing");
      if (new URL(third.page.url()).pathname !== "/sign-in") throw new Error(`/standing led to ${third.page.url()}`);
    });
    await run("the program's output tells nothing", async () => tellsNothing(registry.output()));
    const pages = visitors.reduce((sum, each) => sum + each.pages, 0);
    const heaviest = Math.max(...visitors.map((each) => each.heaviest));
    return `${pages} pages, the heaviest load ${(heaviest / 1024).toFixed(1)} KB`;
  } finally {
    for (const each of visitors) await each.context.close().catch(() => {});
    await registry.stop();
  }
}

/** No name, passphrase or number may stand in what the program prints, whatever the operator does with it. */
function tellsNothing(output) {
  const secrets = Object.values(PEOPLE).flatMap((each) => [each.name, each.passphrase]);
  const told = [...secrets, NUMBER.digits, NUMBER.typed, NUMBER.unknown].filter((secret) => output.includes(secret));
  if (told.length) throw new Error(`it printed ${told.join(", ")}`);
}

async function main() {
  await rm(ARTEFACTS, { recursive: true, force: true });
  const browser = await launch();
  let failed = 0;
  for (const look of LOOKS) {
    const started = Date.now();
    const title = `walk at ${look.width} px, ${look.scheme}`;
    try {
      const summary = await walk(browser, look);
      console.log(`ok      ${title}: ${summary}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    } catch (fault) {
      failed += 1;
      console.error(`FAILED  ${title}: ${fault.message}`);
    }
  }
  await browser.close();
  console.log(`${LOOKS.length - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await main();
