import type { CalendarDate } from "../../core/calendar-date";
import { addDays } from "../../core/calendar-date";
import { currentName, recordName } from "../../core/organisations/name-history";
import type { OrganisationRecord } from "../../core/organisations/organisation-record";
import type { RegisteredTrust, TrustRegister } from "../../core/organisations/register";

/** A trust the register knows more about than the last list that carried it. */
export type Completion = {
  readonly record: OrganisationRecord;
  /** Its name before; null: the name stays. */
  readonly formerName: string | null;
  readonly isClosed: boolean;
};

/**
 * What the register adds about trusts that the newest list read does not carry: a name given since, and a closing
 * where the last membership has ended. Absence from a list alone says nothing; a list that carries a trust is believed
 * before the register.
 * @param known what is known after the lists were read, by code.
 * @param asAt the day on which an end counts as past.
 */
export function completeFromRegister(known: ReadonlyMap<string, OrganisationRecord>, register: TrustRegister, asAt: CalendarDate): readonly Completion[] {
  const days = [...known.values()].flatMap(({ kind, seenOn }) => (kind === "trust" && seenOn !== null ? [seenOn] : []));
  const newest = days.toSorted().at(-1) ?? "";
  return register.trusts.flatMap((trust): Completion[] => {
    const record = known.get(trust.code);
    if (record === undefined || record.seenOn === null || record.seenOn >= newest || record.seenOn >= register.source.asAt) return [];
    const names = recordName(record.names, trust.name, register.source.asAt, record.seenOn);
    const end = endOf(trust);
    const isClosed = record.closed === null && end !== null && record.seenOn < end && end <= newest && end <= asAt;
    const formerName = currentName(names) === currentName(record.names) ? null : currentName(record.names);
    if (!isClosed && formerName === null) return [];
    return [{ record: { ...record, names, closed: isClosed ? addDays(end, -1) : record.closed }, formerName, isClosed }];
  });
}

/** First day without any principal board; null: it has one still, or never had. */
function endOf({ principal }: RegisteredTrust): CalendarDate | null {
  const ends = principal.flatMap(({ to }) => to ?? []);
  return ends.length < principal.length ? null : (ends.toSorted().at(-1) ?? null);
}
