import { Document, Link, Page, Path, Svg, Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import { beforeAll, expect, test } from "vitest";
import { fontFamily, registerFonts } from "../../../app/papers/pdf/fonts";
import { renderTaggedPdf } from "../../../app/papers/pdf/tagging/render-tagged-pdf";
import { tagged } from "../../../app/papers/pdf/tagging/tags";
import { elementsOf, readPdfStructure } from "../../support/pdf-structure";

const facts = { title: "Ask & answer <here>", author: "A board", subject: "A test", language: "en-GB", createdAt: new Date("2026-11-26T00:00:00Z") };

beforeAll(() => registerFonts("public/fonts"));

function Sample({ rows = 80, hasHeadingGap = false }: { readonly rows?: number; readonly hasHeadingGap?: boolean }) {
  return (
    <Document title={facts.title} language="en-GB">
      <Page size="A4" style={{ fontFamily, fontSize: 11, padding: 40 }}>
        <Text fixed render={({ pageNumber }) => `Running head ${pageNumber}`} />
        <Text {...tagged({ tag: "H1" })}>Ask & answer</Text>
        <View style={{ backgroundColor: "#f0f4f5", borderBottomWidth: 1, borderBottomColor: "#212b32" }}>
          <Text>
            Before <Link src="https://example.org/one">the first link</Link> between <Link src="#end">the second</Link> after.
          </Text>
        </View>
        <View {...tagged({ tag: "L" })}>
          <View {...tagged({ tag: "LI" })}>
            <Text {...tagged({ tag: "Lbl" })}>1.</Text>
            <Text {...tagged({ tag: "LBody" })}>One ≥ two</Text>
          </View>
        </View>
        <Svg width={20} height={20} {...tagged({ tag: "Figure", alt: "A mark" })}>
          <Path d="M0 0L20 20" stroke="#212b32" />
        </Svg>
        <Svg width={20} height={20}>
          <Path d="M0 0L20 20" stroke="#212b32" />
        </Svg>
        <Text {...tagged({ tag: hasHeadingGap ? "H4" : "H2" })}>Rows</Text>
        <View {...tagged({ tag: "Table", summary: "Many rows" })}>
          <View fixed style={{ flexDirection: "row" }} {...tagged({ tag: "TR" })}>
            <Text {...tagged({ tag: "TH", scope: "Column" })}>Name</Text>
            <Text {...tagged({ tag: "TH", scope: "Column" })}>Value</Text>
          </View>
          {Array.from({ length: rows }, (_, index) => (
            <Fragment key={index}>
              <View wrap={false} style={{ flexDirection: "row" }} {...tagged({ tag: "TR" })}>
                <Text {...tagged({ tag: "TH", scope: "Row" })}>Row {index}</Text>
                <Text {...tagged({ tag: "TD" })}>{index}</Text>
              </View>
            </Fragment>
          ))}
        </View>
        <Text id="end" {...tagged({ tag: "H2" })}>
          End
        </Text>
        <Link src="https://example.org/last">
          <Text>A link of its own</Text>
        </Link>
      </Page>
    </Document>
  );
}

test("a document of many pages has a sound structure", async () => {
  const { faults, ...found } = await readPdfStructure(await renderTaggedPdf(<Sample />, facts));
  expect(faults).toEqual([]);
  expect(found).toMatchObject({ language: "en-GB", title: "Ask & answer <here>", bookmarks: 3 });
  expect(found.pageCount).toBeGreaterThan(1);
  expect(elementsOf(found.tree, "H1", "H2").map(({ tag }) => tag)).toEqual(["H1", "H2", "H2"]);
  expect(elementsOf(found.tree, "Table")).toHaveLength(1);
  expect(elementsOf(found.tree, "TH").filter(({ scope }) => scope === "Column")).toHaveLength(2);
  expect(elementsOf(found.tree, "TR")).toHaveLength(81);
  expect(elementsOf(found.tree, "Link")).toHaveLength(3);
  expect(elementsOf(found.tree, "Figure").map(({ alt }) => alt)).toEqual(["A mark"]);
});

test("the same document gives the same bytes", async () => {
  const [first, second] = [await renderTaggedPdf(<Sample rows={3} />, facts), await renderTaggedPdf(<Sample rows={3} />, facts)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test("a heading that skips a level is refused", async () => {
  await expect(renderTaggedPdf(<Sample hasHeadingGap />, facts)).rejects.toThrow("skips a level");
});
