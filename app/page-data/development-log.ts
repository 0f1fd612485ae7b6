import { hasAnswers } from "../core/assessment/seat";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening, plural } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { sessionInWords } from "../core/text/sessions";
import { logBegins, sessionsInYearTo, whyNotCounted } from "../core/vital-signs/development-log";
import type { CalendarDate } from "../core/calendar-date";
import { listBoardSessions } from "../db/board-sessions";
import type { Queries } from "../db/database";
import { listSeats } from "../db/seats";
import { findNames } from "../db/trust-people";
import type { DevelopmentLogPageProps } from "../ui/pages/development-log-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import type { TrustPlace } from "./trust-place";

/** Sessions on one page. */
const SESSIONS = 25;

/** A trust's development log: sessions held, and who came by role. */
export async function readDevelopmentLog(db: Queries, viewer: Viewer, { trust, frame, assessments }: TrustPlace, url: string, today: CalendarDate): Promise<Omit<DevelopmentLogPageProps, "typed" | "errors">> {
  const [newest] = assessments;
  const [sessions, seats] = await Promise.all([listBoardSessions(db, trust.code), newest === undefined ? [] : listSeats(db, newest.id)]);
  const { items, listed } = partOf(sessions, url, { size: SESSIONS });
  const names = await findNames(db, items.map(({ recordedBy }) => recordedBy));
  const inYear = sessionsInYearTo(sessions, today);
  return {
    frame,
    action: paths.development(trust.code),
    quiet: "Development log",
    title: logBegins(sessions, today) === null ? "No session is written down yet" : `${opening(counted(inYear, "session"))} in the last twelve months ${plural(inYear, "counts", "count")}`,
    sentence: "A board that learns together decides better on digital. Write down each session: the vital sign counts it.",
    mayKeep: can(viewer, "keep-actions", trust.code),
    listed,
    sessions: items.map((session) => ({
      id: session.id,
      when: formatDate(session.on),
      topic: session.topic,
      length: sessionInWords(session),
      who: `${opening(counted(session.roles.length, "role"))}: ${session.roles.join("; ")}`,
      counts: whyNotCounted(session) === null,
      by: names.get(session.recordedBy) ?? "A person no longer on record",
    })),
    roles: seats.filter(hasAnswers).map(({ title }) => title),
    signHref: `${paths.vitalSigns(trust.code)}#board-digital-sessions`,
  };
}
