import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { Paper, PaperFigure } from "../../core/papers/paper";
import { actionSheets } from "./action-sheets";
import { FIGURE_COLUMNS, figureNotes, figureRow } from "./figure-rows";

const SHEETS: readonly { readonly name: string; readonly layer: PaperFigure["layer"] }[] = [
  { name: "Board view", layer: "board" },
  { name: "Official DMA", layer: "dma" },
  { name: "Actions", layer: "action" },
  { name: "Vital signs", layer: "vital-sign" },
];

const WIDTHS = [11, 22, 34, 40, 9, 20, 40, 20, 9];

/** Every figure as a workbook: one sheet a layer with typed cells, the paper's own tables on actions, and a sheet of notes. Text is never a formula. */
export async function renderPaperXlsx(paper: Paper): Promise<Uint8Array> {
  const sheets = SHEETS.flatMap(({ name, layer }) => {
    const figures = paper.figures.filter((figure) => figure.layer === layer);
    return figures.length === 0 ? [] : [{ sheet: name, data: figureSheet(figures), columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 }];
  });
  const tables = actionSheets(paper).map(({ name, head: names, rows, widths }) => ({ sheet: name, data: [head(names), ...rows.map((row) => row.map(cell))], columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }));
  const notes = { sheet: "Notes", data: notesSheet(paper), columns: [{ width: 18 }, { width: 110 }] };
  return writeExcelFile([...sheets, ...tables, notes], { fontFamily: "Arial", fontSize: 10 }).toBuffer();
}

function figureSheet(figures: readonly PaperFigure[]): SheetData {
  return [head(FIGURE_COLUMNS), ...figures.map((figure) => figureRow(figure).map(cell))];
}

function notesSheet(paper: Paper): SheetData {
  return [head(["Note", "Text"]), ...figureNotes(paper).map(([name, text]) => [words(name), { ...words(text), wrap: true }])];
}

function head(names: readonly string[]): SheetData[number] {
  return names.map((value) => ({ type: String, value, fontWeight: "bold" as const }));
}

/** A typed cell: a number stays a number, text stays text whatever it begins with, and nothing stays empty. */
function cell(value: string | number | null) {
  if (value === null) return null;
  return typeof value === "number" ? { type: Number, value } : words(value);
}

function words(value: string) {
  return { type: String, value };
}
