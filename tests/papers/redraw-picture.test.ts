import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { readPictureFacts } from "../../app/core/pictures/picture-facts";
import { redrawPicture } from "../../app/papers/redraw-picture";
import { exifPart, jpegFile } from "../support/jpeg-file";

const SECRET = "53.1905N 2.8912W ward three";
const SQUARES = [
  [20, 90, 160],
  [60, 130, 230],
];
/** Another file behind the picture: what opens as both. */
const TAIL = new TextEncoder().encode(`PK\u0003\u0004 ${SECRET} <script>alert(1)</script>`);

async function redraw(bytes: Uint8Array): Promise<Buffer> {
  const facts = readPictureFacts(bytes);
  if (facts === null) throw new Error("no picture");
  const drawn = await redrawPicture(bytes, facts);
  if (!drawn.ok) throw new Error(drawn.code);
  return Buffer.from(drawn.value);
}

/** The brightness in the middle of each 8 by 8 square, to the nearest ten. */
function squaresOf(png: Buffer): readonly (readonly number[])[] {
  const { width, height, data } = PNG.sync.read(png);
  return Array.from({ length: height / 8 }, (_, row) => Array.from({ length: width / 8 }, (_, column) => Math.round((data[((row * 8 + 4) * width + column * 8 + 4) * 4] ?? 0) / 10) * 10));
}

/** The names of a PNG's parts, and what lies behind the last. */
function partsOf(png: Buffer): { readonly names: readonly string[]; readonly behind: number } {
  const names: string[] = [];
  let at = 8;
  while (at < png.length && names.at(-1) !== "IEND") {
    names.push(png.toString("latin1", at + 4, at + 8));
    at += 12 + png.readUInt32BE(at);
  }
  return { names: [...new Set(names)], behind: png.length - at };
}

/** A PNG with a line of text, a place and another file hidden in it. */
function pngWithSecrets(): Uint8Array {
  const picture = new PNG({ width: 24, height: 16 });
  SQUARES.forEach((row, y) => row.forEach((value, x) => Array.from({ length: 64 }, (_, i) => picture.data.set([value, value, value, 255], ((y * 8 + (i >> 3)) * 24 + x * 8 + (i & 7)) * 4))));
  const plain = PNG.sync.write(picture);
  const hidden = ["tEXt", "eXIf"].flatMap((name) => {
    const content = Buffer.from(`Comment\u0000${SECRET}`, "latin1");
    const head = Buffer.alloc(4);
    head.writeUInt32BE(content.length);
    const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return [head, body, check];
  });
  return Buffer.concat([plain.subarray(0, 33), ...hidden, plain.subarray(33), TAIL]);
}

function crc32(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}

test.each([
  ["JPEG", () => jpegFile(SQUARES, { exif: exifPart(1, SECRET), comment: SECRET, tail: TAIL })],
  ["PNG", pngWithSecrets],
])("of a %s the place, the comment and the file behind its end are gone, and its pixels stay", async (_kind, make) => {
  const given = Buffer.from(make());
  expect([given.includes(SECRET), given.includes("<script>")]).toEqual([true, true]);
  const png = await redraw(given);
  expect([png.includes(SECRET), png.includes("<script>"), png.includes("Exif"), png.includes("PK\u0003\u0004")]).toEqual([false, false, false, false]);
  expect(partsOf(png)).toEqual({ names: ["IHDR", "IDAT", "IEND"], behind: 0 });
  expect(squaresOf(png)).toEqual(SQUARES);
});

const [[a, b, c], [d, e, f]] = SQUARES as [[number, number, number], [number, number, number]];
test.each([
  [1, [[a, b, c], [d, e, f]]],
  [2, [[c, b, a], [f, e, d]]],
  [3, [[f, e, d], [c, b, a]]],
  [4, [[d, e, f], [a, b, c]]],
  [5, [[a, d], [b, e], [c, f]]],
  [6, [[d, a], [e, b], [f, c]]],
  [7, [[f, c], [e, b], [d, a]]],
  [8, [[c, f], [b, e], [a, d]]],
])("a picture whose camera noted %i for the way up stands as it was seen", async (orientation, seen) => {
  expect(squaresOf(await redraw(jpegFile(SQUARES, { exif: exifPart(orientation, SECRET) })))).toEqual(seen);
});

test("a picture larger than a page needs is made smaller, and its sides keep their proportion", async () => {
  const wide = new PNG({ width: 2_400, height: 600 });
  wide.data.fill(200);
  const { width, height } = PNG.sync.read(await redraw(PNG.sync.write(wide)));
  expect([width, height]).toEqual([2_000, 500]);
});

test("bytes that only begin as a picture make none", async () => {
  const broken = jpegFile(SQUARES).slice(0, 60);
  const facts = { type: "image/jpeg", width: 24, height: 16, orientation: 1 } as const;
  expect(await redrawPicture(broken, facts)).toEqual({ ok: false, code: "picture-broken" });
});
