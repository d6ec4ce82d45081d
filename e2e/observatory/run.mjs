// The program behind a server with TLS, looked at by Mozilla's HTTP Observatory: the best grade, and no test that does not pass.
//   npm ci --ignore-scripts --prefix e2e/observatory && node e2e/observatory/run.mjs
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { foundersLinks, startRegistry } from "../registry.mjs";
import { certificate, startTls } from "./tls.mjs";

const BEST = "A+";
const run = promisify(execFile);
const SCANNER = new URL("scan.mjs", import.meta.url).pathname;

const tls = certificate();
const front = await startTls(tls);
const settings = { PARASOL_BASE_URL: front.origin, PARASOL_TRUSTED_PROXIES: "127.0.0.1, ::1" };
const registry = await startRegistry([], settings);
let wanting = 0;
try {
  front.lead(new URL(registry.origin).port);
  const [link] = await foundersLinks(registry, 1);
  for (const path of ["/", "/sign-in", new URL(link).pathname]) {
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: tls.file };
    const { stdout } = await run(process.execPath, [SCANNER, front.httpPort, front.httpsPort, path], { env });
    const { grade, score, tests } = JSON.parse(stdout);
    console.log(`${path.startsWith("/join/") ? "/join/…" : path}: ${grade}, ${score} points`);
    for (const { name, pass, result, modifier } of tests) {
      console.log(`  ${pass ? "pass" : "FAIL"}  ${name}: ${result} (${modifier >= 0 ? "+" : ""}${modifier})`);
    }
    wanting += tests.filter((test) => !test.pass).length + (grade === BEST ? 0 : 1);
  }
} finally {
  await registry.stop();
  front.stop();
  tls.remove();
}
if (wanting) throw new Error(`the Observatory finds ${wanting} things wanting`);
