import type { CalendarDate } from "../core/calendar-date";
import type { SessionSource } from "../core/papers/board-paper-source";
import { sessionInWords } from "../core/text/sessions";
import { sessionsOfYearTo } from "../core/vital-signs/development-log";
import { listBoardSessions } from "../db/board-sessions";
import type { Queries } from "../db/database";

/** The development log's sessions in the twelve months to the paper's date. Topics are the board's own words until somebody approves them. */
export async function readPaperSessions(db: Queries, trustCode: string, asAt: CalendarDate): Promise<readonly SessionSource[]> {
  const sessions = sessionsOfYearTo(await listBoardSessions(db, trustCode), asAt);
  return sessions.map((session) => ({
    on: session.on,
    topic: { text: session.topic, isPublic: false },
    words: sessionInWords(session),
    attended: session.roles.length,
    roles: session.roles,
  }));
}
