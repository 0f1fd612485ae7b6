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
  const values = now === null ? [start, target] : [start, now, target];
  const isRising = target > start;
  const worst = isRising ? Math.min(...values) : Math.max(...values);
  const best = isRising ? Math.max(...values) : Math.min(...values);
  const share = (value: number) => Math.abs((value - worst) / (best - worst));
  return { start: share(start), now: now === null ? null : share(now), target: share(target) };
}
