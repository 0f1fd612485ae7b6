import type { MembershipRecord } from "../core/organisations/standing-memberships";
import { membershipFaults } from "../core/organisations/membership-faults";
import { SYSTEM_KINDS } from "../core/organisations/organisation";
import type { OrganisationRecord } from "../core/organisations/organisation-record";
import { addDays } from "../core/calendar-date";
import type { Db } from "../db/database";
import { listMembershipRecords } from "../db/memberships";
import type { DecisionOutcome } from "../db/membership-records";
import { recordDecision } from "../db/membership-records";
import { readOrganisationRecords } from "../db/organisation-records";
import { inTransaction } from "../db/transaction";
import type { DecidedMembership } from "../imports/memberships/parse-memberships";
import { describeFault, parseMemberships } from "../imports/memberships/parse-memberships";
import type { ImportProblem } from "../imports/parsed";
import { atLine } from "../imports/parsed";
import { boardRecords, importBoards, importTrustRegister } from "./import-registers";
import type { GivenFile, ImportSupplies } from "./import-source";
import { noteImport } from "./note-import";

export type MembershipsOutcome =
  | { readonly ok: true; readonly counts: Readonly<Record<DecisionOutcome, number>> }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/**
 * Imports a person's decisions on memberships, all of them or none. They win over what imports propose, now and after
 * every later import; one for the same trust, system and first day replaces the decision of before.
 */
export async function importMemberships(db: Db, { name, bytes, sha256 }: GivenFile, supplies: ImportSupplies): Promise<MembershipsOutcome> {
  const parsed = parseMemberships(bytes);
  if (!parsed.ok) return parsed;
  const { newId, personId } = supplies;
  return inTransaction(db, async (tx) => {
    const known = new Map([...boardRecords(supplies.boards), ...(await readOrganisationRecords(tx))]);
    const records = await listMembershipRecords(tx, [...new Set(parsed.value.map(({ memberCode }) => memberCode))]);
    const problems = [...parsed.value.flatMap((membership) => codeProblem(membership, known) ?? []), ...clashes(parsed.value, records)];
    if (problems.length > 0) return { ok: false, problems };

    await importBoards(tx, supplies.boards, newId);
    const counts: Record<DecisionOutcome, number> = { added: 0, changed: 0, unchanged: 0 };
    for (const { line: _, ...membership } of parsed.value) counts[await recordDecision(tx, membership, name, personId, newId)] += 1;
    await importTrustRegister(tx, supplies.trusts, newId);
    const summary = `added ${counts.added}, changed ${counts.changed}, unchanged ${counts.unchanged}`;
    await noteImport(tx, { kind: "memberships", fileName: name, sha256, summary }, supplies);
    return { ok: true, counts };
  });
}

function codeProblem({ line, memberCode, systemCode, from, to }: DecidedMembership, known: ReadonlyMap<string, OrganisationRecord>): ImportProblem | null {
  const system = known.get(systemCode);
  if (known.get(memberCode)?.kind !== "trust") return atLine(line, `there is no trust with the code ${memberCode}: import the ODS lists first`);
  if (system === undefined || !SYSTEM_KINDS.some((kind) => kind === system.kind)) return atLine(line, `there is no system with the code ${systemCode}`);
  if (system.opened !== null && from < system.opened) return atLine(line, `${systemCode} opened on ${system.opened}, after the membership begins`);
  if (system.closed === null || (to !== null && to <= addDays(system.closed, 1))) return null;
  return atLine(line, `${systemCode} closed on ${system.closed}: the membership must end by the day after, ${addDays(system.closed, 1)}`);
}

/** Clashes with decisions of before that this file does not replace. */
function clashes(decided: readonly DecidedMembership[], records: readonly MembershipRecord[]): readonly ImportProblem[] {
  const standing = records
    .filter(({ decision }) => decision === "decided")
    .filter((record) => !decided.some((one) => one.memberCode === record.memberCode && one.systemCode === record.systemCode && one.from === record.from));
  const all = [...standing.map((record) => ({ ...record, line: null })), ...decided];
  return membershipFaults(all).map((fault) => describeFault(fault, all));
}
