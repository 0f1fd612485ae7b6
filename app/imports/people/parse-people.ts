import { listFaults, MOST_PEOPLE, readListedPerson, type ListedPerson } from "../../core/accounts/people-list";
import { counted } from "../../core/text/counts";
import { readCsvRows, type CsvRow } from "../csv-rows";
import { atLine, inFile, read, unreadable, type Parsed } from "../parsed";

const COLUMNS = ["name", "email", "role"] as const;
type Column = (typeof COLUMNS)[number];

/** Headings as people write them. */
const HEADINGS: ReadonlyMap<string, Column> = new Map([
  ...["name", "full name", "person"].map((heading) => [heading, "name"] as const),
  ...["email", "email address", "mail"].map((heading) => [heading, "email"] as const),
  ...["role", "boardmark role"].map((heading) => [heading, "role"] as const),
]);

/**
 * Reads a list of people as it is pasted from a spreadsheet (tabs) or stands in a CSV file (commas, or semicolons): name, e-mail
 * address and role, in this order or in that of a first row of headings. The list is read whole or refused with all its lines.
 */
export function parsePeople(text: string): Parsed<readonly ListedPerson[]> {
  if (text.trim() === "") return unreadable(inFile("The list is empty. Paste it, or choose a file"));
  const control = /[^\P{Cc}\t\n\r]/u.exec(text);
  if (control !== null) return unreadable(atLine(text.slice(0, control.index).split("\n").length, "has a character that is no text: type the line anew"));
  const rows = readCsvRows(text, delimiterOf(text));
  if (!rows.ok) return rows;
  const [first, ...rest] = rows.value.filter(({ fields }) => fields.some((field) => field.trim() !== ""));
  const order = first === undefined ? null : headingOrder(first.fields);
  const data = order === null && first !== undefined ? [first, ...rest] : rest;
  if (data.length === 0) return unreadable(inFile("The list has headings and nobody under them"));
  if (data.length > MOST_PEOPLE) return unreadable(inFile(`The list has ${counted(data.length, "line")}. Add ${MOST_PEOPLE} at a time`));
  const results = data.map((row) => readRow(row, order ?? COLUMNS));
  const people = results.flatMap((result) => ("message" in result ? [] : [result]));
  const faults = [...results.flatMap((result) => ("message" in result ? [result] : [])), ...listFaults(people)];
  return faults.length === 0 ? read(people) : unreadable(...faults.toSorted((a, b) => a.line - b.line).map(({ line, message }) => atLine(line, message)));
}

function readRow({ line, fields }: CsvRow, order: readonly (Column | null)[]) {
  const filled = fields.findLastIndex((field) => field.trim() !== "") + 1;
  if (filled > order.length) return { line, message: `has ${counted(filled, "field")}, not ${order.length}: a name with a comma in it stands in double quotes` };
  const at = (column: Column) => fields[order.indexOf(column)] ?? "";
  return readListedPerson(line, [at("name"), at("email"), at("role")]);
}

/** The columns as the headings order them, null for one that is passed over; null: the row is no headings. */
function headingOrder(fields: readonly string[]): readonly (Column | null)[] | null {
  const order = fields.map((field) => HEADINGS.get(field.trim().toLowerCase().replace(/[\s_-]+/g, " ").replace(/^e mail/, "email")) ?? null);
  return COLUMNS.every((column) => order.includes(column)) ? order : null;
}

function delimiterOf(text: string): string {
  const [first = ""] = text.split("\n").filter((line) => line.trim() !== "");
  if (first.includes("\t")) return "\t";
  return first.includes(";") && !first.includes(",") ? ";" : ",";
}
