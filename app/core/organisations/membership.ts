import type { CalendarDate } from "../calendar-date";

/**
 * That an organisation belongs to a system (ICB area, cluster, provider group), and when. Half-open: `from` is the first
 * day, `to` the first day no longer; `to` null: still. A trust may be partner of several systems, principal of one.
 */
export type SystemMembership = {
  /** ODS code of the trust. */
  readonly memberCode: string;
  readonly systemCode: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly isPrincipal: boolean;
};

/** Whether a membership holds on a date. */
export function holdsAt({ from, to }: Pick<SystemMembership, "from" | "to">, date: CalendarDate): boolean {
  return from <= date && (to === null || date < to);
}

/** Whether two spans share a day. Where one ends on the day the other begins they share none. */
export function overlaps(
  a: Pick<SystemMembership, "from" | "to">,
  b: Pick<SystemMembership, "from" | "to">,
): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** The members of a system on a date: ODS codes, each once, in order of code. */
export function membersAt(
  memberships: readonly SystemMembership[],
  systemCode: string,
  date: CalendarDate,
): readonly string[] {
  const members = memberships.filter((one) => one.systemCode === systemCode && holdsAt(one, date));
  return codes(members.map(({ memberCode }) => memberCode));
}

/** The systems a trust belongs to on a date: codes, the principal first, then in order of code. */
export function systemsAt(
  memberships: readonly SystemMembership[],
  memberCode: string,
  date: CalendarDate,
): readonly string[] {
  const principal = principalSystemAt(memberships, memberCode, date);
  const held = memberships.filter((one) => one.memberCode === memberCode && holdsAt(one, date));
  const others = codes(held.map(({ systemCode }) => systemCode)).filter((code) => code !== principal);
  return principal === null ? others : [principal, ...others];
}

/** The one system a trust is principal member of on a date; null when it has none. */
export function principalSystemAt(
  memberships: readonly SystemMembership[],
  memberCode: string,
  date: CalendarDate,
): string | null {
  const principal = memberships.find(
    (one) => one.isPrincipal && one.memberCode === memberCode && holdsAt(one, date),
  );
  return principal?.systemCode ?? null;
}

function codes(all: readonly string[]): readonly string[] {
  return [...new Set(all)].toSorted();
}
