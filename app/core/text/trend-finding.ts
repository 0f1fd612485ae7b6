import type { TrendPoint } from "../charts/trend";
import { changeInWords } from "./levels";

/**
 * What one theme's years come to, inside a sentence: "up one since 2024/25", "level 3 in 2026/27, which joins no earlier year".
 *
 * @param cycles names in the points' order, oldest first: "2026/27"
 * @returns never empty: "no year shown" where none is
 */
export function trendFinding(cycles: readonly string[], points: readonly TrendPoint[]): string {
  const newest = points.findLastIndex(({ level }) => level !== null);
  if (newest === -1) return "no year shown";
  let first = newest;
  while (points[first]?.isComparable && points[first - 1]?.level != null) first -= 1;
  const [before, now] = [points[first]?.level ?? null, points[newest]?.level ?? null];
  if (first < newest) return `${changeInWords(before, now)} since ${cycles[first]}${newest < points.length - 1 ? `, to ${cycles[newest]}` : ""}`;
  const isAlone = points.every(({ level }, index) => index === newest || level === null);
  return `level ${now} in ${cycles[newest]}, ${isAlone ? "the one year shown" : "which joins no earlier year"}`;
}
