// A link that stands elsewhere (in a letter read in the browser, on another site) leads a member who is signed in to where it points, signed in.
// The strict cookies are not sent with it; they are from the page in between. And no other site can show the registry in a frame.
import { createServer } from "node:http";
import { launch, Visitor } from "./browser.mjs";
import { foundersLinks, startRegistry } from "./registry.mjs";

const LOOK = { width: 390, scheme: "light" };
const ARTEFACTS = new URL("../artefacts", import.meta.url).pathname;
const TO = "/account/sessions?from=a%20letter";

/** Another site on this machine: `localhost` is another site than `127.0.0.1`. */
async function elsewhere(registry) {
  const page = `<!doctype html><title>A letter</title><a href="${registry.origin}${TO}">You have a notice</a>
    <iframe src="${registry.origin}/standing"></iframe>`;
  const server = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(page));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://localhost:${server.address().port}`, stop: () => server.close() && server.closeAllConnections() };
}

async function join(visitor, link) {
  await visitor.visit(link);
  const form = await visitor.formWith("passphrase");
  await form.locator("[name=name]").fill("marigold");
  await form.locator("[name=passphrase]").fill("seven lanterns over quiet water");
  await visitor.submit(form);
}

function at(page, wanted) {
  if (page.url() !== wanted) throw new Error(`the browser is at ${page.url()}, wanted ${wanted}`);
}

async function walk(browser, scripts) {
  const registry = await startRegistry();
  const other = await elsewhere(registry);
  try {
    const visitor = await Visitor.open(browser, { name: "marigold", origin: registry.origin, look: LOOK, folder: ARTEFACTS, scripts });
    const [link] = await foundersLinks(registry, 1);
    await join(visitor, link);
    const { page, context } = visitor;
    const cookies = JSON.stringify(await context.cookies(registry.origin));

    const framed = page.waitForResponse((got) => got.url() === `${registry.origin}/standing`);
    await page.goto(other.origin);
    const frame = await framed;
    if (frame.status() !== 403) throw new Error(`another site's frame was answered ${frame.status()}`);

    await page.getByText("You have a notice").click();
    await page.waitForURL(`${registry.origin}${TO}`);
    if (await page.locator("nav.tabs").count()) throw new Error("the strict cookie was sent with a link of another site");
    await visitor.shoot("60-go-on");
    await page.locator("main a.button").click();
    await page.locator("nav.tabs").waitFor();
    at(page, `${registry.origin}${TO}`);
    if (JSON.stringify(await context.cookies(registry.origin)) !== cookies) throw new Error("cookies changed on the way");
    await context.close();
  } finally {
    other.stop();
    await registry.stop();
  }
}

const browser = await launch();
try {
  for (const scripts of [false, true]) await walk(browser, scripts);
  console.log("a link from elsewhere leads a member in, signed in; a frame elsewhere shows nothing");
} finally {
  await browser.close();
}
