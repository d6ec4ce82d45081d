// The main jobs in every language, at every width, in the light and in the dark, with scripts and without: sign in, look up somebody
// nobody knows, report him, and somebody else finds it. Each value is tried with each other at least once.
import { launch, Visitor } from "./browser.mjs";
import { catalogue, foreignParts } from "./catalogue.mjs";
import { peopleOfDemo, startRegistry } from "./registry.mjs";

const ARTEFACTS = new URL("../artefacts", import.meta.url).pathname;
/** What the browser asks for, and what the page must then be in. */
const LANGUAGES = [["en-GB", "en"], ["es-MX", "es"], ["pt-BR", "pt-BR"], ["fr-CA", "fr"]];
const WIDTHS = [390, 768, 1280];
const SCHEMES = ["light", "dark"];
const SCRIPTS = [true, false];
const MEMBERS = ["fern", "iris", "hazel", "coral"];
const CODES = ["violence", "unpaid"];

const RUNS = LANGUAGES.flatMap(([locale, tag], at) =>
  WIDTHS.map((width, n) => ({ locale, tag, width, scheme: SCHEMES[(at + n) % 2], scripts: SCRIPTS[(Math.floor(at / 2) + n) % 2] })),
);

/** Fails if two values of two kinds never meet. */
function everyPairMeets(runs) {
  const kinds = ["tag", "width", "scheme", "scripts"];
  const values = (kind) => new Set(runs.map((run) => run[kind]));
  for (const [at, one] of kinds.entries()) {
    for (const other of kinds.slice(at + 1)) {
      const met = new Set(runs.map((run) => `${run[one]} ${run[other]}`));
      if (met.size !== values(one).size * values(other).size) throw new Error(`not every ${one} is tried with every ${other}`);
    }
  }
}

const catalogues = new Map();
for (const [, tag] of LANGUAGES) catalogues.set(tag, await catalogue(tag));

/** The page is in her language and in no other. What people wrote is in their own. */
async function speaks(visitor, tag) {
  const { lang, text } = await visitor.page.evaluate(() => {
    const body = document.body.cloneNode(true);
    for (const part of body.querySelectorAll("script, blockquote, [translate=no]")) part.remove();
    const pieces = [];
    for (let walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) pieces.push(walker.currentNode.data);
    const named = [...body.querySelectorAll("[aria-label], [placeholder], [title], [alt]")];
    const names = named.flatMap((each) => ["aria-label", "placeholder", "title", "alt"].map((name) => each.getAttribute(name) ?? ""));
    return { lang: document.documentElement.lang, text: [...pieces, ...names].map((piece) => piece.replace(/\s+/g, " ")).join("\n") };
  });
  if (lang !== tag) throw new Error(`${await visitor.where()}: the page is in ${lang}, wanted ${tag}`);
  for (const [other, messages] of catalogues) {
    const left = other === tag ? undefined : foreignParts(messages, catalogues.get(tag)).find((part) => text.includes(part));
    if (left) throw new Error(`${await visitor.where()}: a page in ${tag} says "${left}", which is ${other}`);
  }
}

async function lookUp(visitor, number, tag, outcome) {
  await visitor.visit("/lookup");
  await speaks(visitor, tag);
  const form = await visitor.formWith("identifier");
  await form.locator("[name=identifier]").fill(number);
  await visitor.submit(form);
  await visitor.expect(`#answer[data-outcome=${outcome}]`, 1);
  await speaks(visitor, tag);
}

async function report(visitor, number, tag) {
  await visitor.visit("/reports/new");
  await speaks(visitor, tag);
  const form = await visitor.form("/reports/new");
  await form.locator("[name=identifier]").first().fill(number);
  for (const code of CODES) await visitor.tick(form, "code", code);
  await visitor.submit(form);
  await visitor.expect("[data-mistake]", 0);
  await visitor.expect("main .notice.good", 1);
  await speaks(visitor, tag);
}

async function run(browser, registry, people, look, at) {
  const visitors = [];
  const open = async (name) => {
    const visitor = await Visitor.open(browser, { name, origin: registry.origin, look, folder: ARTEFACTS, scripts: look.scripts, locale: look.locale });
    visitors.push(visitor);
    await visitor.visit("/sign-in");
    await speaks(visitor, look.tag);
    await visitor.signIn(people.get(name));
    return visitor;
  };
  // Ofcom keeps these for fiction; nobody in the demo has reported them.
  const number = `07700 900${600 + at}`;
  try {
    const reporter = await open(MEMBERS[at % MEMBERS.length]);
    await lookUp(reporter, number, look.tag, "miss");
    await report(reporter, number, look.tag);
    const finder = await open(MEMBERS[(at + 1) % MEMBERS.length]);
    await lookUp(finder, number, look.tag, "hit");
    const said = await finder.page.locator("article.report .codes li").allInnerTexts();
    const wanted = CODES.map((code) => catalogues.get(look.tag).get(`code-${code}`));
    if (said.join() !== wanted.join()) throw new Error(`the codes read ${said.join(", ")}, wanted ${wanted.join(", ")}`);
  } catch (fault) {
    for (const each of visitors) await each.shoot(`failed-${look.tag}-${each.name}`).catch(() => {});
    throw fault;
  } finally {
    for (const each of visitors) await each.context.close().catch(() => {});
  }
}

everyPairMeets(RUNS);
const registry = await startRegistry(["demo"]);
const browser = await launch();
let failed = 0;
try {
  const people = await peopleOfDemo(registry);
  for (const [at, look] of RUNS.entries()) {
    const started = Date.now();
    const title = `main jobs in ${look.tag} at ${look.width} px, ${look.scheme}, ${look.scripts ? "with" : "without"} scripts`;
    try {
      await run(browser, registry, people, look, at);
      console.log(`ok      ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
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
