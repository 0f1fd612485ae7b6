import { readFileSync } from "node:fs";
import path from "node:path";
import readXlsxFile from "read-excel-file/node";
import { parse as parseCsv } from "csv-parse/sync";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CompareDocument } from "../../app/core/comparison/compare-document";
import { drawCsv } from "../../app/papers/tables/draw-csv";
import { drawWorkbook } from "../../app/papers/tables/draw-workbook";
import { openGround, type Ground } from "../disclosure/interference";
import { ask } from "../support/app";
import { PROJECT_ROOT } from "../support/database";

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

function get(address: string, reader = "system lead"): Promise<Response> {
  const cookie = ground.readers.find(({ name }) => name === reader)?.cookie ?? "";
  return ask(`${ground.url}${address}`, { headers: { Cookie: cookie } });
}

async function page(address: string, reader?: string) {
  const answer = await get(address, reader);
  return { status: answer.status, root: parse(await answer.text()) };
}

async function json(address: string, reader?: string): Promise<CompareDocument> {
  return (await (await get(address, reader)).json()) as CompareDocument;
}

test("the title is a finding over what was released, and the table says not shown alike for every reason", async () => {
  const { root } = await page("/ics/XMV/compare?cycle=2026-27");
  expect(root.querySelector("h1")?.text).toBe("Empower citizens and Healthy populations are at 2 or below in two of the three trusts sharing");
  const rows = root.querySelectorAll(".bm-heat").at(0)?.querySelectorAll("tbody tr") ?? [];
  expect(rows.map((row) => row.querySelector("b")?.text)).toEqual(["Beckside Community", "Harrowmere Partnership", "Moor and Vale Ambulance Service", "Northmoor Hospitals", "Stonebeck and Fellgate", "Valeside Hospitals"]);
  const cellsOf = (at: number) => rows[at]?.querySelectorAll("td").map((cell) => cell.innerHTML);
  // Beckside approved and released nothing; the ambulance service has not begun.
  expect(cellsOf(0)).toEqual(cellsOf(2));
  expect(root.querySelectorAll(".bm-heat tfoot td").slice(0, 7).map((cell) => cell.text.replace(/^\D*/, ""))).toEqual(["1 of 3", "1 of 3", "0 of 1", "1 of 3", "2 of 3", "1 of 3", "2 of 3"]);
});

test("a level on a question that changed is shown, named as such, and counted with nobody", async () => {
  const { root } = await page("/ics/XMV/compare?cycle=2026-27");
  const valeside = root.querySelectorAll(".bm-heat").at(0)?.querySelectorAll("tbody tr").at(-1);
  expect(valeside?.querySelector(".bm-heat__note")?.text).toMatch(/^acute.*, Safe practice is a changed question$/);
  expect(root.querySelector("main")?.text).toContain("A level on a changed question is shown and not counted with the others.");
  expect(root.querySelectorAll(".bm-heat__note").filter(({ text }) => text.includes("changed question"))).toHaveLength(1);
  const document = await json("/ics/XMV/compare.json?layer=board&cycle=2026-27");
  const own = document.entries.find(({ trust }) => trust.code === "XV1");
  expect([own?.levels["safe-practice"], own?.apart, document.peers.nOf["safe-practice"], document.peers.nOf["well-led"]]).toEqual([expect.any(Number), ["safe-practice"], 1, 3]);
  const csv = parseCsv(await (await get("/ics/XMV/compare.csv?layer=board&cycle=2026-27")).text(), { columns: true, bom: true }) as readonly { readonly ods: string; readonly theme: string; readonly source: string }[];
  expect(csv.filter(({ source }) => source.includes("changed question")).map(({ ods, theme }) => [ods, theme])).toEqual([["XV1", "safe-practice"]]);
});

test("a peer sees what was released to peers and its own, and nothing that was released to the lead alone", async () => {
  const { entries } = await json("/ics/XMV/compare.json?layer=board&cycle=2026-27", "trust lead of Northmoor");
  const shared = entries.filter(({ levels }) => Object.values(levels).some((level) => level !== null)).map(({ trust }) => trust.code);
  expect(shared).toEqual(["XV1"]);
});

test("whoever is of another system reads the official figures of every ICS and no posts", async () => {
  const { status, root } = await page("/ics/XGW/compare", "trust lead of Northmoor");
  expect(status).toBe(200);
  expect(root.querySelectorAll(".bm-dma tbody tr").length).toBeGreaterThan(16);
  expect(root.querySelector("#posts")).toBeNull();
});

test("one, two, five and 16 trusts each have a page that says where the peers are", async () => {
  for (const [code, words] of [["XLK", "No other acute or community entry in Lakehead: showing the region"], ["XTW", "entry in Twin Becks: showing the region"], ["XDA", "entry in Dalewater: showing the region"], ["XGW", "No other ambulance entry in Greater Westmarsh: showing"]] as const) {
    const { status, root } = await page(`/ics/${code}/compare`);
    expect([code, status]).toEqual([code, 200]);
    expect(root.querySelectorAll(".bm-dma__group").map(({ text }) => text).join("; ")).toContain(words);
  }
});

test.each([
  ["layer=both", "layer"],
  ["setting=dental", "setting"],
  ["basis=trust", "basis"],
  ["release=1999", "release"],
  ["release=soon", "release"],
  ["layer=board&cycle=2026-28", "cycle"],
  ["membership=tomorrow", "membership"],
  ["trust=XQQ", "trust"],
])("%s is refused with the field named", async (query, field) => {
  const answer = await get(`/ics/XMV/compare.json?${query}`);
  expect(answer.status).toBe(400);
  expect(Object.keys(((await answer.json()) as { errors: object }).errors)).toEqual([field]);
  const text = await get(`/ics/XMV/compare.csv?${query}`);
  expect([text.status, (await text.text()).split(":")[0]]).toEqual([400, field]);
});

test("the example of docs/data-formats.md is what the worked example answers", async () => {
  const page = readFileSync(path.join(PROJECT_ROOT, "docs/data-formats.md"), "utf8");
  const { source, entries, ...example } = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "") as CompareDocument;
  const [, address = ""] = /`GET (\S+)` answers/.exec(page) ?? [];
  const answer = await json(address);
  expect(answer).toMatchObject({ ...example, source: { ...source, sha256: answer.source?.sha256 } });
  expect(answer.entries[0]).toMatchObject(entries[0] ?? {});
  expect(answer.source?.sha256).toContain(source?.sha256?.replace("...", ""));
  const [, table = ""] = /```csv\n(ods,[\s\S]*?)```/.exec(page) ?? [];
  const csv = await (await get(address.replace("compare.json", "compare.csv"))).text();
  for (const line of table.trim().split("\n")) expect(csv.replaceAll("\r", "")).toContain(line.replace(/[0-9a-f]+\.\.\.$/, ""));
});

test("an order by level is refused on the page, which keeps the rest", async () => {
  const { status, root } = await page("/ics/XMV/compare?order=level&setting=acute");
  expect(status).toBe(400);
  expect(root.querySelector(".bm-errors")?.text).toContain("Choose the order name, setting, date");
  expect(root.querySelector('select[name="setting"] option[selected]')?.getAttribute("value")).toBe("acute");
});

test("a system nobody knows of is 404 in every form", async () => {
  for (const address of ["/ics/XZZ", "/ics/XZZ/compare", "/ics/XZZ/compare.json", "/ics/XZZ/compare.csv", "/ics/XZZ/compare.xlsx", "/ics/XZZ/asks", "/ics/XN1"]) expect([address, (await get(address)).status]).toEqual([address, 404]);
});

test.each(["layer=dma", "layer=dma&basis=provider&setting=all", "layer=board&cycle=2026-27"])("CSV and workbook of %s hold what the JSON holds, unrounded", async (query) => {
  const document = await json(`/ics/XMV/compare.json?${query}`);
  const csv = await get(`/ics/XMV/compare.csv?${query}`);
  expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="boardmark-xmv-(dma|board)-[\w-]+\.csv"$/);
  const rows = parseCsv(await csv.text(), { bom: true, columns: true }) as readonly Record<string, string>[];
  const workbook = Buffer.from(await (await get(`/ics/XMV/compare.xlsx?${query}`)).arrayBuffer());
  const sheets = await readXlsxFile(workbook);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Comparison", "Notes"]);
  const cells = sheets[0]?.data ?? [];
  const columns = ["ods", "trust", "setting", "theme", "layer", "cycle or release", "level", "basis", "membership date", "source", "hash"];
  expect([cells[0], Object.keys(rows[0] ?? {})]).toEqual([columns, columns]);
  expect(new Set(cells.slice(1).map((row) => row[8]))).toEqual(new Set(rows.map((row) => new Date(`${row["membership date"]}T00:00:00Z`))));
  expect(new Set(rows.map((row) => [row["cycle or release"], row["hash"]].join()))).toEqual(new Set([[document.layer === "dma" ? "2025-example" : "2026-27", document.source.sha256 ?? ""].join()]));
  const levelAt = columns.indexOf("level");
  expect(cells.slice(1).map((row) => row[levelAt] ?? null)).toEqual(rows.map(({ level }) => (level === "" ? null : Number(level))));
  if (document.basis === "entry") {
    const levels = document.entries.flatMap(({ levels: own }) => Object.values(own));
    expect(rows.map(({ level }) => (level === "" ? null : Number(level)))).toEqual(levels);
  }
});

test("what looks like a formula stays text in both files", async () => {
  const rows = [["=1+1", "@cmd", "-2+3", 2.5, null]];
  const columns = ["a", "b", "c", "d", "e"];
  expect(drawCsv(columns, rows)).toContain("'=1+1,'@cmd,'-2+3,2.5,\r\n");
  const sheets = await readXlsxFile(Buffer.from(await drawWorkbook({ title: "T", columns, rows, notes: [["Note", "=2+2"]] })));
  expect(sheets[0]?.data[1]?.slice(0, 4)).toEqual(["'=1+1", "'@cmd", "'-2+3", 2.5]);
  expect(sheets[1]?.data[0]).toEqual(["Note", "'=2+2"]);
});
