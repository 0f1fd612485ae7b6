import type { SystemMembership } from "../core/organisations/membership";
import type { Transaction } from "./database";

/** A proposal with the words for where it comes from. */
export type SourcedProposal = SystemMembership & { readonly source: string };

/**
 * Makes the proposals of these trusts exactly the ones given: others go, those already there stay as they are.
 * What people decided or rejected is not touched.
 * @returns how many were written or taken away.
 */
export async function replaceProposals(tx: Transaction, memberCodes: readonly string[], proposals: readonly SourcedProposal[], newId: () => string): Promise<number> {
  const before = await tx.systemMembership.findMany({ where: { memberCode: { in: [...memberCodes] }, decision: "proposed" } });
  const wanted = new Set(proposals.map(keyOf));
  const kept = new Set(before.map(keyOf));
  const gone = before.filter((row) => !wanted.has(keyOf(row)));
  const added = proposals.filter((proposal) => !kept.has(keyOf(proposal)));
  if (gone.length > 0) await tx.systemMembership.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  if (added.length > 0) await tx.systemMembership.createMany({ data: added.map((proposal) => ({ ...proposal, id: newId(), decision: "proposed" })) });
  return gone.length + added.length;
}

/** What a decision did to the record. */
export type DecisionOutcome = "added" | "changed" | "unchanged";

/** Records that a person decided a membership. One decided before for the same trust, system and first day is replaced. */
export async function recordDecision(tx: Transaction, membership: SystemMembership, source: string, decidedBy: string | null, newId: () => string): Promise<DecisionOutcome> {
  const { memberCode, systemCode, from, to, isPrincipal } = membership;
  const before = await tx.systemMembership.findFirst({ where: { memberCode, systemCode, from, decision: { not: "proposed" } } });
  if (before === null) {
    await tx.systemMembership.create({ data: { id: newId(), memberCode, systemCode, from, to, isPrincipal, source, decision: "decided", decidedBy } });
    return "added";
  }
  if (before.to === to && before.isPrincipal === isPrincipal && before.decision === "decided") return "unchanged";
  await tx.systemMembership.update({ where: { id: before.id }, data: { to, isPrincipal, source, decision: "decided", decidedBy } });
  return "changed";
}

function keyOf({ memberCode, systemCode, from, to, isPrincipal, source }: SourcedProposal): string {
  return JSON.stringify([memberCode, systemCode, from, to, isPrincipal, source]);
}
