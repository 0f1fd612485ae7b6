import { FEWEST_REASONS_TO_SHOW } from "../disclosure/reasons";
import { seatsChanged } from "../disclosure/round";
import { countChoices, type ChoiceCounts } from "../scoring/choice-counts";
import type { AnswerContent } from "./answer-form";

/** An answer with the seat that gave it. Exists only on the way into a close. */
export type SeatAnswer = Pick<AnswerContent, "choice" | "reason" | "isReasonPrintable"> & { readonly seatId: string };

/** Everything a close looks at. */
export type ClosingRound = {
  readonly answers: readonly SeatAnswer[];
  /** Of the paper ballots keyed before the close: linked to no seat. */
  readonly ballots?: readonly Omit<SeatAnswer, "seatId">[];
  /** Seats that could answer: on the board, present, not recused. Answers of others are not used. */
  readonly seatIds: readonly string[];
  /** Seats with an answer of any kind in each earlier round of the theme, first round first. */
  readonly answeredBefore: readonly ReadonlySet<string>[];
};

/** What a round came to. Nothing in it, its order included, leads back to a seat. */
export type ClosedRound = {
  readonly counts: ChoiceCounts;
  /** Seats that gave no answer of any kind. */
  readonly silent: number;
  readonly seats: number;
  /** For each earlier round, how many seats answered in only one of the two. */
  readonly seatsChangedSince: readonly number[];
  /** In the one order in which every reader sees them; too few to be shown are not kept either. */
  readonly reasons: readonly { readonly id: string; readonly text: string; readonly isPrintable: boolean }[];
};

/**
 * Freezes a round: counts its answers and cuts the reasons off from them.
 *
 * @param freshIds random ids, at least one for each answer and ballot; they name the reasons and put them in order, so that no
 *   stored order is carried over
 * @throws RangeError when a seat answers twice, or the ids do not suffice
 */
export function closeRound({ answers, ballots = [], seatIds, answeredBefore }: ClosingRound, freshIds: readonly string[]): ClosedRound {
  const seats = new Set(seatIds);
  const counted = answers.filter(({ seatId }) => seats.has(seatId));
  const answered = new Set(counted.map(({ seatId }) => seatId));
  if (answered.size < counted.length) throw new RangeError("A seat has two answers in one round");
  const all = [...counted, ...ballots];
  return {
    counts: countChoices(all.map(({ choice }) => choice)),
    silent: Math.max(0, seats.size - all.length),
    seats: seats.size,
    seatsChangedSince: answeredBefore.map((before) => seatsChanged(before, withBallots(answered, ballots.length))),
    reasons: shuffleReasons(all, freshIds),
  };
}

/**
 * The seats that answered a round, with a stand-in for each ballot: who is behind a ballot is not known, so two rounds are
 * the same seats as far as they have as many.
 */
export function withBallots(seatIds: ReadonlySet<string>, ballots: number): ReadonlySet<string> {
  return new Set([...seatIds, ...Array.from({ length: Math.max(0, ballots) }, (_, index) => `ballot ${index + 1}`)]);
}

function shuffleReasons(answers: readonly Omit<SeatAnswer, "seatId">[], freshIds: readonly string[]): ClosedRound["reasons"] {
  const reasons = answers.flatMap(({ reason, isReasonPrintable }) =>
    reason === null ? [] : [{ text: reason, isPrintable: isReasonPrintable }],
  );
  if (reasons.length < FEWEST_REASONS_TO_SHOW) return [];
  // By their words first: were the ids ever in order, the reasons would still not stand in the order they came.
  reasons.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : Number(a.isPrintable) - Number(b.isPrintable)));
  return reasons
    .map((reason, index) => {
      const id = freshIds[index];
      if (id === undefined) throw new RangeError("Give a fresh id for each answer");
      return { id, ...reason };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
