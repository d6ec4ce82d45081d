// A registry of one's own: the built program in a throw-away folder on a free loopback port.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** The program under test: `PARASOL_BIN`, or what `cargo build` and `cargo test` leave behind. */
export const program = resolve(process.env.PARASOL_BIN ?? new URL("../target/debug/parasol", import.meta.url).pathname);

async function freePort() {
  const probe = createServer();
  await new Promise((done, fail) => probe.once("error", fail).listen(0, "127.0.0.1", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

export async function until(what, within, attempt) {
  const deadline = Date.now() + within;
  for (;;) {
    const found = await attempt();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${within / 1000} s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * Starts `parasol ARGS…` with these settings and waits until it says it is ready. `host` is what browsers call it by;
 * the demo has a name, so that it offers passkeys.
 * Resolves to its origin, its output so far as `output()`, and `stop()`, which fails if it had to be killed.
 */
export async function startRegistry(args = [], settings = {}, host = args.includes("demo") ? "localhost" : "127.0.0.1") {
  const folder = await mkdtemp(join(tmpdir(), "walk-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const origin = `http://${listen.replace("127.0.0.1", host)}`;
  // Nothing of the caller's own PARASOL_ settings may reach the program.
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    PARASOL_DATA_DIR: join(folder, "data"),
    PARASOL_LISTEN: listen,
    PARASOL_BASE_URL: origin,
    PARASOL_REGION: "GB",
    ...settings,
  };
  const child = spawn(program, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  let ended = null;
  child.on("error", (fault) => (ended = `could not be started: ${fault.message}`));
  child.on("exit", (code, signal) => (ended ??= `ended with ${signal ?? `exit code ${code}`}`));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk) => (text += chunk));
  }
  const alive = () => {
    if (ended) throw new Error(`${program} ${ended}. It said:\n${text}`);
  };

  async function stop() {
    try {
      if (!ended) {
        child.kill("SIGTERM");
        await until(`${program} stops on SIGTERM`, STOP_WITHIN_MS, () => ended).catch((fault) => {
          child.kill("SIGKILL");
          throw fault;
        });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  try {
    await until(`${origin}/health/ready answers 200`, START_WITHIN_MS, async () => {
      alive();
      const answer = await fetch(`http://${listen}/health/ready`).catch(() => null);
      return answer?.status === 200;
    });
  } catch (fault) {
    await stop().catch(() => {});
    throw fault;
  }
  return { origin, folder, stop, output: () => text, alive };
}

/** The people of `parasol demo` and their passphrases, as the program prints them. */
export async function peopleOfDemo(registry) {
  const printed = await until("the people of the demo", START_WITHIN_MS, () => {
    registry.alive();
    return registry.output().includes("Look up:") ? registry.output() : null;
  });
  return new Map([...printed.matchAll(/^ {2}(\w+) +(.+)$/gm)].map(([, name, passphrase]) => [name, passphrase]));
}

/** The founders' links that the first start printed, one a line. */
export async function foundersLinks(registry, count) {
  return until(`${count} founders' links in the program's output`, START_WITHIN_MS, () => {
    registry.alive();
    const links = registry.output().match(/https?:\/\/\S+\/join\/[^\s/?#]+/g) ?? [];
    return links.length >= count ? links.slice(0, count) : null;
  });
}
