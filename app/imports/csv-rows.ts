import { CsvError, parse } from "csv-parse/sync";
import type { Parsed } from "./parsed";
import { atLine, read, unreadable } from "./parsed";

/** One record of a CSV file: the line it begins on, counted from 1, and its fields as they stand. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] };

/**
 * Splits CSV text into rows. Empty lines are passed over; how many fields a row must have is for the caller to say.
 * @param delimiter what stands between fields; a comma where the file is a CSV file as usual
 */
export function readCsvRows(text: string, delimiter = ","): Parsed<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(fields: readonly string[], { lines }) {
        rows.push({ line: Math.max(lastLine + 1, lines - lineBreaksIn(fields)), fields });
        lastLine = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(atLine(lastLine + 1, "the quotation marks do not match: every field is to stand in double quotes, with commas between"));
  }
  return read(rows);
}

function lineBreaksIn(fields: readonly string[]): number {
  return fields.join("").split("\n").length - 1;
}
