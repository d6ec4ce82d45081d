// What a member gets in by, as she does it: a code from an app, recovery codes on paper, her sessions. Without scripts.
import { createHmac } from "node:crypto";
import { launch, Visitor } from "./browser.mjs";
import { foundersLinks, startRegistry } from "./registry.mjs";

const ARTEFACTS = new URL("../artefacts", import.meta.url).pathname;
const LOOKS = [390, 1280].flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme })));
const WHO = { name: "marigold", passphrase: "seven lanterns over quiet water" };
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_SECONDS = 30;

/** What an authenticator app shows (RFC 6238), reckoned apart from the program. */
function appCode(secret, step) {
  const bits = [...secret.replaceAll(" ", "")].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", key).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const stepNow = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);

async function fill(visitor, field, value, options) {
  const form = await visitor.formWith(field);
  await form.locator(`[name=${field}]`).fill(value);
  await visitor.submit(form, options);
}

async function signIn(visitor, shot) {
  await visitor.visit("/sign-in");
  const form = await visitor.formWith("passphrase");
  await form.locator("[name=name]").fill(WHO.name);
  await form.locator("[name=passphrase]").fill(WHO.passphrase);
  await visitor.submit(form, { shot });
}

function at(visitor, path) {
  const here = new URL(visitor.page.url()).pathname;
  if (here !== path) throw new Error(`${visitor.name} is at ${here}, wanted ${path}`);
}

async function walk(browser, look) {
  const registry = await startRegistry();
  const open = (name) => Visitor.open(browser, { name, origin: registry.origin, look, folder: ARTEFACTS });
  const [laptop, phone] = [await open("laptop"), await open("phone")];
  try {
    const [link] = await foundersLinks(registry, 1);
    await laptop.visit(link);
    const form = await laptop.formWith("passphrase");
    await form.locator("[name=name]").fill(WHO.name);
    await form.locator("[name=passphrase]").fill(WHO.passphrase);
    await laptop.submit(form);

    await laptop.visit("/account", { shot: "40-account" });
    await laptop.visit("/account/second-factor", { shot: "41-confirm" });
    at(laptop, "/account/confirm/second-factor");
    await fill(laptop, "passphrase", "not this one", { status: 422, shot: "41-confirm-wrong" });
    await fill(laptop, "passphrase", WHO.passphrase, { shot: "42-factor" });
    const secret = await laptop.textOf("#app-secret");
    if (!(await laptop.page.locator("img.qr").evaluate((image) => image.complete && image.naturalWidth > 0))) {
      throw new Error("the picture for the app is not drawn");
    }
    await fill(laptop, "code", appCode(secret, stepNow() - 5), { status: 422 });
    // The step before this one is good too, so that the present one is left for signing in.
    await fill(laptop, "code", appCode(secret, stepNow() - 1), { shot: "43-factor-on" });
    await laptop.visit("/account/recovery-codes", { shot: "44-recovery-codes" });
    await laptop.submit(await laptop.form("/account/recovery-codes"), { shot: "45-recovery-codes-made" });
    const codes = await laptop.page.locator("#recovery-codes li").allInnerTexts();
    if (new Set(codes).size !== 10) throw new Error(`not ten recovery codes: ${codes.length}`);
    await laptop.page.emulateMedia({ media: "print" });
    if (!(await laptop.page.locator("#recovery-codes").isVisible())) throw new Error("the codes cannot be printed");
    await laptop.page.emulateMedia({ media: null });

    await signIn(phone, "46-second-step");
    at(phone, "/sign-in/second-factor");
    await phone.visit("/standing");
    at(phone, "/sign-in/second-factor");
    await fill(phone, "code", "000000", { status: 422, shot: "47-second-step-wrong" });
    await fill(phone, "code", appCode(secret, stepNow()));
    await phone.visit("/standing");
    at(phone, "/standing");
    const third = await open("borrowed");
    await signIn(third);
    await fill(third, "code", codes[4]);
    await third.visit("/standing");
    at(third, "/standing");

    await laptop.visit("/standing", { shot: "48-told-of-sign-in" });
    await laptop.expect(".notice a[href='/account/sessions']", 1);
    await laptop.visit("/account/sessions", { shot: "49-sessions" });
    await laptop.expect("main li.sheet", 3);
    const end = laptop.page.locator("main li form").first();
    await laptop.submit(end);
    await laptop.expect("main li.sheet", 2);
    await laptop.submit(laptop.page.locator("form:has([name=end][value=others])"), { shot: "50-sessions-one" });
    for (const other of [phone, third]) {
      await other.visit("/standing");
      at(other, "/sign-in");
    }
    return `${laptop.pages + phone.pages + third.pages} pages`;
  } catch (fault) {
    for (const each of [laptop, phone]) await each.shoot(`failed-${each.name}`).catch(() => {});
    throw fault;
  } finally {
    await Promise.all([laptop, phone].map((each) => each.context.close().catch(() => {})));
    await registry.stop();
  }
}

const browser = await launch();
let failed = 0;
for (const look of LOOKS) {
  const title = `accounts at ${look.width} px, ${look.scheme}`;
  try {
    console.log(`ok      ${title}: ${await walk(browser, look)}`);
  } catch (fault) {
    failed += 1;
    console.error(`FAILED  ${title}: ${fault.message}`);
  }
}
await browser.close();
process.exitCode = failed ? 1 : 0;
