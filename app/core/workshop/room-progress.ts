import type { Progress } from "../disclosure/progress";

/** How many of the rounds not yet revealed a seat answers, and how many of them it has, with anything at all. */
export type SeatTurnout = { readonly seatId: string; readonly toAnswer: number; readonly answered: number };

/**
 * How far the room has come, in one count: a seat counts once it has answered every round it answers. With one round open
 * that is "answered k of n"; with the thirteen first ones, how many are through.
 */
export function roomProgress(turnouts: readonly SeatTurnout[]): Progress {
  const answering = turnouts.filter(({ toAnswer }) => toAnswer > 0);
  return { answered: answering.filter(isThrough).length, seats: answering.length };
}

/** For the facilitator alone: the seats that are through, of those that answer. */
export function seatsThrough(turnouts: readonly SeatTurnout[]): ReadonlySet<string> {
  return new Set(turnouts.filter((turnout) => turnout.toAnswer > 0 && isThrough(turnout)).map(({ seatId }) => seatId));
}

function isThrough({ toAnswer, answered }: SeatTurnout): boolean {
  return answered >= toAnswer;
}
