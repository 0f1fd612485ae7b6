import { renderToBuffer } from "@react-pdf/renderer";
import { beforeAll, describe, expect, test } from "vitest";

import { composeSystemPaper } from "../../../app/core/papers/compose-system-paper";
import type { Paper } from "../../../app/core/papers/paper";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { printedTexts } from "../../../app/core/papers/printed-texts";
import { PaperDocument } from "../../../app/papers/pdf/paper-document";
import { registerFonts } from "../../../app/papers/pdf/fonts";
import { renderPaperPdf } from "../../../app/papers/pdf/render-paper-pdf";
import { aloneSource, firstCycleSource, longestSource, missingSource, publicSource, richSource } from "../../support/paper-sources";
import { answeringPack } from "../../support/answering-pack";
import { open } from "../../support/paper-story";
import { elementsOf, readPdfStructure, type PdfStructure } from "../../support/pdf-structure";
import { publicSystemSource, quietSystemSource, systemSource } from "../../support/system-paper-sources";
import { askPoppler, readPdf, squeezed, type PdfReading } from "../../support/pdf-text";

beforeAll(() => registerFonts("public/fonts"));

const papers: Readonly<Record<string, () => Paper>> = {
  ...Object.fromEntries(Object.entries({ richSource, publicSource, firstCycleSource, aloneSource, missingSource, longestSource }).map(([name, source]) => [name, () => composeBoardPaper(source())])),
  ...Object.fromEntries(Object.entries({ systemSource, publicSystemSource, quietSystemSource }).map(([name, source]) => [name, () => composeSystemPaper(source())])),
  answeringPack,
};

describe.each(Object.entries(papers))("the paper of %s", (_, compose) => {
  let paper: Paper;
  let file: Uint8Array;
  let structure: PdfStructure;
  let reading: PdfReading;

  beforeAll(async () => {
    paper = compose();
    file = await renderPaperPdf(paper);
    structure = await readPdfStructure(file);
    reading = await readPdf(file);
  });

  test("has no structural fault", () => {
    expect(structure.faults).toEqual([]);
    expect(structure).toMatchObject({ language: "en-GB", title: paper.title });
  });

  test("prints every text of the model", () => {
    const all = squeezed(reading.pages.join("\n"));
    const lost = printedTexts(paper).filter(({ text, isAlternative }) => !isAlternative && !all.includes(squeezed(text)));
    expect(lost).toEqual([]);
  });

  test("prints every figure as it is worded", () => {
    const all = squeezed(reading.pages.join("\n"));
    expect(paper.figures.filter(({ text }) => !all.includes(squeezed(text)))).toEqual([]);
  });

  test("says in words what each drawing shows", () => {
    const drawn = [...(paper.position?.groups ?? []).flatMap(({ rows }) => rows.map(({ alternative }) => alternative)), ...paper.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "peers" ? block.rows.map(({ alternative }) => alternative) : [])))];
    const said = new Set(elementsOf(structure.tree, "Figure").map(({ alt }) => alt));
    expect(drawn.filter((words) => words !== "" && !said.has(words))).toEqual([]);
  });

  test("has one first heading, and a bookmark for every heading", () => {
    const headings = elementsOf(structure.tree, "H1", "H2", "H3");
    expect(headings.filter(({ tag }) => tag === "H1")).toHaveLength(1);
    expect(structure.bookmarks).toBe(headings.length);
    expect(reading.bookmarks[0]).toBe(paper.title);
    for (const { heading } of paper.sections) expect(reading.bookmarks).toContain(heading);
  });

  test("is read alike by two other readers", () => {
    // This reader meets an element again on every page it runs over.
    expect(reading.roles.filter((role) => role === "TH").length).toBeGreaterThanOrEqual(elementsOf(structure.tree, "TH").length);
    expect(reading.alternatives.length).toBe(elementsOf(structure.tree, "Figure").length);
    const struct = askPoppler("pdfinfo", file, "-struct");
    expect(struct === null || (struct.match(/^ +TH\b/gm) ?? []).length === elementsOf(structure.tree, "TH").length).toBe(true);
    const fonts = askPoppler("pdffonts", file);
    expect(fonts === null || fonts.split("\n").slice(2).filter(Boolean).every((line) => /CID TrueType +\S+ +yes yes yes/.test(line))).toBe(true);
  });

  test("reads out neither running heads nor page numbers", async () => {
    const struct = askPoppler("pdfinfo", file, "-struct-text");
    expect(struct === null || !/Page \d+ of \d+/.test(struct)).toBe(true);
  });
});

/** Pages before the first appendix. */
async function pagesOfCore(paper: Paper): Promise<number> {
  return (await readPdf(await renderPaperPdf(paper))).pages.findIndex((page) => page.includes("Appendix A."));
}

test.each([
  ["firstCycleSource", 2],
  ["aloneSource", 3],
  ["missingSource", 1],
  ["richSource", 3],
  ["publicSource", 3],
  ["systemSource", 2],
  ["publicSystemSource", 2],
] as const)("the core of %s takes %i pages: a front sheet and two at most", async (name, pages) => {
  const compose = papers[name];
  if (compose === undefined) throw new Error(`There is no paper ${name}`);
  expect(await pagesOfCore(compose())).toBe(pages);
});

test("a public paper with few actions and short priorities is two pages: actions and ask stand on one", async () => {
  const source = publicSource();
  const reading = await readPdf(await renderPaperPdf(composeBoardPaper({ ...source, risks: [], escalations: [] })));
  expect(reading.pages.findIndex((page) => page.includes("Appendix A."))).toBe(2);
  expect(reading.pages[1]).toContain("Actions: four");
  expect(reading.pages[1]).toContain("The board is asked to approve");
});

test("no page of any paper ends with a heading or a table's head", async () => {
  for (const compose of Object.values(papers)) {
    const paper = compose();
    const file = await renderPaperPdf(paper);
    const heads = [...headingsOf(paper), "Action Owner, due Outcome: start, now, target Should move"].map(squeezed);
    const text = askPoppler("pdftotext", file, "-layout");
    if (text === null) continue;
    const lastLines = text.split("\f").map((page) => lastLineOf(page, paper));
    expect(lastLines.filter((line) => line !== "" && heads.includes(line))).toEqual([]);
  }
});

function headingsOf({ sections, appendices }: Paper): readonly string[] {
  return [...sections.map(({ heading }) => heading), ...appendices.flatMap(({ letter, heading, parts }) => [`Appendix ${letter}. ${heading}`, ...parts.map((part) => part.heading)])];
}

/** The last line above the foot. */
function lastLineOf(page: string, { foot }: Paper): string {
  const lines = page.split("\n").map(squeezed).filter((line) => line !== "");
  const start = squeezed(foot).slice(0, 30);
  const at = lines.findIndex((line) => line.startsWith(start));
  return lines[at - 1] ?? "";
}

test("the two-page core fits its pages: the profile stands on the first", async () => {
  const reading = await readPdf(await renderPaperPdf(composeBoardPaper(publicSource())));
  expect(reading.pages[0]).toContain("Figure 1.");
  expect(reading.pages[0]).toContain("Prioritisation");
  expect(reading.pages[1]).toContain("Since 2025/26");
});

test("the same paper gives the same file", async () => {
  const paper = composeBoardPaper(richSource());
  const [first, second] = [await renderPaperPdf(paper), await renderPaperPdf(paper)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test("a paper drawn without tags is caught", async () => {
  const untagged = await renderToBuffer(PaperDocument({ paper: composeBoardPaper(richSource()), code: null }));
  const { faults } = await readPdfStructure(untagged);
  expect(faults).toEqual(expect.arrayContaining(["The file has no structure tree", "The file does not say that it is tagged", "Page 1 paints something that is neither tagged nor decoration"]));
});

test("text no font can show is refused by name", async () => {
  const source = richSource();
  const paper = composeBoardPaper({ ...source, summary: open("محمد") });
  await expect(renderPaperPdf(paper)).rejects.toThrow("Summary");
});
