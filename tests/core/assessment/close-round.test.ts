import fc from "fast-check";
import { expect, test } from "vitest";
import { closeRound, type SeatAnswer } from "../../../app/core/assessment/close-round";
import type { AnswerChoice } from "../../../app/core/scoring/answer-choice";
import { answeredCount } from "../../../app/core/scoring/choice-counts";

const choices = fc.oneof(
  fc.constantFrom(1, 2, 3, 4, 5).map((level): AnswerChoice => ({ kind: "level", level: level as 1 | 2 | 3 | 4 | 5 })),
  fc.constantFrom<AnswerChoice>({ kind: "cant-judge" }, { kind: "skip" }),
);
const boards = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 16 }).chain((seatIds) =>
  fc.record({
    seatIds: fc.constant(seatIds),
    answers: fc
      .tuple(...seatIds.map((seatId) => fc.option(fc.record({ seatId: fc.constant(seatId), choice: choices, reason: fc.option(fc.string()), isReasonPrintable: fc.boolean() }))))
      .map((answers) => answers.filter((answer): answer is SeatAnswer => answer !== null)),
    freshIds: fc.uniqueArray(fc.uuid(), { minLength: 16, maxLength: 16 }),
  }),
);

test("every seat is counted once: as an answer of some kind, or as silent", () => {
  fc.assert(
    fc.property(boards, ({ seatIds, answers, freshIds }) => {
      const closed = closeRound({ answers, seatIds, answeredBefore: [] }, freshIds);
      expect(answeredCount(closed.counts)).toBe(answers.length);
      expect(answeredCount(closed.counts) + closed.silent).toBe(closed.seats);
      const given = answers.flatMap(({ reason }) => reason ?? []);
      expect(closed.reasons.map(({ text }) => text).sort()).toEqual(given.length < 3 ? [] : given.sort());
    }),
  );
});

test("nothing of the order in which answers came is left", () => {
  fc.assert(
    fc.property(boards, fc.func(fc.nat()), ({ seatIds, answers, freshIds }, weight) => {
      const shuffled = answers.toSorted((a, b) => weight(a.seatId) - weight(b.seatId));
      expect(closeRound({ answers: shuffled, seatIds, answeredBefore: [] }, freshIds)).toEqual(
        closeRound({ answers, seatIds: seatIds.toReversed(), answeredBefore: [] }, freshIds),
      );
    }),
  );
});

test("nothing of a seat is left: swapping who said what changes nothing", () => {
  fc.assert(
    fc.property(boards, ({ seatIds, answers, freshIds }) => {
      const holders = answers.map(({ seatId }) => seatId).reverse();
      const swapped = answers.map((answer, index) => ({ ...answer, seatId: holders[index] ?? answer.seatId }));
      expect(closeRound({ answers: swapped, seatIds, answeredBefore: [] }, freshIds)).toEqual(closeRound({ answers, seatIds, answeredBefore: [] }, freshIds));
    }),
  );
});

const saying = (seatId: string, reason: string | null = null): SeatAnswer => ({ seatId, choice: { kind: "level", level: 3 }, reason, isReasonPrintable: false });

test("what an absent member answered beforehand is not used, its reason neither", () => {
  const closed = closeRound({ answers: [saying("a"), saying("b", "From afar")], seatIds: ["a", "c"], answeredBefore: [] }, ["1", "2"]);
  expect(closed).toEqual({ counts: { tally: [0, 0, 1, 0, 0], cantJudge: 0, skipped: 0 }, silent: 1, seats: 2, seatsChangedSince: [], reasons: [] });
});

test("a close keeps how many seats answered in only one of it and each earlier round", () => {
  const answeredBefore = [new Set(["a", "b", "c"]), new Set(["a", "b"])];
  const closed = closeRound({ answers: [saying("a"), saying("b")], seatIds: ["a", "b", "c"], answeredBefore }, ["1", "2"]);
  expect(closed.seatsChangedSince).toEqual([1, 0]);
});

test("reasons stand in the order of their fresh ids, which are random", () => {
  const closed = closeRound({ answers: [saying("a", "Alpha"), saying("b", "Beta"), saying("c", "Gamma")], seatIds: ["a", "b", "c"], answeredBefore: [] }, ["9", "5", "7"]);
  expect(closed.reasons.map(({ id, text }) => [id, text])).toEqual([["5", "Beta"], ["7", "Gamma"], ["9", "Alpha"]]);
});

test("two reasons are not kept: they will never be shown", () => {
  const closed = closeRound({ answers: [saying("a", "Alpha"), saying("b", "Beta")], seatIds: ["a", "b"], answeredBefore: [] }, ["1", "2"]);
  expect(closed.reasons).toEqual([]);
});

test("a seat with two answers, or too few ids, is a fault", () => {
  expect(() => closeRound({ answers: [saying("a"), saying("a")], seatIds: ["a"], answeredBefore: [] }, ["1", "2"])).toThrow(RangeError);
  const three = ["a", "b", "c"];
  expect(() => closeRound({ answers: three.map((seat) => saying(seat, seat)), seatIds: three, answeredBefore: [] }, ["1", "2"])).toThrow(RangeError);
});
