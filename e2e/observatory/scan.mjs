// Mozilla's HTTP Observatory on one address: its own retriever, tests and grades. Its `scan` takes no port; otherwise this is what it does.
// NODE_EXTRA_CA_CERTS must name the certificate: one that is not trusted counts against the site.
import { existsSync, writeFileSync } from "node:fs";

const OBSERVATORY = new URL("node_modules/@mdn/mdn-http-observatory/", import.meta.url);
const PRELOADED = new URL("conf/hsts-preload.json", OBSERVATORY);
const part = (path) => import(new URL(`src/${path}`, OBSERVATORY));

// The list of preloaded names is loaded from the network after an ordinary installation; localhost is not on it.
if (!existsSync(PRELOADED)) writeFileSync(PRELOADED, "{}");

const [{ retrieve }, { ALL_TESTS }, grader, { MINIMUM_SCORE_FOR_EXTRA_CREDIT }] = await Promise.all(
  ["retriever/retriever.js", "constants.js", "grader/grader.js", "grader/charts.js"].map(part),
);

const [httpPort, httpsPort, path] = process.argv.slice(2);
const found = await retrieve("localhost", { httpPort, httpsPort, path });
if (found.responses.auto?.status !== 200) throw new Error(`${path}: status ${found.responses.auto?.status}`);
const results = ALL_TESTS.map((test) => test(found)).filter((output) => output.result);
const modifiers = results.map((output) => grader.getScoreModifier(output.result));
const base = modifiers.filter((one) => one < 0).reduce((sum, one) => sum + one, 100);
const all = modifiers.reduce((sum, one) => sum + one, 100);
const { grade, score } = grader.getGradeForScore(base >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : base);
const tests = results.map((output, at) => ({
  name: output.constructor.name,
  pass: output.pass,
  result: output.result,
  modifier: modifiers[at],
}));
console.log(JSON.stringify({ path, grade, score, tests }));
