import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { SpreadsheetAllowance } from "../../server/read-spreadsheet";
import { readSpreadsheet } from "../../server/read-spreadsheet";
import { readSharedFile, testOnRealFiles } from "../support/shared-data";
import { useSpreadsheetWorker } from "../support/bundle";
import { packWorkbook, workbookFile } from "../support/workbook-file";

const workerFile = useSpreadsheetWorker();
const MEGABYTE = 1024 * 1024;

async function refusalOf(bytes: Uint8Array, allowance?: SpreadsheetAllowance): Promise<string> {
  const answer = await readSpreadsheet(bytes, workerFile(), allowance);
  if (answer.ok) throw new Error("the spreadsheet was read");
  return answer.problems.map(({ message }) => message).join("; ");
}

/** Writes a number of two or four bytes at every place a zip record keeps it. */
function patchZip(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  for (let at = 0; at + 4 <= patched.length; at += 1) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return patched;
}

test("sheets, blanks, gaps and numbers come out as they stand", async () => {
  const answer = await readSpreadsheet(workbookFile([{ name: "One & two", rows: [["a", null, 2.5], [], [null, "b", "St \"x\" <y>"]] }]), workerFile());
  expect(answer).toEqual({ ok: true, value: [{ name: "One & two", rows: [["a", null, 2.5], [null, null, null], [null, "b", 'St "x" <y>']] }] });
});

test("a bomb is refused for what it really inflates to, whatever its headers claim", async () => {
  const bomb = packWorkbook([{ name: "Bomb", xml: `<row r="1"><c r="A1" t="inlineStr"><is><t>${"0".repeat(64 * MEGABYTE)}</t></is></c></row>` }]);
  expect(bomb.length).toBeLessThan(MEGABYTE);
  expect(await refusalOf(bomb)).toBe("the file unpacks to more than 24 MB: it was not read further");
  const lying = patchZip(patchZip(bomb, 0x02014b50, 24, 1000), 0x04034b50, 22, 1000);
  expect(await refusalOf(lying)).toBe("the file unpacks to more than 24 MB: it was not read further");
});

test("many parts that are small each but large together are refused", async () => {
  const part = new Uint8Array(MEGABYTE);
  const parts = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`xl/part${index}.xml`, part]));
  expect(await refusalOf(zipSync(parts))).toContain("unpacks to more than 24 MB");
  const crowd = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`${index}.xml`, new Uint8Array(1)]));
  expect(await refusalOf(zipSync(crowd))).toContain("more than 500 parts");
});

test("a sheet of many cells, or of one cell far out, is refused before it is built", async () => {
  const far = packWorkbook([{ name: "Far", xml: `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }]);
  expect(await refusalOf(far)).toContain("spans more than 200000 cells");
  const many = packWorkbook([{ name: "Many", xml: `<row r="1">${'<c r="A1"/>'.repeat(200_001)}</row>` }]);
  expect(await refusalOf(many)).toContain("spans more than 200000 cells");
});

test("what is too much for the worker's memory or time is refused, and this process lives on", async () => {
  const rows = Array.from({ length: 15_000 }, (_, row) => Array.from({ length: 12 }, (_, column) => `cell ${row} ${column}`));
  const large = workbookFile([{ name: "Large", rows }]);
  expect((await readSpreadsheet(large, workerFile())).ok).toBe(true);
  expect(await refusalOf(large, { heapMegabytes: 16, milliseconds: 30_000 })).toContain("takes more memory");
  expect(await refusalOf(large, { heapMegabytes: 192, milliseconds: 1 })).toContain("takes longer");
});

test("what is no workbook is refused in words: empty, text, another zip, cut short, with a password", async () => {
  const good = workbookFile([{ name: "One", rows: [["a"]] }]);
  expect(await refusalOf(new Uint8Array())).toBe("the file is empty");
  expect(await refusalOf(new TextEncoder().encode("Region,ICS"))).toContain("this is no .xlsx spreadsheet");
  expect(await refusalOf(zipSync({ "etr.csv": new Uint8Array(10) }))).toBe("this is no Excel workbook (.xlsx)");
  expect(await refusalOf(good.slice(0, good.length - 40))).toContain("damaged");
  expect(await refusalOf(patchZip(good, 0x02014b50, 42, 0x7fffffff))).toContain("damaged");
  expect(await refusalOf(patchZip(good, 0x02014b50, 8, 0x00080001))).toContain("password");
});

testOnRealFiles("the real results file is read with all its sheets, the hidden one too", async () => {
  const answer = await readSpreadsheet(readSharedFile("nhse_dma_2025_results_data_file_v2.xlsx"), workerFile());
  expect(answer.ok && answer.value.map(({ name, rows }) => [name.trim(), rows.length])).toEqual([
    ["Introduction", 33],
    ["SC - 2025 Pillar Summary", 299],
    ["SC - 24 vs 25 Overall DMA", 303],
    ["ICB - 2025 Pillar Summary", 58],
    ["ICB -24 vs 25 Overall DMA", 59],
    ["2025 Pillar Summary (ICB PC)", 57],
  ]);
});
