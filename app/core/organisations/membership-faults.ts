import { isCalendarDate } from "../calendar-date";
import { overlaps, type SystemMembership } from "./membership";

/** What is wrong with a set of memberships, and with which of them. */
export type MembershipFault = {
  readonly code: "not-a-date" | "ends-before-it-begins" | "same-system-twice" | "two-principals";
  /** Places in the list that was checked, the earlier first; one, or the two that clash. */
  readonly places: readonly number[];
};

/**
 * Checks memberships before any is stored: real dates, at least one day each, a trust in one system only once at a time,
 * and one principal at a time.
 *
 * @param memberships of any number of trusts
 * @returns every fault, in the order of the list; empty when all is well
 */
export function membershipFaults(memberships: readonly SystemMembership[]): readonly MembershipFault[] {
  return memberships.flatMap((membership, place) => {
    const own = faultOfOne(membership);
    if (own !== null) return [{ code: own, places: [place] }];
    return memberships.slice(0, place).flatMap((earlier, earlierPlace): MembershipFault[] => {
      const code = faultOfTwo(earlier, membership);
      return code === null ? [] : [{ code, places: [earlierPlace, place] }];
    });
  });
}

function faultOfOne({ from, to }: SystemMembership): MembershipFault["code"] | null {
  if (!isCalendarDate(from) || (to !== null && !isCalendarDate(to))) return "not-a-date";
  return to !== null && to <= from ? "ends-before-it-begins" : null;
}

function faultOfTwo(a: SystemMembership, b: SystemMembership): MembershipFault["code"] | null {
  if (faultOfOne(a) !== null || a.memberCode !== b.memberCode || !overlaps(a, b)) return null;
  if (a.systemCode === b.systemCode) return "same-system-twice";
  return a.isPrincipal && b.isPrincipal ? "two-principals" : null;
}
