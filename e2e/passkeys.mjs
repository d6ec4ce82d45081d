// Passkeys in a real browser, with the authenticator that Chromium has for tests: added, signed in with alone, shown as the second
// factor and in the place of the passphrase, refused, removed. Screenshots stay in artefacts/.
import { launch, Visitor } from "./browser.mjs";
import { foundersLinks, startRegistry } from "./registry.mjs";

const ARTEFACTS = new URL("../artefacts", import.meta.url).pathname;
const LOOKS = [{ width: 390, scheme: "light" }, { width: 1280, scheme: "dark" }];
const NAME = "marigold";
const PASSPHRASE = "seven lanterns over quiet water";
const LIST = "/account/passkeys";
const BUTTON = "#passkey [data-do]";

/** An authenticator built into the device, which has asked its owner for her finger. */
async function withAuthenticator(visitor) {
  const devtools = await visitor.context.newCDPSession(visitor.page);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    verifies: (isUserVerified) => devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    credentials: async () => (await devtools.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}

async function giveNameAndPassphrase(visitor) {
  const form = await visitor.formWith("passphrase");
  if (await form.locator("[name=name]").isEditable()) await form.locator("[name=name]").fill(NAME);
  await form.locator("[name=passphrase]").fill(PASSPHRASE);
  await visitor.submit(form);
  await visitor.expect("[data-mistake]", 0);
}

async function signOut(visitor) {
  await visitor.visit("/account");
  await visitor.submit(await visitor.form("/sign-out"));
}

async function at(visitor, path) {
  const there = new URL(visitor.page.url()).pathname;
  if (there !== path) throw new Error(`${await visitor.where()}, wanted ${path}`);
}

async function passkeys(browser, look) {
  const registry = await startRegistry([], {}, "localhost");
  const visitors = [];
  const open = async (scripts) => {
    const visitor = await Visitor.open(browser, { name: NAME, origin: registry.origin, look, folder: ARTEFACTS, scripts });
    visitors.push(visitor);
    return visitor;
  };
  const step = async (name, act) => {
    try {
      return await act();
    } catch (fault) {
      for (const each of visitors) await each.shoot("failed-passkeys").catch(() => {});
      throw new Error(`step "${name}": ${fault.message}`, { cause: fault });
    }
  };
  try {
    const member = await open(true);
    const authenticator = await withAuthenticator(member);
    const [link] = await foundersLinks(registry, 3);
    await step("a founder joins", async () => {
      await member.visit(new URL(link).pathname);
      await giveNameAndPassphrase(member);
    });
    await step("she adds a passkey", async () => {
      await member.visit(LIST, { shot: "40-confirm" });
      await giveNameAndPassphrase(member);
      await at(member, LIST);
      await member.shoot("41-no-passkeys");
      await member.page.locator("#label").fill("old phone");
      await member.press(member.page.locator(BUTTON), { shot: "42-passkey-added" });
      await member.expect("#passkeys li", 1);
      const [credential] = await authenticator.credentials();
      if (!credential.isResidentCredential) throw new Error("the device would not find it without a name typed first");
      if (JSON.stringify(credential).includes(NAME)) throw new Error("the device keeps her name");
    });
    await step("the same device is not added twice", async () => {
      await member.page.locator(BUTTON).click();
      await member.page.locator("[data-failed]").waitFor({ state: "visible" });
      await member.shoot("43-passkey-not-added");
    });
    await step("she signs in with it alone", async () => {
      await signOut(member);
      await member.visit("/sign-in", { shot: "44-sign-in-passkey" });
      await member.press(member.page.locator(BUTTON));
      await member.visit("/account");
      await member.expect("main:has-text('" + NAME + "')", 1);
    });
    await step("it stands for the passphrase where that is asked for", async () => {
      await member.visit("/account/passphrase", { shot: "45-confirm-passkey" });
      await member.press(member.page.locator(BUTTON));
      await at(member, "/account/passphrase");
    });
    await step("it is asked for after the passphrase", async () => {
      await signOut(member);
      await member.visit("/sign-in");
      await giveNameAndPassphrase(member);
      await at(member, "/sign-in/second-factor");
      await member.shoot("46-second-factor-passkey");
      await member.press(member.page.locator(BUTTON));
      await member.visit("/standing");
      await at(member, "/standing");
    });
    await step("a finger that the device does not know opens nothing", async () => {
      await signOut(member);
      await authenticator.verifies(false);
      await member.visit("/sign-in");
      await member.page.locator(BUTTON).click();
      await member.page.locator("[data-failed]").waitFor({ state: "visible" });
      await at(member, "/sign-in");
      await authenticator.verifies(true);
    });
    await step("an answer that is not taken comes back as a page", async () => {
      await member.page.locator("#passkey [name=ceremony]").evaluate((field) => (field.value = "x"));
      await member.press(member.page.locator(BUTTON), { status: 422, shot: "47-passkey-not-taken" });
      await member.expect("[data-mistake=passkey]", 1);
      await member.press(member.page.locator(BUTTON));
    });
    await step("she removes it", async () => {
      await member.visit(LIST);
      await member.press(member.page.locator(BUTTON));
      await member.submit(member.page.locator("#passkeys form"));
      await member.expect("#passkeys", 0);
    });
    await step("without scripts the page says what is missing", async () => {
      const plain = await open(false);
      await plain.visit("/sign-in", { shot: "48-sign-in-without-scripts" });
      if (await plain.page.locator(BUTTON).isVisible()) throw new Error("a button that does nothing");
      if (!(await plain.page.locator("[data-without]").isVisible())) throw new Error("nothing is said");
    });
    return `${visitors.reduce((sum, each) => sum + (each.pages ?? 0), 0)} pages`;
  } finally {
    for (const each of visitors) await each.context.close().catch(() => {});
    await registry.stop();
  }
}

const browser = await launch();
let failed = 0;
for (const look of LOOKS) {
  const started = Date.now();
  const title = `passkeys at ${look.width} px, ${look.scheme}`;
  try {
    console.log(`ok      ${title}: ${await passkeys(browser, look)}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (fault) {
    failed += 1;
    console.error(`FAILED  ${title}: ${fault.message}`);
  }
}
await browser.close();
console.log(`${LOOKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
