import type { CalendarDate } from "../calendar-date";

/** The framework's id of the vital sign that the log feeds. */
export const SESSIONS_SIGN = "board-digital-sessions";

/** The vital sign's own bound: at least an hour on digital, data or cyber security. */
export const LEAST_MINUTES = 60;

/** One session in which the board learnt about digital. */
export type BoardSession = {
  readonly id: string;
  readonly on: CalendarDate;
  readonly topic: string;
  /** How long it was on digital, data or cyber security. */
  readonly minutes: number;
  /** Enough members were there for a board decision; null: not on record, and then it is not counted. */
  readonly isQuorate: boolean | null;
  /** Who came, by role, in the order written. Never a person's name. */
  readonly roles: readonly string[];
};

/** What the sign was on a day. */
export type CountedOn = { readonly on: CalendarDate; readonly value: number };

/** Why a session is not counted; null: it is. */
export function whyNotCounted({ minutes, isQuorate }: Pick<BoardSession, "minutes" | "isQuorate">): "too-short" | "not-quorate" | "quorum-unknown" | null {
  if (minutes < LEAST_MINUTES) return "too-short";
  if (isQuorate === null) return "quorum-unknown";
  return isQuorate ? null : "not-quorate";
}

/**
 * Sessions that count in the twelve months up to a day, that day among them. Two entries of one day are one session, so that what
 * two people wrote down is never counted twice.
 *
 * @source the framework's definition of the vital sign `board-digital-sessions`
 */
export function sessionsInYearTo(sessions: readonly BoardSession[], on: CalendarDate): number {
  return daysCounted(sessionsOfYearTo(sessions, on)).length;
}

/** Every session of the twelve months up to a day, that day among them; the oldest first. */
export function sessionsOfYearTo(sessions: readonly BoardSession[], to: CalendarDate): readonly BoardSession[] {
  const after = sameDayYearBefore(to);
  return sessions.filter(({ on }) => on > after && on <= to).toSorted((a, b) => (`${a.on} ${a.topic} ${a.id}` < `${b.on} ${b.topic} ${b.id}` ? -1 : 1));
}

/**
 * The sign by the log: its value on each day with a session that counts, and on the day it is read, when an old session may have
 * dropped out. Oldest first, a value a day. Empty while the log has no entry by then: nothing written is not known, never 0.
 */
export function signByLog(sessions: readonly BoardSession[], asAt: CalendarDate): readonly CountedOn[] {
  const known = sessions.filter(({ on }) => on <= asAt);
  if (known.length === 0) return [];
  const days = [...new Set([...daysCounted(known), asAt])].toSorted();
  return days.map((on) => ({ on, value: sessionsInYearTo(known, on) }));
}

/** The first day in the log by a day; null: nothing is written by then. */
export function logBegins(sessions: readonly BoardSession[], asAt: CalendarDate): CalendarDate | null {
  return sessions.map(({ on }) => on).filter((on) => on <= asAt).toSorted()[0] ?? null;
}

function daysCounted(sessions: readonly BoardSession[]): readonly CalendarDate[] {
  return [...new Set(sessions.filter((session) => whyNotCounted(session) === null).map(({ on }) => on))];
}

/** For comparing alone: the year before a leap day has none, and its text still falls where that day would. */
function sameDayYearBefore(on: CalendarDate): string {
  return `${String(Number(on.slice(0, 4)) - 1).padStart(4, "0")}${on.slice(4)}`;
}
