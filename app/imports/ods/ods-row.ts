import { counted } from "../../core/text/counts";
import type { ImportProblem } from "../parsed";
import { atLine } from "../parsed";
import { readCompactDate } from "../read-date";
import type { CsvRow } from "../csv-rows";
import { caseName } from "./name-casing";

/** One trust as a 27-column ODS file gives it. */
export type OdsOrganisation = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** NHS England region, such as Y56; null: Wales, or not given. */
  readonly regionCode: string | null;
  /** ICB area of the headquarters postcode: a hint, never a membership. */
  readonly geographyCode: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly opened: string | null;
  /** Last day, as the file gives it; it may lie in the future. */
  readonly closes: string | null;
  readonly isWelsh: boolean;
};

const FIELDS = 27;
const CODE = /^(?:[A-Z0-9]{3}|[A-Z0-9]{5})$/;
const REGION = /^(?:Y\d{2}|W00)$/;
const WALES = { region: "W00", geography: "Q99" } as const;
/** Column numbers as the format counts them, from 1. */
const COLUMN = { code: 1, name: 2, region: 3, geography: 4, town: 8, postcode: 10, opened: 11, closes: 12, status: 13, subType: 14, parent: 15 } as const;
/** Sub-types a trust may have: none in etr, T (care trust) in ect. */
const TRUST_SUB_TYPES = new Set(["", "T"]);

/**
 * Reads one row by the rules for trusts. A code is opaque text of 3 or 5 characters.
 * @returns the trust, or what is wrong with the row.
 */
export function readOdsRow(row: CsvRow): OdsOrganisation | ImportProblem {
  if (row.fields.length !== FIELDS) return atLine(row.line, `has ${counted(row.fields.length, "field")}, not ${FIELDS}`);
  const code = field(row, "code").toUpperCase();
  const name = field(row, "name");
  const opened = readCompactDate(field(row, "opened"));
  const closes = readCompactDate(field(row, "closes"));
  const problem = wrongWith(row, code, name, opened, closes);
  if (problem !== null) return atLine(row.line, problem);
  const region = field(row, "region").toUpperCase();
  const geography = field(row, "geography").toUpperCase();
  return {
    line: row.line,
    code,
    name: caseName(name),
    regionCode: region === "" || region === WALES.region ? null : region,
    geographyCode: geography === "" || geography === WALES.geography ? null : geography,
    town: orNull(caseName(field(row, "town"))),
    postcode: orNull(field(row, "postcode").toUpperCase()),
    opened,
    closes,
    isWelsh: region === "" || region === WALES.region,
  };
}

function wrongWith(row: CsvRow, code: string, name: string, opened: string | null, closes: string | null): string | null {
  if (!CODE.test(code)) return `"${code}" is no organisation code: 3 or 5 letters and digits are expected in column 1 (there is no header row)`;
  if (name === "") return "has no name in column 2";
  if (/INTEGRATED CARE BOARD/i.test(name)) return "is an integrated care board: these come with Boardmark, give the lists of trusts (etr, ect)";
  if (!TRUST_SUB_TYPES.has(field(row, "subType")) || field(row, "status") !== "" || field(row, "parent") !== "") {
    return "is not a trust (columns 13 to 15 say so): give the lists of trusts (etr, ect)";
  }
  const region = field(row, "region").toUpperCase();
  if (region !== "" && !REGION.test(region)) return `"${region}" in column 3 is no NHS England region`;
  if (opened === null && field(row, "opened") !== "") return `"${field(row, "opened")}" in column 11 is no date (yyyymmdd)`;
  if (closes === null && field(row, "closes") !== "") return `"${field(row, "closes")}" in column 12 is no date (yyyymmdd)`;
  if (opened !== null && closes !== null && closes < opened) return `closes on ${closes}, before it opened on ${opened}`;
  return null;
}

/** One field without the blanks around it, and with single blanks inside. */
function field(row: CsvRow, column: keyof typeof COLUMN): string {
  return (row.fields[COLUMN[column] - 1] ?? "").replace(/\s+/g, " ").trim();
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
