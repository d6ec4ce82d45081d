// Each outcome of a lookup at 390 px in every language, with scripts and without: a hit, a miss, what cannot be read, and the question
// which one was meant, whose every button looks up what it says. The report form asks the same and loses nothing that was typed.
import { launch, Visitor } from "./browser.mjs";
import { catalogue } from "./catalogue.mjs";
import { peopleOfDemo, startRegistry } from "./registry.mjs";

const ARTEFACTS = new URL("../artefacts", import.meta.url).pathname;
const LANGUAGES = [["en-GB", "en"], ["es-MX", "es"], ["pt-BR", "pt-BR"], ["fr-CA", "fr"]];
const MEMBERS = ["fern", "iris", "hazel", "coral"];
/** Three countries' number, a name, a plate or a name, two identifiers, and a client's name with a number. */
const ASKED = [
  ["(415) 555-2671", ["+1 415 555 2671", "+52 415 555 2671", "+44 4155552671"]],
  ["example_late", ["@example_late"]],
  ["AB12CDE", ["GB: AB12CDE", "@AB12CDE"]],
  ["+44 7700 900123, he@example.org", ["+44 7700 900123", "he@example.org"]],
  ["John: 07700 900123", ["+44 7700 900123"]],
];
const REFUSED = ["hello there", "https://web.telegram.org/k/", "07700 900123 x12"];
const BUTTONS = "#answer[data-outcome=which] button[name=identifier]";

const demand = (holds, what) => {
  if (!holds) throw new Error(what);
};
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const values = (buttons) => buttons.evaluateAll((all) => all.map((each) => each.value));

async function type(visitor, text, status) {
  await visitor.visit("/lookup");
  const form = visitor.page.locator("form.lookup");
  await form.locator("[name=identifier]").fill(text);
  await visitor.submit(form, { status });
}

async function outcome(visitor, wanted) {
  await visitor.expect(`#answer[data-outcome=${wanted}]`, 1);
}

async function files(visitor, number) {
  await visitor.visit("/reports/new");
  const form = await visitor.form("/reports/new");
  await form.locator("[name=identifier]").first().fill(number);
  // Danger shows at once; what is unpaid waits for hours.
  await visitor.tick(form, "code", "violence");
  await visitor.submit(form);
  await visitor.expect("main .notice.good", 1);
}

async function asks(visitor, messages, [typed, choices]) {
  await type(visitor, typed, 422);
  await outcome(visitor, "which");
  demand((await visitor.textOf("h1")) === messages.get("which-title"), `the question reads ${await visitor.textOf("h1")}`);
  const buttons = visitor.page.locator(BUTTONS);
  demand(same(await values(buttons), choices), `${typed} offers ${await values(buttons)}`);
  for (const [at, choice] of choices.entries()) {
    const button = buttons.nth(at);
    const { width, height } = await button.boundingBox();
    demand(height >= 44 && width <= 390, `the button for ${choice} is ${width} by ${height}`);
    demand((await button.innerText()).includes(choice), `the button for ${choice} says ${await button.innerText()}`);
  }
  for (const [at, choice] of choices.entries()) {
    if (at > 0) await type(visitor, typed, 422);
    await visitor.press(visitor.page.locator(BUTTONS).nth(at));
    await visitor.expect("#answer:is([data-outcome=miss], [data-outcome=hit])", 1);
    const read = (await visitor.textOf("#answer .shown")).replaceAll("-", " ");
    demand(choice.replace(": ", "/").replaceAll(" ", "") === read.replaceAll(" ", "") || choice.toLowerCase() === read.toLowerCase(), `${choice} was read as ${read}`);
  }
}

async function reportAsks(visitor, messages) {
  const [typed, choices] = ASKED[0];
  await visitor.visit("/reports/new");
  let form = await visitor.form("/reports/new");
  await form.locator("[name=identifier]").first().fill(typed);
  await form.locator("[name=identifier]").nth(1).fill("@some_name_beside");
  await visitor.tick(form, "code", "unpaid");
  await form.locator("details:has([name=account]) > summary").click();
  await form.locator("[name=account]").fill("He went without paying.");
  await visitor.submit(form, { status: 422 });
  const mistake = visitor.page.locator("[data-mistake=identifier]");
  demand((await mistake.innerText()).includes(messages.get("mistake-identifier-which")), `the form says ${await mistake.innerText()}`);
  form = await visitor.form("/reports/new");
  const buttons = form.locator("button[name=chosen]");
  demand(same(await values(buttons), choices.map((choice) => `0:${choice}`)), `the form offers ${await values(buttons)}`);
  await visitor.press(buttons.first());
  form = await visitor.form("/reports/new");
  const identifiers = await form.locator("input[name=identifier]").evaluateAll((all) => all.map((each) => each.value).filter(Boolean));
  demand(same(identifiers, [choices[0], "@some_name_beside"]), `the form holds ${identifiers}`);
  demand((await form.locator("[name=account]").inputValue()) === "He went without paying.", "what she wrote is lost");
  demand(await form.locator("[name=code][value=unpaid]").isChecked(), "what she ticked is lost");
  await visitor.expect("[data-mistake]", 0);
}

async function run(browser, registry, people, look, at) {
  const messages = await catalogue(look.tag);
  const visitor = await Visitor.open(browser, { name: MEMBERS[at], origin: registry.origin, look, folder: ARTEFACTS, scripts: look.scripts, locale: look.locale });
  // Ofcom keeps these for fiction.
  const number = `+44 7700 9007${at}1`;
  try {
    await visitor.signIn(people.get(visitor.name));
    await type(visitor, number, 200);
    await outcome(visitor, "miss");
    await files(visitor, number);
    await type(visitor, `John ${number}`, 200);
    await outcome(visitor, "hit");
    demand((await visitor.textOf("#answer .read")).includes(messages.get("read-among-words")), "what was read is not said");
    for (const refused of REFUSED) {
      await type(visitor, refused, 422);
      await outcome(visitor, "unreadable");
    }
    for (const asked of ASKED) await asks(visitor, messages, asked);
    await reportAsks(visitor, messages);
    await visitor.shoot(`70-which-${look.tag}`);
  } catch (fault) {
    await visitor.shoot(`failed-which-${look.tag}`).catch(() => {});
    throw fault;
  } finally {
    await visitor.context.close().catch(() => {});
  }
}

const registry = await startRegistry(["demo"]);
const browser = await launch();
let failed = 0;
try {
  const people = await peopleOfDemo(registry);
  for (const [at, [locale, tag]] of LANGUAGES.entries()) {
    const look = { locale, tag, width: 390, scheme: at % 2 ? "dark" : "light", scripts: at % 2 === 0 };
    const title = `each outcome in ${tag} at 390 px, ${look.scheme}, ${look.scripts ? "with" : "without"} scripts`;
    try {
      await run(browser, registry, people, look, at);
      console.log(`ok      ${title}`);
    } catch (fault) {
      failed += 1;
      console.error(`FAILED  ${title}: ${fault.message}`);
    }
  }
} finally {
  await browser.close();
  await registry.stop();
}
process.exitCode = failed ? 1 : 0;
