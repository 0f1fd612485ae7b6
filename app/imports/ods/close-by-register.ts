import type { CalendarDate } from "../../core/calendar-date";
import { addDays } from "../../core/calendar-date";
import type { OrganisationRecord } from "../../core/organisations/organisation-record";
import type { RegisteredTrust, TrustRegister } from "../../core/organisations/register";

/**
 * Trusts to close because their last membership in the register has ended, once a list issued since was read that does
 * not carry them. Absence from a list alone closes nothing; a list that carries a trust is believed before the register.
 * @param known what is known after the lists were read.
 * @param asAt the day on which an end counts as past.
 * @returns their records, closed on the last day of the membership.
 */
export function findClosedByRegister(known: ReadonlyMap<string, OrganisationRecord>, register: TrustRegister, asAt: CalendarDate): readonly OrganisationRecord[] {
  const days = [...known.values()].flatMap(({ kind, seenOn }) => (kind === "trust" && seenOn !== null ? [seenOn] : []));
  const newest = days.toSorted().at(-1) ?? "";
  return register.trusts.flatMap((trust) => {
    const record = known.get(trust.code);
    const end = endOf(trust);
    if (record === undefined || record.closed !== null || record.seenOn === null || end === null) return [];
    return record.seenOn < end && end <= newest && end <= asAt ? [{ ...record, closed: addDays(end, -1) }] : [];
  });
}

/** First day without any principal board; null: it has one still, or never had. */
function endOf({ principal }: RegisteredTrust): CalendarDate | null {
  const ends = principal.flatMap(({ to }) => to ?? []);
  return ends.length < principal.length ? null : (ends.toSorted().at(-1) ?? null);
}
