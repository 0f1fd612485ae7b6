/** What a cell of an official spreadsheet may hold; null: blank. */
export type Cell = string | number | boolean | null;

/** One sheet: its rows from the first, each with its cells from column A. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

export type Workbook = readonly Sheet[];

/** How much a spreadsheet may ask for. The real results file inflates to half a megabyte and some 8,000 cells. */
export type SpreadsheetLimits = {
  readonly fileBytes: number;
  /** Parts inside the file. */
  readonly parts: number;
  /** All parts together, as they really inflate, whatever their headers claim. */
  readonly inflatedBytes: number;
  /** Cells a sheet spans, from A1 to its last row and column. */
  readonly cellsInSheet: number;
};

export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  parts: 500,
  inflatedBytes: 24 * 1024 * 1024,
  cellsInSheet: 200_000,
};
