import { zipSync } from "fflate";
import type { Cell, Workbook } from "../../app/imports/spreadsheet/workbook";

/** The bytes of a small .xlsx file with these sheets. */
export function workbookFile(workbook: Workbook): Uint8Array {
  return packWorkbook(workbook.map(({ name, rows }) => ({ name, xml: sheetXml(rows) })));
}

/** The bytes of an .xlsx file whose sheets have this XML, deflated as far as it goes. */
export function packWorkbook(sheets: readonly { readonly name: string; readonly xml: string }[]): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": text(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    "xl/workbook.xml": text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": text(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ),
  };
  for (const [index, { xml }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = text(`<worksheet xmlns="${main}"><sheetData>${xml}</sheetData></worksheet>`);
  }
  return zipSync(parts, { level: 9 });
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`)).join("")}</row>`).join("");
}

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${escape(String(cell))}</t></is></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
