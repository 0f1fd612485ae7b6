import fc from "fast-check";
import type { Cell, Workbook } from "../../app/imports/spreadsheet/workbook";
import { dmaWorkbook } from "../support/dma-workbook";
import { odsLine } from "../support/import-supplies";
import { workbookFile } from "../support/workbook-file";
import { AWKWARD, text } from "./inputs";

const ENCODER = new TextEncoder();
const CODES = ["XN1", "XV1", "XMV", "XA1", "ZX1", "RDE", "QWO", "D7T5G", "xn1", "R D E", ""];
const DAYS = ["2026-04-01", "2026-10-01", "2024-02-29", "2026-02-30", "20260401", "01/04/2026", "9999-12-31", "0000-01-01", ""];

/** A value as a file of lines has it: an expected one, an awkward one, or whatever. */
function oneOf(expected: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...expected) }, { weight: 1, arbitrary: text });
}

/** What may befall the bytes of a file on its way. */
export function mangled(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const stray = fc.uint8Array({ minLength: 1, maxLength: 6 });
  return fc.tuple(bytes, fc.constantFrom("whole", "whole", "whole", "cut", "spoilt", "marked", "wide", "twice"), fc.double({ min: 0, max: 1, noNaN: true }), stray).map(([whole, what, share, junk]) => {
    const at = Math.floor(share * whole.length);
    if (what === "cut") return whole.slice(0, at);
    if (what === "spoilt") return Uint8Array.from([...whole.slice(0, at), ...junk, ...whole.slice(at + junk.length)]);
    if (what === "marked") return Uint8Array.from([0xef, 0xbb, 0xbf, ...whole]);
    if (what === "wide") return Uint8Array.from([...whole].flatMap((byte) => [byte, 0]));
    return what === "twice" ? Uint8Array.from([...whole, ...whole]) : whole;
  });
}

function linesOf(line: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  return mangled(fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n", "\r")).map(([lines, end]) => ENCODER.encode(lines.join(end))));
}

/** A third of what is given is sound, so that being taken is tried as well. */
function soundOr<T>(sound: fc.Arbitrary<T>, wild: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 1, arbitrary: sound }, { weight: 2, arbitrary: wild });
}

function soundLines(lines: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Uint8Array> {
  return lines.map((all) => ENCODER.encode(all.join("\n")));
}

const soundTrusts = fc.uniqueArray(fc.record({ code: fc.constantFrom("ZX1", "ZX2", "ZX3"), name: fc.constantFrom("NORTH MOOR NHS TRUST", "NEW NAME"), closes: fc.constantFrom("", "20260331") }), { selector: ({ code }) => code, minLength: 1 });

/** A list of trusts in the shape of the publisher's, more or less. */
export const odsFile: fc.Arbitrary<Uint8Array> = soundOr(soundLines(soundTrusts.map((trusts) => trusts.map(odsLine))), linesOf(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ code: oneOf(CODES), name: oneOf(["NORTH MOOR NHS TRUST", "NEW NAME"]), region: oneOf(["Y63", "W00", ""]), geography: oneOf(["QWO", "QZ9", ""]), opened: oneOf(["20100401", ""]), closes: oneOf(["", "20260331", "20270331", "20260230"]) }).map(odsLine) },
    { weight: 1, arbitrary: text },
  ),
));

/** A file of decisions on memberships, more or less. */
export const membershipsFile: fc.Arbitrary<Uint8Array> = soundOr(soundLines(fc.tuple(fc.constantFrom("XN1", "XV1"), fc.constantFrom("", "2027-04-01")).map(([trust, to]) => [`${trust},QWO,2026-04-01,${to},no`])), linesOf(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant("trust code,system code,from,to,principal") },
    { weight: 8, arbitrary: fc.tuple(oneOf(CODES), oneOf(CODES), oneOf(DAYS), oneOf(DAYS), oneOf(["yes", "no"])).map((fields) => fields.join(",")) },
    { weight: 1, arbitrary: text },
  ),
));

const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.constantFrom<Cell>(null, true, 0, -1, 2.5, 5, 5.01, 1e308), fc.double({ noNaN: true }));

const soundResults = fc.array(fc.constantFrom("Acute", "Community"), { minLength: 1, maxLength: 2 }).map((settings) => dmaWorkbook([...new Set(settings)].map((setting) => ({ name: "DALE NHS TRUST", setting }))));

const wildResults: fc.Arbitrary<Workbook> = fc
  .tuple(
    fc.array(fc.record({ name: oneOf(["NORTHMOOR HOSPITALS NHS TRUST", "DALE NHS TRUST"]), setting: oneOf(["Acute", "Community", "Mental Health"]), levels: fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Cell>(1, 2.4, 5, null) }, { weight: 1, arbitrary: cell }), { minLength: 7, maxLength: 7 }) }), { maxLength: 4 }),
    fc.array(fc.record({ sheet: fc.nat({ max: 5 }), row: fc.nat({ max: 8 }), column: fc.nat({ max: 12 }), value: cell }), { maxLength: 3 }),
    fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  )
  .map(([providers, changes, gone]) => dmaWorkbook(providers).map((sheet, at) => changes.filter((one) => one.sheet === at).reduce(withCell, sheet)).filter((_, at) => at !== gone));

/** The workbook of official results, with cells, rows and sheets of it changed. */
export const dmaResults: fc.Arbitrary<Workbook> = soundOr(soundResults, wildResults);

function withCell(sheet: Workbook[number], { row, column, value }: { readonly row: number; readonly column: number; readonly value: Cell }): Workbook[number] {
  const rows = Array.from({ length: Math.max(sheet.rows.length, row + 1) }, (_, at) => sheet.rows[at] ?? []);
  return { ...sheet, rows: rows.map((cells, at) => (at === row ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, place) => (place === column ? value : (cells[place] ?? null))) : cells)) };
}

/** The same as the bytes of a spreadsheet, which a worker has to read first. */
export const dmaFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 5, arbitrary: mangled(dmaResults.map((workbook) => workbookFile(workbook.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(storable)) }))))) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD.map((value) => ENCODER.encode(value))) },
);

/** XML has no room for most control characters. */
function storable(value: Cell): Cell {
  return typeof value === "string" ? value.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, "") : value;
}
