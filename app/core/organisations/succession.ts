import type { CalendarDate } from "../calendar-date";

/** That one organisation was followed by another. A split has several successors, a merger several predecessors. */
export type Succession = {
  readonly predecessorCode: string;
  readonly successorCode: string;
  /** First day on which the successor carries on. */
  readonly date: CalendarDate;
};

/**
 * The organisations that carry on an organisation's work on a date, through as many successions as lie between: itself
 * while none has begun. History stays with the code it was made under; this only says where to look next.
 *
 * @returns codes, each once, in order of code
 */
export function successorsAt(
  successions: readonly Succession[],
  code: string,
  date: CalendarDate,
): readonly string[] {
  const begun = successions.filter((one) => one.date <= date && one.predecessorCode !== one.successorCode);
  const met = new Set([code]);
  // A set is walked in the order of adding, so it grows under the loop; a code met before is not added again, so a loop
  // in the data ends too.
  for (const predecessor of met) {
    for (const { successorCode } of begun.filter((one) => one.predecessorCode === predecessor)) met.add(successorCode);
  }
  const followed = new Set(begun.map(({ predecessorCode }) => predecessorCode));
  const ends = [...met].filter((one) => !followed.has(one));
  return ends.length === 0 ? [code] : ends.toSorted();
}
