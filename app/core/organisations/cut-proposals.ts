import { holdsAt, type SystemMembership } from "./membership";

/**
 * Cuts proposed memberships wherever a decision about the same trust begins or ends, so that each piece lies wholly
 * inside or wholly outside of every decision: a decision for next year leaves the years before as they were proposed.
 *
 * @param decisions what people decided or rejected, of any number of trusts
 * @returns pieces in order of day, that together cover the same days as the proposals
 */
export function cutProposals(proposals: readonly SystemMembership[], decisions: readonly SystemMembership[]): readonly SystemMembership[] {
  return proposals.flatMap((proposal) => {
    const own = decisions.filter(({ memberCode }) => memberCode === proposal.memberCode);
    const days = own.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
    const cuts = [...new Set(days)].filter((day) => day !== proposal.from && holdsAt(proposal, day)).toSorted();
    return [proposal.from, ...cuts].map((from, index) => ({ ...proposal, from, to: cuts[index] ?? proposal.to }));
  });
}
