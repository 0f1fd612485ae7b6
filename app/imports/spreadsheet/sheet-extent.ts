/** How far a sheet reaches, as its XML says before anything is built from it. */
export type SheetExtent = { readonly rows: number; readonly columns: number; readonly cells: number };

const REFERENCE = /\br\s*=\s*["'](?:([A-Za-z]{1,3})\$?)?(\d{1,7})["']/g;
const CELL = /<(?:\w+:)?c[\s/>]/g;
const ROW = /<(?:\w+:)?row[\s/>]/g;

/** Measures a worksheet's XML by the references and elements in it: one cell far out makes a reader fill everything before it. */
export function measureSheet(xml: string): SheetExtent {
  let rows = 0;
  let columns = 0;
  for (const [, letters, digits] of xml.matchAll(REFERENCE)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters ?? ""));
  }
  return { rows: Math.max(rows, count(xml, ROW)), columns, cells: count(xml, CELL) };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
