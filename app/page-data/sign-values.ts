import { logBegins, whyNotCounted } from "../core/vital-signs/development-log";
import { isSetAside, withTheLog, type SignValue } from "../core/vital-signs/sign-values";
import type { CalendarDate } from "../core/calendar-date";
import { listBoardSessions } from "../db/board-sessions";
import type { Queries } from "../db/database";
import { listVitalSigns } from "../db/vital-signs";

/** What stands as the source of a value counted from the log. */
const FROM_THE_LOG = "Development log";

export type SignValues = {
  /** By sign, oldest first within each. */
  readonly values: readonly SignValue[];
  /** The first day in the development log; null: it has no entry. */
  readonly logBegins: CalendarDate | null;
  /** Sessions in it that do not count towards the sign. */
  readonly notCounted: number;
  /** Values by hand that the log has taken the place of. */
  readonly setAside: number;
};

/** A trust's vital signs as they stand on a day, those that the development log feeds among them. */
export async function readSignValues(db: Queries, trustCode: string, asAt: CalendarDate): Promise<SignValues> {
  const [recorded, sessions] = await Promise.all([listVitalSigns(db, trustCode), listBoardSessions(db, trustCode)]);
  const begins = logBegins(sessions, asAt);
  return {
    values: withTheLog(recorded.map(({ recordedAt: _, ...value }) => value), sessions, asAt, FROM_THE_LOG),
    logBegins: begins,
    notCounted: sessions.filter((session) => session.on <= asAt && whyNotCounted(session) !== null).length,
    setAside: recorded.filter((value) => isSetAside(value, begins)).length,
  };
}
