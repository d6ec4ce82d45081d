// The README's pictures: `parasol demo`, as a member on a phone sees it. Written to docs/screenshots/.
// Who may sign in is read from the demo's own output: lines that hold a name and a passphrase, the first of them is taken.
import { mkdir } from "node:fs/promises";
import { launch, Visitor } from "./browser.mjs";
import { startRegistry } from "./registry.mjs";

const FOLDER = new URL("../docs/screenshots", import.meta.url).pathname;
const PHONE = { width: 390, scheme: "light" };

/** `SIGN_IN="name:passphrase"` decides; else the demo's first line of the form `… name … passphrase …` with a tab or two spaces between. */
function whoMaySignIn(output) {
  const given = process.env.SIGN_IN ?? output.split("\n").map((line) => /^\s*(\S+)(?:\t|\s{2,})(\S.*\S)\s*$/.exec(line)).find(Boolean)?.slice(1).join(":");
  if (!given) throw new Error(`the demo does not say who can sign in; set SIGN_IN=name:passphrase. It said:\n${output}`);
  const [name, ...passphrase] = given.split(":");
  return { name, passphrase: passphrase.join(":") };
}

/** Pictures of what a visitor would see without scrolling, small enough for a README. */
async function shoot(visitor, name) {
  await visitor.page.evaluate(() => document.activeElement?.blur());
  await visitor.page.screenshot({ path: `${FOLDER}/${name}.png`, animations: "disabled" });
  console.log(`docs/screenshots/${name}.png`);
}

async function main() {
  await mkdir(FOLDER, { recursive: true });
  const registry = await startRegistry(["demo"]);
  const browser = await launch();
  try {
    const who = whoMaySignIn(registry.output());
    for (const scheme of ["light", "dark"]) {
      const look = { ...PHONE, scheme };
      const visitor = await Visitor.open(browser, { name: who.name, origin: registry.origin, look, folder: FOLDER });
      await visitor.visit("/sign-in");
      const form = await visitor.formWith("passphrase");
      await form.locator("[name=name]").fill(who.name);
      await form.locator("[name=passphrase]").fill(who.passphrase);
      await visitor.submit(form);
      await visitor.visit("/lookup");
      const lookup = await visitor.formWith("identifier");
      await lookup.locator("[name=identifier]").fill(process.env.LOOK_UP ?? "07700 900123");
      await visitor.submit(lookup);
      await shoot(visitor, `lookup-${scheme}`);
      if (scheme === "light") {
        await visitor.visit("/reports/new");
        await shoot(visitor, "report");
        await visitor.visit("/standing");
        await shoot(visitor, "standing");
      }
      await visitor.context.close();
    }
  } finally {
    await browser.close();
    await registry.stop();
  }
}

await main();
