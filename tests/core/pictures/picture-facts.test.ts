import fc from "fast-check";
import { expect, test } from "vitest";
import { readPictureFacts } from "../../../app/core/pictures/picture-facts";
import { exifPart, jpegFile } from "../../support/jpeg-file";

const WHOLE = jpegFile([[20, 90, 160], [60, 130, 230]], { exif: exifPart(6, "a place"), comment: "a word" });

test("a JPEG says its size and which way is up", () => {
  expect(readPictureFacts(WHOLE)).toEqual({ type: "image/jpeg", width: 24, height: 16, orientation: 6 });
  expect(readPictureFacts(jpegFile([[20]]))).toEqual({ type: "image/jpeg", width: 8, height: 8, orientation: 1 });
  for (const nonsense of [0, 9, 255]) expect(readPictureFacts(jpegFile([[20]], { exif: exifPart(nonsense, "") }))?.orientation).toBe(1);
});

test("bytes that are cut or spoilt anywhere are read or not, and never end in a fault", () => {
  fc.assert(
    fc.property(fc.nat({ max: WHOLE.length }), fc.uint8Array({ maxLength: 12 }), fc.boolean(), (at, junk, isCut) => {
      const facts = readPictureFacts(Uint8Array.from([...WHOLE.slice(0, at), ...junk, ...(isCut ? [] : WHOLE.slice(at + junk.length))]));
      expect(facts === null || (Number.isInteger(facts.width) && facts.orientation >= 1 && facts.orientation <= 8)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
