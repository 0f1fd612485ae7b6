import type { GroupTallies } from "../disclosure/group-medians";
import { countChoices } from "../scoring/choice-counts";
import type { SeatAnswer } from "./close-round";

/**
 * Levels given to one theme, executives and others apart. Made at the close, counted over by `compareGroupMedians`, and
 * never stored or shown.
 *
 * @param seats the seats whose answers count
 */
export function groupTallies(
  answers: readonly SeatAnswer[],
  seats: readonly { readonly id: string; readonly isExecutive: boolean }[],
): GroupTallies {
  function tallyOf(isExecutive: boolean) {
    const ids = new Set(seats.filter((seat) => seat.isExecutive === isExecutive).map(({ id }) => id));
    return countChoices(answers.filter(({ seatId }) => ids.has(seatId)).map(({ choice }) => choice)).tally;
  }
  return { executives: tallyOf(true), nonExecutives: tallyOf(false) };
}
