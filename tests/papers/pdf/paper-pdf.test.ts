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
import { publicSystemSource, systemSource } from "../../support/system-paper-sources";
import { strandedIn } from "../../support/pdf-page-ends";
import { compareWithKept, difference, hasPoppler, keptPages, pagesOf, TOLERANCE } from "../../support/page-images";
import { askPoppler, readPdf, squeezed, type PdfReading } from "../../support/pdf-text";

beforeAll(() => registerFonts("public/fonts"));

/** By name, with the pages of the core: a front sheet and two at most, as far as the texts allow. Null: not counted. */
const papers: Readonly<Record<string, { readonly compose: () => Paper; readonly core: number | null }>> = {
  "rich-history": { compose: () => composeBoardPaper(richSource()), core: 3 },
  public: { compose: () => composeBoardPaper(publicSource()), core: 3 },
  "first-cycle": { compose: () => composeBoardPaper(firstCycleSource()), core: 2 },
  "only-trust-in-its-ics": { compose: () => composeBoardPaper(aloneSource()), core: 3 },
  "much-missing": { compose: () => composeBoardPaper(missingSource()), core: 1 },
  "longest-texts": { compose: () => composeBoardPaper(longestSource()), core: null },
  system: { compose: () => composeSystemPaper(systemSource()), core: 2 },
  "public-system": { compose: () => composeSystemPaper(publicSystemSource()), core: 2 },
  "answering-pack": { compose: answeringPack, core: null },
};

describe.each(Object.entries(papers))("the paper %s", (name, { compose, core }) => {
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

  test("has a core of a front sheet and two pages at most, as far as its texts allow", () => {
    const pages = reading.pages.findIndex((page) => page.includes("Appendix A."));
    expect(core === null ? null : pages).toBe(core);
  });

  test("parts no heading from what it heads, and no table's head from its rows", () => {
    expect(strandedIn(structure.tree)).toEqual([]);
  });

  test("ends no page with a heading or a table's head", () => {
    const heads = [...headingsOf(paper), "Action Owner, due Outcome: start, now, target Should move"].map(squeezed);
    const text = askPoppler("pdftotext", file, "-layout");
    const pages = text === null ? [] : text.split("\f").filter((page) => page !== "");
    expect(pages.length).toBe(text === null ? 0 : structure.pageCount);
    expect(pages.map((page) => lastLineOf(page, paper)).filter((line) => line === "" || heads.includes(line))).toEqual([]);
  });

  test("looks as it was kept, page by page", () => {
    expect(compareWithKept(name, file)).toEqual([]);
  });

  test("reads out neither running heads nor page numbers", async () => {
    const struct = askPoppler("pdfinfo", file, "-struct-text");
    expect(struct === null || !/Page \d+ of \d+/.test(struct)).toBe(true);
  });
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

test("one level that is another, an ask that is gone or words that move a line are seen", async () => {
  const source = richSource();
  const [kept] = keptPages("rich-history");
  const spoilt = [
    { ...source, themes: source.themes.map((theme) => (theme.id === "well-led" ? { ...theme, agreed: 5 as const } : theme)) },
    { ...source, recommendation: source.recommendation.slice(1) },
    { ...source, summary: open(`${source.summary?.text ?? ""} ${"So it was said again. ".repeat(4)}`) },
  ];
  for (const each of hasPoppler ? spoilt : []) {
    const [page] = pagesOf(await renderPaperPdf(composeBoardPaper(each)), 1);
    expect(kept === undefined || page === undefined ? 0 : difference(kept, page)).toBeGreaterThan(TOLERANCE);
  }
});

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
