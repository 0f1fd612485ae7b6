import { overlaps, type SystemMembership } from "./membership";

/** Where a membership comes from: an import proposes, a person decides or rejects. */
export type MembershipDecision = "proposed" | "decided" | "rejected";

/** A membership with its standing. */
export type MembershipRecord = SystemMembership & { readonly decision: MembershipDecision };

/**
 * The memberships that count: every one a person decided, and each proposal no person's decision speaks against. A
 * decision or rejection about the same trust and system in the same days replaces the proposal; a decided principal
 * leaves the proposal in place as a plain partnership. So a correction by hand survives the next import.
 *
 * @returns in the order given
 */
export function standingMemberships(records: readonly MembershipRecord[]): readonly SystemMembership[] {
  const byHand = records.filter(({ decision }) => decision !== "proposed");
  return records.flatMap((record): SystemMembership[] => {
    if (record.decision === "rejected") return [];
    if (record.decision === "decided") return [withoutDecision(record)];
    const clashes = byHand.filter((one) => one.memberCode === record.memberCode && overlaps(one, record));
    if (clashes.some(({ systemCode }) => systemCode === record.systemCode)) return [];
    const isOutranked = clashes.some((one) => one.decision === "decided" && one.isPrincipal);
    return [{ ...withoutDecision(record), isPrincipal: record.isPrincipal && !isOutranked }];
  });
}

function withoutDecision({ memberCode, systemCode, from, to, isPrincipal }: MembershipRecord): SystemMembership {
  return { memberCode, systemCode, from, to, isPrincipal };
}
