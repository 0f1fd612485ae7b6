import { accept, refuse, type Result } from "../result";
import type { Seat, SeatKind } from "./seat";
import type { SeatLine } from "./seats-form";

/** A seat to save. Id null: a new one. */
export type PlannedSeat = {
  readonly id: string | null;
  readonly title: string;
  readonly kind: SeatKind;
  readonly isExecutive: boolean;
  readonly personId: string | null;
};

/** What a new list of seats comes to. `save` is in the board's order; `leave` are ids of seats that leave the board. */
export type SeatPlan = { readonly save: readonly PlannedSeat[]; readonly leave: readonly string[] };

export type SeatPlanRefusal = "unknown-seat" | "unknown-person" | "one-person-two-seats";

/**
 * Compares a new list of seats with the board as it is. Once members answer, a seat that changes hands leaves and a new
 * one takes its place: nobody sees what somebody else answered from it.
 *
 * @param lines of the form
 * @param seats on the board now
 * @param people person ids by e-mail, of those who may sit on this board
 * @param isAnswering whether answering has been opened
 */
export function planSeats(
  lines: readonly SeatLine[],
  seats: readonly Seat[],
  people: ReadonlyMap<string, string>,
  isAnswering: boolean,
): Result<SeatPlan, SeatPlanRefusal> {
  const known = new Map(seats.map((seat) => [seat.id, seat]));
  const named = lines.flatMap(({ id }) => (id === null ? [] : [id]));
  if (new Set(named).size < named.length || named.some((id) => !known.has(id))) return refuse("unknown-seat");
  const emails = lines.flatMap(({ email }) => (email === null ? [] : [email]));
  if (emails.some((email) => !people.has(email))) return refuse("unknown-person");
  if (new Set(emails).size < emails.length) return refuse("one-person-two-seats");

  const save = lines.map(({ id, title, kind, isExecutive, email }): PlannedSeat => {
    const personId = email === null ? null : (people.get(email) ?? null);
    const changesHands = id !== null && known.get(id)?.personId !== personId;
    return { id: isAnswering && changesHands ? null : id, title, kind, isExecutive, personId };
  });
  const staying = new Set(save.map(({ id }) => id));
  return accept({ save, leave: seats.map(({ id }) => id).filter((id) => !staying.has(id)) });
}
