/** Readings of a benefit; the direction of better is from start to target. Null: not known. */
export type BenefitReadings = { readonly start: number | null; readonly now: number | null; readonly target: number | null };

/** Shares of the width, 0 to 1. */
export type BenefitLine = { readonly start: number; readonly now: number | null; readonly target: number };

/**
 * Start, now and target on one line, start at the left and target at the right; a reading worse than the start or
 * better than the target widens the line on its side.
 * @returns null when start or target is unknown, or they are the same: then there is no way to draw.
 */
export function benefitLine({ start, now, target }: BenefitReadings): BenefitLine | null {
  if (start === null || target === null || start === target) return null;
  const progress = now === null ? null : (now - start) / (target - start);
  const least = Math.min(0, progress ?? 0);
  const span = Math.max(1, progress ?? 1) - least;
  return { start: -least / span, now: progress === null ? null : (progress - least) / span, target: (1 - least) / span };
}
