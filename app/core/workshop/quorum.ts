import type { Seat } from "../assessment/seat";
import type { Presence } from "./workshop";

/** Who is in the room, in one count. Observers are in the room and in no count. */
export type Attendance = {
  /** Seats that answer, voting and non-voting. */
  readonly seats: number;
  readonly present: number;
  readonly votingSeats: number;
  readonly votingPresent: number;
  /** More than half of the voting seats. Boardmark's own rule: a trust's constitution may ask for more. */
  readonly needed: number;
  readonly isQuorate: boolean;
};

/**
 * Counts who is in the room. However a seat takes part, by its own device, a shared tablet, on paper or from afar, it counts once.
 *
 * @param presences how each seat that has come takes part, by seat id; a seat that is not in it has not come
 */
export function attendanceOf(seats: readonly Pick<Seat, "id" | "kind" | "leftOn">[], presences: ReadonlyMap<string, Presence>): Attendance {
  const answering = seats.filter(({ kind, leftOn }) => kind !== "observer" && leftOn === null);
  const voting = answering.filter(({ kind }) => kind === "voting");
  const votingPresent = voting.filter(({ id }) => isPresent(presences.get(id))).length;
  const needed = Math.floor(voting.length / 2) + 1;
  return {
    seats: answering.length,
    present: answering.filter(({ id }) => isPresent(presences.get(id))).length,
    votingSeats: voting.length,
    votingPresent,
    needed,
    isQuorate: votingPresent >= needed,
  };
}

/** Whether a seat is in the room. */
export function isPresent(presence: Presence | undefined): boolean {
  return presence !== undefined && presence !== "apologies";
}
