import { parse as parseCsv } from "csv-parse/sync";
import JSZip from "jszip";
import { parse as parseMarkup } from "node-html-parser";
import readExcelFile from "read-excel-file/node";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { paperSchema, type Paper } from "../../app/core/papers/paper";
import { composeBoardPaper } from "../../app/core/papers/compose-board-paper";
import { composeSystemPaper } from "../../app/core/papers/compose-system-paper";
import { printedTexts } from "../../app/core/papers/printed-texts";
import { paperCsv } from "../../app/papers/data/paper-csv";
import { renderPaperXlsx } from "../../app/papers/data/render-paper-xlsx";
import { renderPaperDocx } from "../../app/papers/docx/render-paper-docx";
import { PaperArticle } from "../../app/papers/html/paper-article";
import { aloneSource, firstCycleSource, longestSource, missingSource, promisedSource, publicSource, richSource } from "../support/paper-sources";
import { answeringPack } from "../support/answering-pack";
import { open } from "../support/paper-story";
import { squeezed } from "../support/pdf-text";
import { publicSystemSource, quietSystemSource, systemSource } from "../support/system-paper-sources";

const papers: Readonly<Record<string, () => Paper>> = {
  ...Object.fromEntries(Object.entries({ richSource, publicSource, firstCycleSource, aloneSource, missingSource, longestSource, promisedSource }).map(([name, source]) => [name, () => composeBoardPaper(source())])),
  ...Object.fromEntries(Object.entries({ systemSource, publicSystemSource, quietSystemSource }).map(([name, source]) => [name, () => composeSystemPaper(source())])),
  answeringPack,
};

/** Texts and figures of a paper that a form does not carry. */
function lostIn(paper: Paper, text: string, said: string): readonly string[] {
  const [words, alternatives] = [squeezed(text), squeezed(said)];
  return [
    ...printedTexts(paper).filter((each) => !(each.isAlternative ? alternatives : words).includes(squeezed(each.text))).map(({ where, text: lost }) => `${where}: ${lost}`),
    ...paper.figures.filter((figure) => !words.includes(squeezed(figure.text))).map(({ reference }) => reference),
  ];
}

describe.each(Object.entries(papers))("the paper of %s", (_, compose) => {
  const paper = compose();

  test("is whole as a page", () => {
    const page = parseMarkup(renderToStaticMarkup(<PaperArticle model={paper} />));
    const said = [...page.querySelectorAll("[aria-label]").map((node) => node.getAttribute("aria-label") ?? ""), page.text].join("\n");
    expect(lostIn(paper, page.text, said)).toEqual([]);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("table").every((table) => table.querySelector("caption") !== null && table.querySelectorAll("thead th").every((head) => head.getAttribute("scope") === "col"))).toBe(true);
    expect(page.querySelectorAll("tbody tr").every((row) => row.querySelector("th[scope]") !== null)).toBe(true);
    expect(page.querySelectorAll("svg").every((svg) => svg.getAttribute("aria-hidden") === "true" || (svg.getAttribute("aria-label") ?? "") !== "")).toBe(true);
    expect(page.querySelectorAll("[style]")).toEqual([]);
  });

  test("is whole as a Word document", async () => {
    const { body, around, alternatives, styles } = await readDocx(await renderPaperDocx(paper, "public/fonts"));
    expect(lostIn(paper, `${body}\n${around}`, `${alternatives}\n${body}`)).toEqual([]);
    expect(styles[0]).toBe("Heading1");
    expect(styles.filter((style) => style === "Heading1")).toHaveLength(1);
    expect(styles.filter((style) => style === "Heading2").length).toBe(paper.sections.length + paper.appendices.length + (paper.position === null ? 0 : 1) + (paper.ask === null ? 0 : 1));
  });

  test("is whole as a workbook, each figure in a typed cell", async () => {
    const sheets = await readExcelFile(Buffer.from(await renderPaperXlsx(paper)));
    const rows = sheets.filter(({ sheet }) => !["Notes", "List of actions", "Promised by theme"].includes(sheet)).flatMap(({ data }) => data.slice(1));
    expect(rows).toEqual(paper.figures.toSorted(byLayer).map((figure) => [figure.reference, expect.any(String), figure.subject, figure.name, figure.value, figure.text, figure.basis === "" ? null : figure.basis, figure.asAt, figure.source]));
    const notes = sheets.find(({ sheet }) => sheet === "Notes")?.data.flat().join("\n") ?? "";
    for (const { text } of paper.sources) expect(notes).toContain(text);
  });

  test("has the same actions, and the same figures of what was promised, as page and as workbook", async () => {
    const sheets = await readExcelFile(Buffer.from(await renderPaperXlsx(paper)));
    const page = parseMarkup(renderToStaticMarkup(<PaperArticle model={paper} />));
    const tables = (caption: string) => page.querySelectorAll("table").filter((table) => table.querySelector("caption")?.text.startsWith(caption));
    const onPage = (caption: string) => tables(caption).flatMap((table) => table.querySelectorAll("tbody tr").map((row) => row.querySelectorAll("th, td").map((cell) => squeezed(cell.text))));
    const inBook = (name: string) => (sheets.find(({ sheet }) => sheet === name)?.data.slice(1) ?? []).map((row) => row.map((value) => squeezed(String(value ?? ""))));
    expect(inBook("Promised by theme")).toEqual(onPage("What was promised before"));
    const actions = inBook("List of actions").map(([title = "", kind = "", owner = "", due = "", late = "", outcome = "", move = ""]) => [`${title}(${kind})`, `${owner}${due}${late === "" ? "" : `,${late}`}`, outcome, move.replaceAll(",", "")]);
    expect(new Set(onPage("Actions with owner").map((row) => row.join("|")))).toEqual(new Set(actions.map((row) => row.join("|"))));
  });

  test("is whole as CSV", () => {
    const rows = parseCsv(paperCsv(paper), { bom: true, columns: true }) as Record<string, string>[];
    const figures = rows.filter(({ Reference }) => Reference !== "Note");
    expect(figures.map((row) => [row["Reference"], row["Value"], row["Printed as"], row["Source"]])).toEqual(paper.figures.map(({ reference, value, text, source: from }) => [reference, value === null ? "" : String(value), text, from]));
  });

  test("is the model itself as JSON", () => {
    expect(paperSchema.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  });
});

const LAYERS = ["board", "dma", "action", "vital-sign"];

function byLayer(a: Paper["figures"][number], b: Paper["figures"][number]): number {
  return LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer);
}

async function readDocx(file: Uint8Array) {
  const zip = await JSZip.loadAsync(file);
  const xml = async (name: string) => parseMarkup((await zip.file(name)?.async("text")) ?? "", { lowerCaseTagName: false });
  const texts = (root: Awaited<ReturnType<typeof xml>>) => root.querySelectorAll("w\\:p").map((paragraph) => paragraph.querySelectorAll("w\\:t").map((run) => run.text).join("")).join("\n");
  const markup = (await zip.file("word/document.xml")?.async("text")) ?? "";
  const document = await xml("word/document.xml");
  const around = await Promise.all(Object.keys(zip.files).filter((name) => /word\/(header|footer)\d+\.xml/.test(name)).map(xml));
  return {
    body: texts(document),
    around: around.map(texts).join("\n"),
    alternatives: [...markup.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => parseMarkup(words ?? "").text).join("\n"),
    styles: [...markup.matchAll(/<w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style ?? ""),
  };
}

test("a Word document's tables repeat their head and its language is set", async () => {
  const zip = await JSZip.loadAsync(await renderPaperDocx(composeBoardPaper(richSource()), "public/fonts"));
  const document = (await zip.file("word/document.xml")?.async("text")) ?? "";
  const tables = document.split("<w:tbl>").slice(1);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.every((table) => table.includes("<w:tblHeader"))).toBe(true);
  expect((await zip.file("word/styles.xml")?.async("text")) ?? "").toContain('w:lang w:val="en-GB"');
  const pictures = [...document.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag);
  expect(pictures.filter((tag) => !/descr="[^"]+"/.test(tag) && !document.includes(`${tag}<a:extLst`)).length).toBeLessThan(pictures.length);
});

test("text that would run as a formula stays text in CSV and workbook", async () => {
  const source = richSource();
  const [first, ...rest] = source.actions;
  const paper = composeBoardPaper({ ...source, actions: first === undefined ? rest : [{ ...first, title: open('=HYPERLINK("https://example.org","x")') }, ...rest] });
  expect(paperCsv(paper)).toContain(`"'=HYPERLINK(`);
  const zip = await JSZip.loadAsync(await renderPaperXlsx(paper));
  const sheets = await Promise.all(Object.keys(zip.files).filter((name) => /worksheets\/.*\.xml$/.test(name)).map((name) => zip.file(name)?.async("text")));
  expect(sheets.join("")).not.toMatch(/<f[ >]/);
});
