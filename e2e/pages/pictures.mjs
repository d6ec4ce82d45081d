// Pictures small enough to be kept: few colours, one byte a point (PNG, indexed colours).
import { crc32, deflateSync } from "node:zlib";

const MOST_COLOURS = 64;
/** Colours nearer to one another than this (of 441, squared) are one: the soft edges of letters, never two grounds. */
const APART = 14 ** 2;

const parts = (key) => [key >> 16, (key >> 8) & 255, key & 255];

function distance(one, other) {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

/** Gives a picture (RGBA) its most frequent colours and those alone. Answers its palette and each point's place in it. */
export function inFewColours({ data, width, height }) {
  const keys = new Uint32Array(width * height).map((_, at) => (data[4 * at] << 16) | (data[4 * at + 1] << 8) | data[4 * at + 2]);
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const palette = [];
  for (const [key] of [...counts].sort(([a, many], [b, more]) => more - many || a - b)) {
    if (palette.length < MOST_COLOURS && palette.every((other) => distance(key, other) > APART)) palette.push(key);
  }
  const nearest = (key) => palette.reduce((best, other, at) => (distance(key, other) < distance(key, palette[best]) ? at : best), 0);
  const places = new Map([...counts.keys()].map((key) => [key, nearest(key)]));
  const points = Uint8Array.from(keys, (key) => places.get(key));
  for (let at = 0; at < points.length; at += 1) {
    const key = palette[points[at]];
    data[4 * at] = key >> 16;
    data[4 * at + 1] = (key >> 8) & 255;
    data[4 * at + 2] = key & 255;
  }
  return { palette, points, width, height };
}

/** The file of such a picture (PNG specification, chapters 5 and 11). */
export function packed({ palette, points, width, height }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const chunks = [
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(kind, content) {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(kind), content, Buffer.alloc(4)]);
  whole.writeUInt32BE(content.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}
