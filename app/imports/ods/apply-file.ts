import type { CalendarDate } from "../../core/calendar-date";
import { currentName } from "../../core/organisations/name-history";
import type { OrganisationRecord } from "../../core/organisations/organisation-record";
import type { IcbRegister } from "../../core/organisations/register";
import type { OdsOutcome } from "./decide-change";
import { decideChange } from "./decide-change";
import type { GeographyNotice } from "./geography-notices";
import { findGeographyNotices } from "./geography-notices";
import type { OdsFile } from "./parse-ods";

/** What one file came to. Each row is counted once, under the first that applies of added, closed, renamed, changed, unchanged. */
export type OdsReport = {
  readonly fileName: string;
  readonly issuedOn: CalendarDate;
  readonly counts: Readonly<Record<OdsOutcome, number>>;
  readonly welsh: number;
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly after: string }[];
  readonly closingLater: OdsFile["closingLater"];
  readonly geography: readonly GeographyNotice[];
};

/**
 * Applies a file to what is known, row by row.
 * @param known organisations by code; what the file brings or changes is set in it.
 * @param issuedOn the day the file was issued.
 */
export function applyFile(known: Map<string, OrganisationRecord>, fileName: string, issuedOn: CalendarDate, file: OdsFile, boards: IcbRegister): OdsReport {
  const counts: Record<OdsOutcome, number> = { added: 0, closed: 0, renamed: 0, changed: 0, unchanged: 0 };
  const renamed: OdsReport["renamed"][number][] = [];
  for (const row of file.trusts) {
    const { outcome, organisation } = decideChange(known.get(row.code) ?? null, row, issuedOn);
    counts[outcome] += 1;
    known.set(row.code, organisation);
    if (outcome === "renamed") renamed.push({ code: row.code, ...namesAround(row.name, organisation) });
  }
  const { trusts, welsh, closingLater } = file;
  return { fileName, issuedOn, counts, welsh, renamed, closingLater, geography: findGeographyNotices(trusts, boards, issuedOn) };
}

/** A newer file brings the name after; an older one a name before. */
function namesAround(name: string, { names }: OrganisationRecord): { readonly before: string; readonly after: string } {
  const place = names.findIndex((known) => known.name === name);
  const isCurrent = name === currentName(names);
  return { before: isCurrent ? (names[place - 1]?.name ?? name) : name, after: isCurrent ? name : (names[place + 1]?.name ?? name) };
}
