import type { CsvRow } from "../csv-rows";
import { readCsvRows } from "../csv-rows";
import type { ImportProblem, Parsed } from "../parsed";
import { atLine, read, unreadable } from "../parsed";
import { readTextFile } from "../text-file";
import type { OdsOrganisation } from "./ods-row";
import { readOdsRow } from "./ods-row";

/** A trust of a file with its closure settled as at a day. */
export type OdsTrust = Omit<OdsOrganisation, "closes" | "isWelsh"> & {
  /** Last day; null: open, also when the file announces a closure still to come. */
  readonly closed: string | null;
};

export type OdsFile = {
  readonly trusts: readonly OdsTrust[];
  /** Welsh rows passed over. */
  readonly welsh: number;
  /** Closures the file announces for after the as-at day. */
  readonly closingLater: readonly { readonly code: string; readonly name: string; readonly on: string }[];
};

/**
 * Reads a 27-column ODS file of trusts (etr, ect). It is read whole or refused with every line that is wrong.
 * @param asAt 'YYYY-MM-DD': a trust is closed only if its closing day is not after this.
 * @param includeWales whether Welsh trusts are read too; otherwise they are counted.
 */
export function parseOdsFile(bytes: Uint8Array, asAt: string, includeWales = false): Parsed<OdsFile> {
  const text = readTextFile(bytes);
  if (!text.ok) return text;
  const rows = readCsvRows(text.value);
  if (!rows.ok) return rows;
  const { organisations, problems } = readRows(rows.value);
  if (problems.length > 0) return unreadable(...problems);
  const wanted = organisations.filter(({ isWelsh }) => includeWales || !isWelsh);
  return read({
    trusts: wanted.map(({ closes, isWelsh: _, ...trust }) => ({ ...trust, closed: closes !== null && closes <= asAt ? closes : null })),
    welsh: organisations.length - wanted.length,
    closingLater: wanted.flatMap(({ code, name, closes }) => (closes !== null && closes > asAt ? [{ code, name, on: closes }] : [])),
  });
}

function readRows(rows: readonly CsvRow[]): { organisations: readonly OdsOrganisation[]; problems: readonly ImportProblem[] } {
  const byCode = new Map<string, OdsOrganisation>();
  const problems: ImportProblem[] = [];
  for (const row of rows) {
    const organisation = readOdsRow(row);
    if ("message" in organisation) {
      problems.push(organisation);
      continue;
    }
    const before = byCode.get(organisation.code);
    if (before !== undefined) problems.push(atLine(row.line, `the code ${organisation.code} stands at line ${before.line} already`));
    else byCode.set(organisation.code, organisation);
  }
  return { organisations: [...byCode.values()], problems };
}
