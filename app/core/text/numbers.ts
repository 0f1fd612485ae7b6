import { roundHalfAway } from "./rounding";

/** Stands for every number that is missing, whatever the reason. */
export const EN_DASH = "–";

const MINUS = "−";

/**
 * A number for print: "2.3", "1,234.5", "−0.4". Halves go away from zero, once.
 *
 * @param value unrounded; null prints an en dash
 * @param decimals figures after the point, always printed: 3 is "3.0"
 * @throws RangeError when the value is not finite
 */
export function formatNumber(value: number | null, decimals = 1): string {
  if (value === null) return EN_DASH;
  const rounded = roundHalfAway(value, decimals);
  const [whole = "", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A count for print: "1,234". Null prints an en dash. */
export function formatCount(count: number | null): string {
  return formatNumber(count, 0);
}

/** A level or median for print, with a decimal only where there is one: "3", "2.5". Null prints an en dash. */
export function formatLevel(level: number | null): string {
  return formatNumber(level, level !== null && Number.isInteger(level) ? 0 : 1);
}

/** Pounds for print: "£1,250,000". Null prints an en dash. */
export function formatPounds(pounds: number | null): string {
  if (pounds === null) return EN_DASH;
  const amount = formatNumber(pounds, 0);
  return amount.startsWith(MINUS) ? `${MINUS}£${amount.slice(1)}` : `£${amount}`;
}
