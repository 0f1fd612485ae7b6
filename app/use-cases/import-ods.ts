import { addDays } from "../core/calendar-date";
import { currentName } from "../core/organisations/name-history";
import type { OrganisationRecord } from "../core/organisations/organisation-record";
import type { TrustRegister } from "../core/organisations/register";
import type { Db, Transaction } from "../db/database";
import { addImportRun } from "../db/import-runs";
import { addOrganisations, changeOrganisation, noteSeen, readOrganisationRecords } from "../db/organisation-records";
import { inTransaction } from "../db/transaction";
import type { OdsOutcome } from "../imports/ods/decide-change";
import { decideChange, ODS_OUTCOMES } from "../imports/ods/decide-change";
import type { GeographyNotice } from "../imports/ods/geography-notices";
import { findGeographyNotices } from "../imports/ods/geography-notices";
import type { OdsFile } from "../imports/ods/parse-ods";
import { parseOdsFile } from "../imports/ods/parse-ods";
import type { ImportProblem } from "../imports/parsed";
import { atLine } from "../imports/parsed";
import { importBoards, importTrustRegister } from "./import-registers";
import type { GivenFile, ImportSupplies } from "./import-source";

/** An ODS file and the day it was issued, which it does not say itself. */
export type GivenOdsFile = GivenFile & { readonly issuedOn: string };

/** What one file came to. Each row is counted once, under the first that applies of added, closed, renamed, changed, unchanged. */
export type OdsReport = {
  readonly fileName: string;
  readonly issuedOn: string;
  readonly counts: Readonly<Record<OdsOutcome, number>>;
  readonly welsh: number;
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly after: string }[];
  readonly closingLater: OdsFile["closingLater"];
  readonly geography: readonly GeographyNotice[];
};

export type OdsOutcomes =
  | { readonly ok: true; readonly reports: readonly OdsReport[]; readonly closedByRegister: readonly OrganisationRecord[] }
  | { readonly ok: false; readonly problems: readonly (ImportProblem & { readonly fileName: string })[] };

/**
 * Imports ODS lists of trusts, the oldest issue first, all of them or none.
 * @param asAt 'YYYY-MM-DD': the day on which a closing date counts as past.
 */
export async function importOds(db: Db, files: readonly GivenOdsFile[], asAt: string, includeWales: boolean, supplies: ImportSupplies): Promise<OdsOutcomes> {
  const inOrder = files.toSorted((a, b) => (a.issuedOn === b.issuedOn ? 0 : a.issuedOn < b.issuedOn ? -1 : 1));
  const parsed = inOrder.map((given) => ({ given, file: parseOdsFile(given.bytes, asAt, includeWales) }));
  const problems = parsed.flatMap(({ given, file }) => (file.ok ? [] : file.problems.map((problem) => ({ ...problem, fileName: given.name }))));
  if (problems.length > 0) return { ok: false, problems };
  const readable = parsed.flatMap(({ given, file }) => (file.ok ? [{ given, file: file.value }] : []));
  return inTransaction(db, async (tx) => {
    await importBoards(tx, supplies.boards, supplies.newId);
    const stored = await readOrganisationRecords(tx);
    const clashes = readable.flatMap(({ given, file }) => clashesOf(file, stored).map((problem) => ({ ...problem, fileName: given.name })));
    if (clashes.length > 0) return { ok: false, problems: clashes };

    const known = new Map(stored);
    const reports = readable.map(({ given, file }) => applyFile(known, given, file, supplies));
    const closedByRegister = closeByRegister(known, supplies.trusts, asAt);
    await store(tx, stored, known, inOrder.map(({ name }) => name).join(", "), supplies.newId);
    await importTrustRegister(tx, supplies.trusts, supplies.newId);
    for (const [index, report] of reports.entries()) await recordRun(tx, readable[index]?.given.sha256 ?? "", report, supplies);
    return { ok: true, reports, closedByRegister };
  });
}

/** Rows whose code belongs to something that is no trust. */
function clashesOf({ trusts }: OdsFile, stored: ReadonlyMap<string, OrganisationRecord>): readonly ImportProblem[] {
  return trusts.flatMap(({ code, line }) => {
    const kind = stored.get(code)?.kind ?? "trust";
    return kind === "trust" ? [] : [atLine(line, `${code} is the code of a system (${kind}), not of a trust`)];
  });
}

function applyFile(known: Map<string, OrganisationRecord>, given: GivenOdsFile, { trusts, welsh, closingLater }: OdsFile, { boards }: ImportSupplies): OdsReport {
  const counts: Record<OdsOutcome, number> = { added: 0, closed: 0, renamed: 0, changed: 0, unchanged: 0 };
  const renamed: OdsReport["renamed"][number][] = [];
  for (const row of trusts) {
    const before = known.get(row.code) ?? null;
    const { outcome, organisation } = decideChange(before, row, given.issuedOn);
    counts[outcome] += 1;
    known.set(row.code, organisation);
    if (outcome === "renamed") renamed.push(namesOf(row.code, row.name, before, organisation));
  }
  const geography = findGeographyNotices(trusts, boards, given.issuedOn);
  return { fileName: given.name, issuedOn: given.issuedOn, counts, welsh, renamed, closingLater, geography };
}

/** An older file brings a former name; a newer one the name after it. */
function namesOf(code: string, name: string, before: OrganisationRecord | null, after: OrganisationRecord) {
  const current = currentName(after.names) ?? name;
  const index = after.names.findIndex((known) => known.name === name);
  const neighbour = name === current ? after.names[index - 1]?.name : after.names[index + 1]?.name;
  const other = neighbour ?? (before === null ? null : currentName(before.names)) ?? name;
  return name === current ? { code, before: other, after: name } : { code, before: name, after: other };
}

/**
 * Closes trusts whose last membership in the register has ended, once a list issued later was read that no longer
 * carries them as open. Absence alone closes nothing.
 */
function closeByRegister(known: Map<string, OrganisationRecord>, register: TrustRegister, asAt: string): readonly OrganisationRecord[] {
  const newest = [...known.values()].reduce((day, { kind, seenOn }) => (kind === "trust" && seenOn !== null && seenOn > day ? seenOn : day), "");
  return register.trusts.flatMap(({ code, principal }) => {
    const record = known.get(code);
    const end = principal.reduce<string | null>((last, { to }) => (to === null || last === null ? null : to > last ? to : last), "");
    if (record === undefined || record.closed !== null || record.seenOn === null || !end) return [];
    if (record.seenOn >= end || newest < end || end > asAt) return [];
    const closed = { ...record, closed: addDays(end, -1) };
    known.set(code, closed);
    return [closed];
  });
}

async function store(tx: Transaction, stored: ReadonlyMap<string, OrganisationRecord>, known: ReadonlyMap<string, OrganisationRecord>, source: string, newId: () => string): Promise<void> {
  await addOrganisations(tx, [...known.values()].filter(({ code }) => !stored.has(code)), source, newId);
  const seen = new Map<string, string[]>();
  for (const record of known.values()) {
    const before = stored.get(record.code);
    if (before === undefined || before === record) continue;
    if (JSON.stringify({ ...before, seenOn: null }) !== JSON.stringify({ ...record, seenOn: null })) await changeOrganisation(tx, record, source, newId);
    else if (record.seenOn !== null && before.seenOn !== record.seenOn) seen.set(record.seenOn, [...(seen.get(record.seenOn) ?? []), record.code]);
  }
  for (const [day, codes] of seen) await noteSeen(tx, codes, day);
}

async function recordRun(tx: Transaction, sha256: string, { fileName, counts }: OdsReport, { now, newId, personId }: ImportSupplies): Promise<void> {
  const summary = ODS_OUTCOMES.map((outcome) => `${outcome} ${counts[outcome]}`).join(", ");
  await addImportRun(tx, { id: newId(), kind: "ods", fileName, sha256, at: now, summary, personId });
}
