import { daysBetween, type CalendarDate } from "../calendar-date";
import type { Placed } from "./placed";

export type ValueTrend = {
  /** In order of date; the last is the newest. */
  readonly points: readonly Placed[];
  /** Heights of the reference lines, in the order given. */
  readonly references: readonly number[];
  /** Height of zero. */
  readonly base: number;
};

/** Room left and right of the first and last value, as a share of the width. */
const MARGIN = 0.06;

/**
 * Dated values on one scale from zero, with the values to hold beside them. Dates are placed by days, so an uneven history
 * looks uneven.
 *
 * @param values in order of date
 * @param references values drawn as lines
 * @param height of the plot in drawing units: the highest value at a quarter from its top, zero at its foot
 */
export function valueTrend(values: readonly { readonly on: CalendarDate; readonly value: number }[], references: readonly number[], height: number): ValueTrend {
  const highest = Math.max(...values.map(({ value }) => value), ...references, 0);
  const y = (value: number) => (highest === 0 ? height : height * (1 - 0.75 * (value / highest)));
  const [first] = values;
  const last = values.at(-1);
  const days = first === undefined || last === undefined ? 0 : daysBetween(first.on, last.on);
  return {
    points: values.map(({ on, value }) => ({ share: first === undefined || days === 0 ? 0.5 : MARGIN + (1 - 2 * MARGIN) * (daysBetween(first.on, on) / days), dx: 0, y: y(value) })),
    references: references.map(y),
    base: height,
  };
}
