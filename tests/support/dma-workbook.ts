import type { Cell, Sheet, Workbook } from "../../app/imports/spreadsheet/workbook";

type Provider = { readonly ics?: string; readonly region?: string; readonly name: string; readonly setting?: string; readonly levels?: readonly Cell[]; readonly overall?: readonly [Cell, Cell] };

const MEASURES = ["Well Led", "Ensure Smart Foundations", "Safe Practice", "Support Workforce", "Empower People", "Improve Care", "Healthy Populations"];
const BOARD = "NHS WEST YORKSHIRE INTEGRATED CARE BOARD";
const REGION = "NORTH EAST AND YORKSHIRE";
const LEVELS: readonly Cell[] = [2, 2.4, 1.5, 2.5, 2, 2, 2.2];

/** A results workbook laid out as NHS England's, with the providers given and one board. */
export function dmaWorkbook(providers: readonly Provider[]): Workbook {
  const rows = providers.map(({ ics = BOARD, region = REGION, name, setting = "Acute", levels = LEVELS, overall = [2.2, 1.8] }) => ({ details: [region, ics, name, setting], levels, overall }));
  return [
    { name: "Introduction ", rows: [[], [null, "Digital Maturity Assessment 2025"], [null, "Publication date:", "30 March 2026"]] },
    sheet("SC - 2025 Pillar Summary", ["Region", "ICS", "Provider", "Care Setting", ...MEASURES], rows.map(({ details, levels }) => [...details, ...levels])),
    sheet("SC - 24 vs 25 Overall DMA", ["Region", "ICS", "Provider", "Care Setting", "2025 Average", "2024 Average"], rows.map(({ details, overall }) => [...details, ...overall])),
    sheet("ICB - 2025 Pillar Summary", ["Region", "ICS", ...MEASURES], [[REGION, BOARD, ...LEVELS]]),
    sheet("ICB -24 vs 25 Overall DMA ", ["Region", "ICS", "2025 Average", "2024 Average"], [[REGION, BOARD, 2.6, 1.7]]),
    sheet("2025 Pillar Summary (ICB PC)", ["Region", "ICS", "Well Led", "Ensuring Smart Foundations", "Support People", "Empower People", "Improve care"], [[REGION, BOARD, null, 4, 2, 5, 5]]),
  ];
}

/** The same workbook with one cell of one sheet changed; rows and columns counted from 1. */
export function withCell(workbook: Workbook, name: string, row: number, column: number, value: Cell): Workbook {
  return workbook.map((one) => (one.name.trim() === name ? { ...one, rows: one.rows.map((cells, r) => (r === row - 1 ? replaceAt(cells, column - 1, value) : cells)) } : one));
}

function replaceAt(cells: readonly Cell[], index: number, value: Cell): readonly Cell[] {
  return Array.from({ length: Math.max(cells.length, index + 1) }, (_, at) => (at === index ? value : (cells[at] ?? null)));
}

/** Headings in row 3, data from row 4 in column B on, a source below. */
function sheet(name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Sheet {
  return { name, rows: [[], [null, "England"], [null, ...headings], ...rows.map((row) => [null, ...row]), [], [null, "Source: NHS England Digital Maturity Assessment (DMA)"]] };
}
