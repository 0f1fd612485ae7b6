import type { CalendarDate } from "../calendar-date";
import type { BenefitReadings } from "../charts/benefit-line";
import type { Action, BenefitPlan, BenefitReading } from "./action";

/** Below this share of the expected change, a benefit is flagged once it is due. */
export const HALF = 0.5;

/** What the readings show of a benefit, whatever its owner says. */
export type BenefitEvidence = "met" | "on-the-way" | "below-half" | "no-change" | "worse" | "no-reading" | "not-measurable";

/** The newest standing reading: of the latest day, and of those the last recorded; null: none. */
export function latestReading(readings: readonly BenefitReading[]): BenefitReading | null {
  return readings.reduce<BenefitReading | null>((latest, reading) => (latest === null || reading.on >= latest.on ? reading : latest), null);
}

/** Start, now and target; null where not known. */
export function readingsOf({ benefit, readings }: Pick<Action, "benefit" | "readings">): BenefitReadings {
  return { start: benefit?.baseline ?? null, now: latestReading(readings)?.value ?? null, target: benefit?.target ?? null };
}

/**
 * How much of the expected change has happened: 0 at the start, 1 at the target, whichever way is better. Below 0 it is worse than
 * the start, above 1 beyond the target.
 *
 * @returns a share, unrounded; null when start, target or reading is not known, or start and target are the same
 */
export function progressOf({ start, now, target }: BenefitReadings): number | null {
  if (start === null || now === null || target === null || start === target) return null;
  return (now - start) / (target - start);
}

/** Whether a benefit's target date has come. Without a date it never is. */
export function isBenefitDue({ targetOn }: Pick<BenefitPlan, "targetOn">, today: CalendarDate): boolean {
  return targetOn !== null && targetOn <= today;
}

/** What the readings show. */
export function evidenceOf(readings: BenefitReadings): BenefitEvidence {
  if (readings.start === null || readings.target === null || readings.start === readings.target) return "not-measurable";
  const share = progressOf(readings);
  if (share === null) return "no-reading";
  if (share >= 1) return "met";
  if (share < 0) return "worse";
  if (share === 0) return "no-change";
  return share < HALF ? "below-half" : "on-the-way";
}

/**
 * Whether a benefit is flagged: its date has come, or its owner says what became of it, and the newest reading shows less than half
 * of the expected change. Before that it is too early, and nothing is flagged.
 */
export function isBelowHalf(action: Pick<Action, "benefit" | "readings">, today: CalendarDate): boolean {
  const { benefit } = action;
  if (benefit === null || (!isBenefitDue(benefit, today) && benefit.status === "too-early")) return false;
  const share = progressOf(readingsOf(action));
  return share !== null && share < HALF;
}

/** Whether a benefit is called realised and its readings do not show the target. */
export function isClaimedOnly(action: Pick<Action, "benefit" | "readings">): boolean {
  return action.benefit?.status === "realised" && evidenceOf(readingsOf(action)) !== "met";
}
