import type { CalendarDate } from "../calendar-date";
import { logBegins, SESSIONS_SIGN, signByLog, type BoardSession } from "./development-log";

/** A vital sign's value on a date, by hand or by the development log. */
export type SignValue = {
  readonly id: string;
  readonly signId: string;
  readonly on: CalendarDate;
  readonly value: number;
  readonly source: string;
  /** A person's id; null: counted from the development log. */
  readonly recordedBy: string | null;
};

/**
 * Every value of a trust's vital signs, oldest first within a sign. From the day the development log begins its sign is the log's:
 * what was recorded by hand for the same time is set aside, so that no session is in it twice.
 *
 * @param asAt the day the signs are read
 * @param source what stands as the source of a counted value
 */
export function withTheLog<T extends SignValue>(recorded: readonly T[], sessions: readonly BoardSession[], asAt: CalendarDate, source: string): readonly (T | SignValue)[] {
  const begins = logBegins(sessions, asAt);
  if (begins === null) return recorded;
  const counted = signByLog(sessions, asAt).map(({ on, value }): SignValue => ({ id: `${SESSIONS_SIGN}-${on}`, signId: SESSIONS_SIGN, on, value, source, recordedBy: null }));
  return [...recorded.filter((value) => !isSetAside(value, begins)), ...counted];
}

/** Whether a value by hand is of the time that the log counts. @param begins the log's first day; null: it has none */
export function isSetAside({ signId, on }: Pick<SignValue, "signId" | "on">, begins: CalendarDate | null): boolean {
  return begins !== null && signId === SESSIONS_SIGN && on >= begins;
}
