// A server with TLS in front of the registry, as an operator has one: a throw-away certificate, HTTP sent on to HTTPS, and the visitor's
// address told to the program behind it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate for localhost that is good for a day, in a folder of its own. */
export function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"];
  execFileSync("openssl", ["req", "-x509", ...made, ...subject, "-keyout", key, "-out", cert], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const listen = (server, port) => new Promise((done) => server.listen(port, "127.0.0.1", () => done(server.address().port)));

/** Starts it before the program, whose address need not be known yet: `lead(port)` says it. */
export async function startTls({ key, cert }) {
  let behind;
  const secure = https.createServer({ key, cert }, (request, answer) => {
    const headers = { ...request.headers, "x-forwarded-for": request.socket.remoteAddress };
    const onward = http.request({ host: "127.0.0.1", port: behind, method: request.method, path: request.url, headers });
    onward.on("response", (got) => {
      answer.writeHead(got.statusCode, got.rawHeaders);
      got.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    request.pipe(onward);
  });
  const httpsPort = await listen(secure, 0);
  const plain = http.createServer((request, answer) => {
    answer.writeHead(301, { location: `https://localhost:${httpsPort}${request.url}` }).end();
  });
  const httpPort = await listen(plain, 0);
  const stop = () => [secure, plain].forEach((server) => server.close() && server.closeAllConnections());
  return { httpPort, httpsPort, origin: `https://localhost:${httpsPort}`, lead: (port) => (behind = port), stop };
}
