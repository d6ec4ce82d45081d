// Claims about what happens in a browser, each held by itself: on the demo, whose people can sign in, with a neutral site to leave to.
import { createServer } from "node:http";
import { launch } from "./browser.mjs";
import { peopleOfDemo, startRegistry } from "./registry.mjs";

export const SOON = 10_000;

export function demand(holds, what) {
  if (!holds) throw new Error(what);
}

/** The neutral site. */
async function neutralSite() {
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end("<!DOCTYPE html><title>Weather</title><p id=weather>Mild, with some rain.");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/today`, stop: () => server.close() };
}

/** Somebody of the demo signs in, in the browser of a page. */
export async function signIn(page, { registry, people }, name, passphrase = people.get(name)) {
  await page.goto(`${registry.origin}/sign-in`);
  await page.fill("[name=name]", name);
  await page.fill("[name=passphrase]", passphrase);
  await Promise.all([page.waitForURL(/\/(lookup|standing)$/), page.click('form[action="/sign-in"] button')]);
}

export async function away(page, neutral) {
  await page.waitForURL(neutral.url, { timeout: SOON });
  await page.waitForSelector("#weather");
}

/** Holds each claim, says which fail, and sets the exit code. */
export async function hold(claims) {
  const neutral = await neutralSite();
  const registry = await startRegistry(["demo"], {
    PARASOL_LEAVE_TO: neutral.url,
    PARASOL_LOOKUPS_A_DAY: "1000",
    PARASOL_LOOKUPS_A_MINUTE: "1000",
  });
  const browser = await launch({ backForwardCache: true });
  const place = { browser, registry, neutral, people: await peopleOfDemo(registry) };
  const wanted = Object.entries(claims).filter(([name]) => !process.argv[2] || name.includes(process.argv[2]));
  let failed = 0;
  for (const [name, claim] of wanted) {
    const fault = await claim(place).then(() => null, (fault) => fault);
    console.log(fault ? `FAILED  ${name}: ${fault.message}` : `ok      ${name}`);
    failed += fault ? 1 : 0;
    for (const context of browser.contexts()) await context.close().catch(() => {});
  }
  await browser.close();
  await registry.stop().catch(() => {});
  neutral.stop();
  console.log(`${wanted.length - failed} passed, ${failed} failed`);
  process.exitCode = failed || !wanted.length ? 1 : 0;
}
