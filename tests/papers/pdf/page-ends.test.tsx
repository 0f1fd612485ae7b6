import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ReactElement, ReactNode } from "react";
import { beforeAll, expect, test } from "vitest";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { composeSystemPaper } from "../../../app/core/papers/compose-system-paper";
import type { PaperSection } from "../../../app/core/papers/paper";
import type { Block } from "../../../app/core/papers/paper-blocks";
import { fontFamily, registerFonts } from "../../../app/papers/pdf/fonts";
import { sheet, type } from "../../../app/papers/pdf/look";
import { pageFrame } from "../../../app/papers/pdf/page-frame";
import { Section } from "../../../app/papers/pdf/sections";
import { renderTaggedPdf } from "../../../app/papers/pdf/tagging/render-tagged-pdf";
import { tagged } from "../../../app/papers/pdf/tagging/tags";
import { answeringPack } from "../../support/answering-pack";
import { richSource } from "../../support/paper-sources";
import { strandedIn } from "../../support/pdf-page-ends";
import { readPdfStructure } from "../../support/pdf-structure";
import { systemSource } from "../../support/system-paper-sources";

beforeAll(async () => {
  registerFonts("public/fonts");
  // react-pdf hands a frame the parts of a page as a list without keys, of which React warns once.
  await renderTaggedPdf(<AtTheEnd before={0}>{null}</AtTheEnd>, facts);
});

const facts = { title: "A page's end", author: "A board", subject: "A test", language: "en-GB", createdAt: new Date("2026-11-26T00:00:00Z") };
const paper = composeBoardPaper(richSource());
/** What a page holds of the flow, about: the sweep begins above it and ends below. */
const PAGE = 842 - sheet.top - sheet.bottom;

/** Something before, as tall as asked, then a part of the flow at the page's end. */
function AtTheEnd({ before, children }: { readonly before: number; readonly children: ReactNode }) {
  return (
    <Document title={facts.title} language="en-GB">
      <Page size="A4" layout={pageFrame(paper)} style={{ fontFamily }}>
        <Text style={type.title} {...tagged({ tag: "H1" })}>
          Before
        </Text>
        <View wrap={false} style={{ height: before }} />
        <Text style={type.text}>The last words before.</Text>
        {children}
      </Page>
    </Document>
  );
}

/** What is stranded wherever the part begins near the page's end, step by step down to where it begins on the next. */
async function sweep(part: ReactElement): Promise<readonly string[]> {
  const found: string[] = [];
  for (let left = 165; left >= 0; left -= 11) {
    const { tree } = await readPdfStructure(await renderTaggedPdf(<AtTheEnd before={PAGE - 90 - left}>{part}</AtTheEnd>, facts));
    found.push(...strandedIn(tree).map((words) => `${left} points before the end: ${words}`));
  }
  return found;
}

/** The first block of each kind that a paper draws, by kind. */
const blocks = new Map<string, Block>();
for (const { sections, appendices } of [paper, composeSystemPaper(systemSource()), answeringPack()] ) {
  for (const block of [...sections, ...appendices, ...appendices.flatMap(({ parts }) => parts)].flatMap((each) => each.blocks)) if (!blocks.has(block.kind)) blocks.set(block.kind, block);
}

test.each([...blocks])("wherever a page ends, a heading over %s is not left behind, and no table's head is", async (_, block) => {
  const section: PaperSection = { id: "peers", heading: "A heading that says its finding", blocks: [block] };
  expect(await sweep(<Section section={section} />)).toEqual([]);
}, 60_000);

test("words that lead into a list or a table stay with it", async () => {
  const lead = { kind: "paragraph", prose: [{ text: "Recused:", isStrong: true, link: null }], isNote: false } as const;
  const parts = [blocks.get("list"), blocks.get("table")].flatMap((block) => (block === undefined ? [] : [lead, block]));
  expect(await sweep(<Section section={{ id: "peers", heading: "A heading", blocks: [lead, ...parts] }} />)).toEqual([]);
}, 60_000);

test("every kind of block a paper may hold has been swept", () => {
  expect([...blocks.keys()].toSorted()).toEqual(["actions", "balance", "ballot", "levels", "list", "paragraph", "peers", "priorities", "table"]);
});

test("a heading that only asks for room ahead of it is left behind, and so is a table's head without its row: both are seen", async () => {
  const found = await sweep(
    <>
      <Text minPresenceAhead={60} style={type.heading} {...tagged({ tag: "H2" })}>
        Asks for room
      </Text>
      <View style={{ marginTop: 4 }} {...tagged({ tag: "Table", summary: "Rows" })}>
        {["Head", "One", "Two", "Three"].map((words, index) => (
          <View key={words} fixed={index === 0} wrap={false} style={{ height: index === 0 ? 12 : 60 }} {...tagged({ tag: "TR" })}>
            <Text style={type.table} {...tagged({ tag: "TH", scope: index === 0 ? "Column" : "Row" })}>
              {words}
            </Text>
          </View>
        ))}
      </View>
    </>,
  );
  expect(found.some((words) => words.includes("H2 is the last on page 1"))).toBe(true);
  expect(found.some((words) => words.includes("A table's head stands without a row"))).toBe(true);
}, 60_000);
