// Every page in every state and language, as the tests draw them with invented data, served from a folder under the product's own policy.
//   PARASOL_PAGES_TO=/some/folder cargo test every_sample_is_a_file
//   PARASOL_PAGES=/some/folder node e2e/pages/run.mjs
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** What a page of the registry may load; `../sizes.mjs` holds that the registry says the same. */
export const pagePolicy = (leaveTo) =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; ` +
  `form-action 'self' ${leaveTo}; base-uri 'none'; frame-ancestors 'none'`;

/** The folder that holds them: `PARASOL_PAGES`. */
export function folderOfSamples() {
  if (process.env.PARASOL_PAGES) return process.env.PARASOL_PAGES;
  throw new Error("PARASOL_PAGES names no folder; PARASOL_PAGES_TO=… cargo test every_sample_is_a_file writes one");
}

/** All of them, as `{ language, name, file }`; English first. */
export async function listSamples(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const languages = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  languages.sort((a, b) => Number(b === "en") - Number(a === "en") || a.localeCompare(b));
  const all = [];
  for (const language of languages) {
    const files = (await readdir(join(folder, language))).filter((file) => file.endsWith(".html")).sort();
    all.push(...files.map((file) => ({ language, name: file.replace(/\.html$/, ""), file: join(folder, language, file) })));
  }
  if (!all.length) throw new Error(`no samples in ${folder}`);
  return all;
}

/** How much later than the rest scripts come to a page under `/late/`. */
const LATE_MS = 60;

/** Serves the folder on loopback, once more under `/late/`. Resolves to `{ origin, stop }`; a sample is at `/<language>/<name>.html`. */
export async function serveSamples(folder) {
  const server = createServer(async (asked, answer) => {
    const asIs = normalize(decodeURIComponent(new URL(asked.url, "http://here").pathname));
    const path = asIs.replace(/^\/late\//, "/");
    if (path !== asIs && path.endsWith(".js")) await new Promise((done) => setTimeout(done, LATE_MS));
    const text = path.includes("..") ? null : await readFile(join(folder, path)).catch(() => null);
    const kind = KINDS[extname(path)] ?? "application/octet-stream";
    const policy = kind.startsWith("text/html") ? pagePolicy("https://www.wikipedia.org") : "default-src 'none'";
    const headers = { "content-type": kind, "content-security-policy": policy, "x-content-type-options": "nosniff" };
    answer.writeHead(text ? 200 : 404, headers).end(text ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}

/** Does the work for each item, so many at a time. */
export async function inParallel(items, hands, work) {
  const left = [...items];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
