/** One seat that could answer, and whether it has answered with anything at all. What it answered is not known here. */
export type SeatProgress = { readonly seatId: string; readonly hasAnswered: boolean };

/** "Answered k of n". All a member or the projector is told before the reveal, any kind of answer alike. */
export type Progress = { readonly answered: number; readonly seats: number };

/** The facilitator is also told which seats are still to answer. */
export type FacilitatorProgress = Progress & { readonly stillToAnswer: readonly string[] };

/** How far a round has come, for everyone. Depends on nothing but how many have answered: an edit changes nothing. */
export function progressOf(seats: readonly SeatProgress[]): Progress {
  return { answered: seats.filter(({ hasAnswered }) => hasAnswered).length, seats: seats.length };
}

/**
 * How far a round has come, for the facilitator.
 *
 * @returns the seats still to answer in the order given, which must not be the order in which answers came
 */
export function facilitatorProgressOf(seats: readonly SeatProgress[]): FacilitatorProgress {
  const stillToAnswer = seats.filter(({ hasAnswered }) => !hasAnswered).map(({ seatId }) => seatId);
  return { ...progressOf(seats), stillToAnswer };
}

/** Whether everyone present has answered: then the reveal is offered. It is the facilitator's act, never automatic. */
export function isRevealOffered({ answered, seats }: Progress): boolean {
  return seats > 0 && answered === seats;
}
