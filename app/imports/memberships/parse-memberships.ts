import type { SystemMembership } from "../../core/organisations/membership";
import type { MembershipFault } from "../../core/organisations/membership-faults";
import { membershipFaults } from "../../core/organisations/membership-faults";
import { counted } from "../../core/text/counts";
import type { CsvRow } from "../csv-rows";
import { readCsvRows } from "../csv-rows";
import type { ImportProblem, Parsed } from "../parsed";
import { atLine, inFile, read, unreadable } from "../parsed";
import { readIsoDate } from "../read-date";
import { readTextFile } from "../text-file";

/** A membership a person decided, and the line it stands on. */
export type DecidedMembership = SystemMembership & { readonly line: number };

const FIELDS = ["trust code", "system code", "from", "to", "principal"] as const;
const CODE = /^[A-Z0-9][A-Z0-9-]*$/;
const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([["yes", true], ["true", true], ["no", false], ["false", false]]);

/**
 * Reads a file of memberships: trust code, system code, from, to (the first day no longer a member; blank: still one),
 * principal (yes or no). A first row of headings is passed over. The file is read whole or refused with its lines.
 */
export function parseMemberships(bytes: Uint8Array): Parsed<readonly DecidedMembership[]> {
  const text = readTextFile(bytes);
  if (!text.ok) return text;
  const rows = readCsvRows(text.value);
  if (!rows.ok) return rows;
  const data = rows.value.filter((row, index) => index > 0 || !isHeading(row));
  if (data.length === 0) return unreadable(inFile("there is no membership in the file"));
  const results = data.map(readRow);
  const problems = results.flatMap((result) => ("message" in result ? [result] : []));
  if (problems.length > 0) return unreadable(...problems);
  const memberships = results.flatMap((result) => ("message" in result ? [] : [result]));
  const faults = membershipFaults(memberships);
  return faults.length === 0 ? read(memberships) : unreadable(...faults.map((fault) => describeFault(fault, memberships)));
}

/** A fault among memberships as a problem of the later of their lines; what stands on no line is in the service already. */
export function describeFault({ code, places }: MembershipFault, memberships: readonly (SystemMembership & { readonly line: number | null })[]): ImportProblem {
  const [first, second] = places.map((place) => memberships[place]);
  const later = second ?? first;
  const other = second === undefined || first === undefined ? "" : first.line === null ? `a decision of before (${first.systemCode}, ${spanOf(first)})` : `line ${first.line}`;
  const messages: Readonly<Record<MembershipFault["code"], string>> = {
    "not-a-date": "has a date that does not exist",
    "ends-before-it-begins": "ends before it begins, or on the same day: \"to\" is the first day no longer a member",
    "same-system-twice": `puts ${later?.memberCode} in ${later?.systemCode} in the same days as ${other}`,
    "two-principals": `makes ${later?.systemCode} the principal system of ${later?.memberCode} in the same days as ${other} names another`,
  };
  return later === undefined || later.line === null ? inFile(messages[code]) : atLine(later.line, messages[code]);
}

function readRow({ line, fields }: CsvRow): DecidedMembership | ImportProblem {
  if (fields.length !== FIELDS.length) return atLine(line, `has ${counted(fields.length, "field")}, not ${FIELDS.length} (${FIELDS.join(", ")})`);
  const [member = "", system = "", fromText = "", toText = "", principal = ""] = fields.map((field) => field.trim());
  const memberCode = member.toUpperCase();
  const systemCode = system.toUpperCase();
  if (!CODE.test(memberCode)) return atLine(line, `"${member}" is no trust code`);
  if (!CODE.test(systemCode)) return atLine(line, `"${system}" is no system code`);
  const from = readIsoDate(fromText);
  const to = toText === "" ? null : readIsoDate(toText);
  if (from === null) return atLine(line, `"${fromText}" is no date for "from": write it as 2026-04-01`);
  if (to === null && toText !== "") return atLine(line, `"${toText}" is no date for "to": write it as 2026-04-01, or leave it blank`);
  const isPrincipal = YES_OR_NO.get(principal.toLowerCase());
  if (isPrincipal === undefined) return atLine(line, `"${principal}" is no answer for "principal": write yes or no`);
  return { line, memberCode, systemCode, from, to, isPrincipal };
}

function isHeading({ fields }: CsvRow): boolean {
  return (fields[2] ?? "").trim().toLowerCase() === "from";
}

function spanOf({ from, to }: Pick<SystemMembership, "from" | "to">): string {
  return to === null ? `from ${from}` : `${from} to ${to}`;
}
