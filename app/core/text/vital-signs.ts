import type { VitalSign } from "../framework/framework";
import { plural } from "./counts";
import { formatNumber } from "./numbers";

/**
 * A vital sign's value with its unit: "4.2%", "18 months", "11", "6.1 out of 10". As many decimals as it was recorded with.
 *
 * @param value at most two decimals
 */
export function vitalSignInWords(value: number, unit: VitalSign["unit"]): string {
  const number = formatNumber(value, decimalsOf(value));
  switch (unit) {
    case "percent":
      return `${number}%`;
    case "months":
      return `${number} ${plural(value, "month")}`;
    case "score_0_10":
      return `${number} out of 10`;
    case "count":
      return number;
  }
}

/** Which way a sign moves for the better, as a sentence; null where neither way is better in itself. */
export function directionInWords(direction: VitalSign["direction"]): string | null {
  if (direction === "context") return null;
  return direction === "higher" ? "Higher is better." : "Lower is better.";
}

/** How many decimals a value was recorded with, two at most. */
export function decimalsOf(value: number): 0 | 1 | 2 {
  if (Number.isInteger(value)) return 0;
  return Number.isInteger(Math.round(value * 1000) / 100) ? 1 : 2;
}
