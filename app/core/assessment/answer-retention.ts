import { addDays, type CalendarDate } from "../calendar-date";
import type { Assessment } from "./assessment";
import { isBefore } from "./assessment-state";

/** Days after the opening at which individual answers are deleted, approved or not. */
export const LONGEST_DAYS_KEPT = 90;

type Kept = Pick<Assessment, "state" | "openedOn" | "holdReason" | "answersDeletedAt">;

/**
 * What is due with the individual answers of an assessment:
 * "keep" them; "delete" them; or "close-and-delete", when the first rounds are still open on the last day: what was
 * saved is frozen first, so that nothing saved is lost, and revealed when the facilitator chooses.
 *
 * @param today the day in England
 */
export function dueWithAnswers(assessment: Kept, today: CalendarDate): "keep" | "delete" | "close-and-delete" {
  const { state, openedOn, holdReason, answersDeletedAt } = assessment;
  if (openedOn === null || answersDeletedAt !== null || holdReason !== null) return "keep";
  if (state === "approved") return "delete";
  if (today < lastDayKept(openedOn)) return "keep";
  return isBefore(state, "closed") ? "close-and-delete" : "delete";
}

/** The day on which individual answers are deleted at the latest, unless the trust lead holds them. */
export function lastDayKept(openedOn: CalendarDate): CalendarDate {
  return addDays(openedOn, LONGEST_DAYS_KEPT);
}
