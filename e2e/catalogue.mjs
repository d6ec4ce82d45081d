// The sentences of one language, as they stand in locales/: enough of Fluent's syntax to know a sentence again on a page.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = new URL("../locales/", import.meta.url).pathname;
/** Shorter pieces, and single words, may be the same in two languages by chance. */
const TELLING_LENGTH = 12;

/** A language's messages by their ids, each on one line as it is written. */
export async function catalogue(tag) {
  const files = (await readdir(join(FOLDER, tag))).filter((file) => file.endsWith(".ftl"));
  const sources = await Promise.all(files.map((file) => readFile(join(FOLDER, tag, file), "utf8")));
  const messages = new Map();
  for (const source of sources) {
    for (const [, id, text] of source.matchAll(/^([a-z][\w-]*) *= *(.*(?:\n(?:[ \t].*|(?=\n[ \t])))*)/gm)) {
      messages.set(id, text.replace(/\s+/g, " ").trim());
    }
  }
  return messages;
}

/** The parts of a message that stand on a page as they are written: what lies between its places. */
function fixedParts(text) {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "{") depth += 1;
    if (depth === 0) parts[parts.length - 1] += sign;
    if (sign === "}" && --depth === 0) parts.push("");
  }
  return parts.map((part) => part.trim()).filter((part) => part.length >= TELLING_LENGTH && part.includes(" "));
}

/** Every part of one language's sentences that is no part of another's. */
export function foreignParts(messages, ownMessages) {
  const own = [...ownMessages.values()].join("\n");
  return [...new Set([...messages.values()].flatMap(fixedParts))].filter((part) => !own.includes(part));
}
