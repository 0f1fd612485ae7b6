import { Font } from "@react-pdf/renderer";
import { beforeAll, expect, test } from "vitest";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { isPrintable } from "../../../app/core/papers/font-coverage";
import { findUnprintableText } from "../../../app/core/papers/unprintable-text";
import { registerFonts } from "../../../app/papers/pdf/fonts";
import { longestSource, richSource } from "../../support/paper-sources";
import { open } from "../../support/paper-story";

beforeAll(() => registerFonts("public/fonts"));

function paperWithAuthor(author: string) {
  const source = richSource();
  return composeBoardPaper({ ...source, frontSheet: { ...source.frontSheet, fields: [{ label: "Author", value: open(author) }] } });
}

test("the papers of the worked examples can be drawn whole", () => {
  expect(findUnprintableText(composeBoardPaper(richSource()))).toEqual([]);
  expect(findUnprintableText(composeBoardPaper(longestSource()))).toEqual([]);
});

test.each(["Siân Gruffydd-Ŵyn", "Łukasz Żółć", "Αθηνά", "Ольга", "≥ 5 of 10 → 6", "Zoe\u0308"])("%s can be drawn", (author) => {
  expect(findUnprintableText(paperWithAuthor(author))).toEqual([]);
});

test.each([
  ["محمد", "needs-shaping"],
  ["দীপা", "needs-shaping"],
  ["שרה", "needs-shaping"],
  ["陳", "no-glyph"],
  ["😀", "no-glyph"],
] as const)("%s is named with its place before it is drawn", (author, reason) => {
  expect(findUnprintableText(paperWithAuthor(author))).toMatchObject([{ where: "Front sheet, Author", text: author, reason }]);
});

type Loaded = { readonly data: { readonly hasGlyphForCodePoint: (code: number) => boolean } };

test("the list of characters agrees with the font files", async () => {
  const held = await Promise.all(
    ([400, 700] as const).map(async (fontWeight) =>
      Promise.all(
        ["Liberation Sans", "DejaVu Sans"].map(async (fontFamily) => {
          await Font.load({ fontFamily, fontWeight });
          const font = Font.getFont({ fontFamily, fontWeight }) as unknown as Loaded;
          return (code: number) => font.data.hasGlyphForCodePoint(code);
        }),
      ),
    ),
  );
  const claimed = Array.from({ length: 0xffff - 0x20 }, (_, index) => index + 0x20).filter((code) => isPrintable(String.fromCodePoint(code)));
  expect(claimed.length).toBeGreaterThan(3000);
  expect(claimed.filter((code) => !held.every((families) => families.some((holds) => holds(code))))).toEqual([]);
});
