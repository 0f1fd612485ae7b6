import type { OrganisationRecord } from "../core/organisations/organisation-record";
import type { Db, Transaction } from "../db/database";
import { addOrganisations, changeOrganisation, noteSeen, readOrganisationRecords } from "../db/organisation-records";
import { inTransaction } from "../db/transaction";
import type { OdsReport } from "../imports/ods/apply-file";
import { applyFile } from "../imports/ods/apply-file";
import type { Completion } from "../imports/ods/complete-from-register";
import { completeFromRegister } from "../imports/ods/complete-from-register";
import { isSameRecord, ODS_OUTCOMES } from "../imports/ods/decide-change";
import type { OdsFile } from "../imports/ods/parse-ods";
import { parseOdsFile } from "../imports/ods/parse-ods";
import type { ImportProblem } from "../imports/parsed";
import { atLine } from "../imports/parsed";
import { boardRecords, importBoards, importTrustRegister } from "./import-registers";
import type { GivenFile, ImportSupplies } from "./import-source";
import { noteImport } from "./note-import";

/** An ODS file and the day it was issued, which it does not say itself. */
export type GivenOdsFile = GivenFile & { readonly issuedOn: string };

export type OdsOutcomes =
  | { readonly ok: true; readonly reports: readonly OdsReport[]; readonly completions: readonly Completion[] }
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
    const stored = await readOrganisationRecords(tx);
    const every = new Map([...boardRecords(supplies.boards), ...stored]);
    const clashes = readable.flatMap(({ given, file }) => clashesOf(file, every).map((problem) => ({ ...problem, fileName: given.name })));
    if (clashes.length > 0) return { ok: false, problems: clashes };

    await importBoards(tx, supplies.boards, supplies.newId);
    const known = new Map(stored);
    const reports = readable.map(({ given, file }) => applyFile(known, given.name, given.issuedOn, file, supplies.boards));
    const completions = completeFromRegister(known, supplies.trusts, asAt);
    for (const { record } of completions) known.set(record.code, record);
    await store(tx, stored, known, inOrder.map(({ name }) => name).join(", "), supplies.newId);
    await importTrustRegister(tx, supplies.trusts, supplies.newId);
    for (const [index, report] of reports.entries()) await recordRun(tx, readable[index]?.given.sha256 ?? "", report, supplies);
    return { ok: true, reports, completions };
  });
}

/** Rows whose code belongs to something that is no trust. */
function clashesOf({ trusts }: OdsFile, every: ReadonlyMap<string, OrganisationRecord>): readonly ImportProblem[] {
  return trusts.flatMap(({ code, line }) => {
    const kind = every.get(code)?.kind ?? "trust";
    return kind === "trust" ? [] : [atLine(line, `${code} is the code of a system (${kind}), not of a trust`)];
  });
}

async function store(tx: Transaction, stored: ReadonlyMap<string, OrganisationRecord>, known: ReadonlyMap<string, OrganisationRecord>, source: string, newId: () => string): Promise<void> {
  await addOrganisations(tx, [...known.values()].filter(({ code }) => !stored.has(code)), source, newId);
  const seen = new Map<string, string[]>();
  for (const record of known.values()) {
    const before = stored.get(record.code);
    if (before === undefined || before === record) continue;
    if (!isSameRecord(before, record)) await changeOrganisation(tx, record, source, newId);
    else if (record.seenOn !== null && before.seenOn !== record.seenOn) seen.set(record.seenOn, [...(seen.get(record.seenOn) ?? []), record.code]);
  }
  for (const [day, codes] of seen) await noteSeen(tx, codes, day);
}

async function recordRun(tx: Transaction, sha256: string, { fileName, counts }: OdsReport, supplies: ImportSupplies): Promise<void> {
  const summary = ODS_OUTCOMES.map((outcome) => `${outcome} ${counts[outcome]}`).join(", ");
  await noteImport(tx, { kind: "ods", fileName, sha256, summary }, supplies);
}
