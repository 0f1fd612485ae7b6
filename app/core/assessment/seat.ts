/** Voting members count in quorum, non-voting ones answer too, observers have no answer. */
export const SEAT_KINDS = ["voting", "non-voting", "observer"] as const;

export type SeatKind = (typeof SEAT_KINDS)[number];

/** A place on the board for one assessment: a role, not a person. */
export type Seat = {
  readonly id: string;
  /** "Chief nurse". */
  readonly title: string;
  readonly kind: SeatKind;
  readonly isExecutive: boolean;
  /** Who sits on it, when known; null: reached by a link alone, or empty. */
  readonly personId: string | null;
  /** The day it left the board, "YYYY-MM-DD"; null: it is on it. */
  readonly leftOn: string | null;
};

/** Recorded openly by the secretary: this seat does not answer this theme. */
export type Recusal = { readonly seatId: string; readonly themeId: string; readonly reason: string };

/** Whether a seat answers at all: members on the board do, observers do not. */
export function hasAnswers(seat: Pick<Seat, "kind" | "leftOn">): boolean {
  return seat.kind !== "observer" && seat.leftOn === null;
}

/** The seats that answer a theme, in the order given: members on the board who are not recused from it. */
export function seatsThatAnswer<T extends Pick<Seat, "id" | "kind" | "leftOn">>(
  seats: readonly T[],
  recusals: readonly Pick<Recusal, "seatId" | "themeId">[],
  themeId: string,
): readonly T[] {
  const recused = new Set(recusals.filter((recusal) => recusal.themeId === themeId).map(({ seatId }) => seatId));
  return seats.filter((seat) => hasAnswers(seat) && !recused.has(seat.id));
}
