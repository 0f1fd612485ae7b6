import type { CalendarDate } from "../calendar-date";
import { holdsAt, principalSystemAt } from "./membership";
import { standingMemberships, type MembershipRecord } from "./standing-memberships";
import { successorsAt, type Succession } from "./succession";

/** What official sources say of a trust's principal board that does not agree, for a person to settle. */
export type MembershipConflict = {
  readonly kind: "geography" | "split" | "uncertain" | "none";
  readonly trustCode: string;
  /** The principal system that stands on the day; null: none does. */
  readonly standing: string | null;
  /** Systems it may be, the likeliest first. */
  readonly candidates: readonly string[];
  /** From when it is not agreed. */
  readonly from: CalendarDate;
};

export type ConflictSources = {
  /** Open trusts: code, and the board of their postcode as the ODS file has it. */
  readonly trusts: readonly { readonly code: string; readonly geographyCode: string | null }[];
  readonly records: readonly (MembershipRecord & { readonly isUncertain: boolean })[];
  readonly successions: readonly Succession[];
  readonly today: CalendarDate;
};

/**
 * Every trust whose principal board the sources do not agree on: the postcode's board against the membership, a board that
 * split, a membership the register itself calls uncertain, or none at all. What a person decided is settled.
 *
 * @returns in the order of the trusts
 */
export function membershipConflicts({ trusts, records, successions, today }: ConflictSources): readonly MembershipConflict[] {
  return trusts.flatMap(({ code, geographyCode }): readonly MembershipConflict[] => {
    const own = records.filter(({ memberCode }) => memberCode === code);
    if (own.some((one) => one.decision === "decided" && one.isPrincipal && holdsAt(one, today))) return [];
    const standing = principalSystemAt(standingMemberships(own), code, today);
    const geography = geographyCode === null ? [] : successorsAt(successions, geographyCode, today);
    const found = { trustCode: code, standing };
    if (standing === null) return [withoutBoard(own, geography, successions, today, found)];
    if (geography.length > 0 && !geography.includes(standing)) return [{ ...found, kind: "geography", candidates: once([standing, ...geography]), from: today }];
    const uncertain = own.find((one) => one.isUncertain && one.systemCode === standing && holdsAt(one, today));
    return uncertain === undefined ? [] : [{ ...found, kind: "uncertain", candidates: once([standing, ...geography]), from: uncertain.from }];
  });
}

/** The last board the trust was of has been followed by several, or it never had one. */
function withoutBoard(own: readonly MembershipRecord[], geography: readonly string[], successions: readonly Succession[], today: CalendarDate, found: Pick<MembershipConflict, "trustCode" | "standing">): MembershipConflict {
  const last = own.filter(({ isPrincipal, from, decision }) => isPrincipal && decision !== "rejected" && from <= today).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (last === undefined) return { ...found, kind: "none", candidates: geography, from: today };
  const followers = successorsAt(successions, last.systemCode, today).filter((code) => code !== last.systemCode);
  const step = successions.find(({ predecessorCode }) => predecessorCode === last.systemCode);
  return { ...found, kind: followers.length > 1 ? "split" : "none", candidates: once([...geography.filter((code) => followers.includes(code)), ...followers, ...geography]), from: last.to ?? step?.date ?? today };
}

function once(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
