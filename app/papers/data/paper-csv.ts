import { stringify } from "csv-stringify/sync";
import type { Paper } from "../../core/papers/paper";
import { FIGURE_COLUMNS, figureNotes, figureRow } from "./figure-rows";

/**
 * Every figure as CSV, the notes below them. It opens in a spreadsheet as UTF-8, and text that would run as a formula
 * there is marked as text.
 */
export function paperCsv(paper: Paper): string {
  const notes = figureNotes(paper).map(([name, text]) => ["Note", "", name, text, null, "", "", "", ""]);
  return stringify([[...FIGURE_COLUMNS], ...paper.figures.map((figure) => [...figureRow(figure)]), ...notes], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
