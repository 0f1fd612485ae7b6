import { cutProposals } from "../core/organisations/cut-proposals";
import type { SettleMembership } from "../core/organisations/membership-forms";
import { accept, refuse, type Result } from "../core/result";
import { recordAudit } from "../db/audit";
import { listMembershipRecords } from "../db/memberships";
import { endDecisionsFrom, listProposals, recordRejection } from "../db/membership-conflicts";
import { recordDecision, replaceProposals } from "../db/membership-records";
import { findSystem, findTrust } from "../db/organisations";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

export type SettleRefusal = "no-such-trust" | "no-such-board" | "board-not-open";

/** How a decision made on the page of conflicts is named as a source. */
const SOURCE = "Settled by hand";

/**
 * Records a person's decision that a trust's principal board is this one from a day on. Other boards' claims end that day;
 * the days before stay as they were. It wins over every later import.
 */
export async function settleMembership({ db, now, newId, clientAddress }: Tools, actor: Actor, { trustCode, systemCode, from }: SettleMembership): Promise<Result<null, SettleRefusal>> {
  return inTransaction<Result<null, SettleRefusal>>(db, async (tx) => {
    const [trust, board] = [await findTrust(tx, trustCode), await findSystem(tx, systemCode)];
    if (trust === null) return refuse("no-such-trust");
    if (board === null || board.kind !== "icb") return refuse("no-such-board");
    if ((board.opened !== null && from < board.opened) || (board.closed !== null && from > board.closed)) return refuse("board-not-open");
    const records = await listMembershipRecords(tx, [trustCode]);
    const rivals = [...new Set(records.filter((one) => one.isPrincipal && one.systemCode !== systemCode && (one.to === null || one.to > from)).map((one) => one.systemCode))];
    await endDecisionsFrom(tx, trustCode, rivals, from);
    for (const rival of rivals) await recordRejection(tx, { memberCode: trustCode, systemCode: rival, from }, SOURCE, actor.personId, newId);
    await recordDecision(tx, { memberCode: trustCode, systemCode, from, to: null, isPrincipal: true }, SOURCE, actor.personId, newId);
    // What imports proposed is cut at the day, so that the days before keep their board.
    const decisions = (await listMembershipRecords(tx, [trustCode])).filter(({ decision }) => decision !== "proposed");
    const pieces = (await listProposals(tx, trustCode)).flatMap(({ source, ...proposal }) => cutProposals([proposal], decisions).map((piece) => ({ ...piece, source })));
    await replaceProposals(tx, [trustCode], pieces, newId);
    await recordAudit(tx, { organisationCode: null, at: now(), action: "membership-decided", subject: { kind: "organisation", id: trustCode }, personId: actor.personId, address: clientAddress ?? null }, newId);
    return accept(null);
  });
}
