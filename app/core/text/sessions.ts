import { LEAST_MINUTES, whyNotCounted, type BoardSession } from "../vital-signs/development-log";
import { plural } from "./counts";

const WHY_NOT = {
  "too-short": `not counted: under ${LEAST_MINUTES} minutes`,
  "not-quorate": "not counted: too few members for a board decision",
  "quorum-unknown": "not counted: whether enough members were there is not on record",
} as const;

/** How long a session was and whether it counts: "90 minutes, counted", "45 minutes, not counted: under 60 minutes". */
export function sessionInWords(session: Pick<BoardSession, "minutes" | "isQuorate">): string {
  const why = whyNotCounted(session);
  return `${session.minutes} ${plural(session.minutes, "minute")}, ${why === null ? "counted" : WHY_NOT[why]}`;
}
