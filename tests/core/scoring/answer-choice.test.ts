import fc from "fast-check";
import { expect, test } from "vitest";
import { answerChoiceField, answerChoiceSchema, readAnswerChoice, type AnswerChoice } from "../../../app/core/scoring/answer-choice";
import { answeredCount, countChoices } from "../../../app/core/scoring/choice-counts";
import { LEVELS, isLevel, levelSchema } from "../../../app/core/scoring/level";
import { countOf } from "../../../app/core/scoring/tally";

const choice: fc.Arbitrary<AnswerChoice> = fc.oneof(
  fc.constantFrom(...LEVELS).map((level) => ({ kind: "level", level }) as const),
  fc.constantFrom("cant-judge", "skip").map((kind) => ({ kind }) as const),
);

test.each(["", " ", "0", "6", "2.5", "02", "3 ", "level", "CANT-JUDGE", "null"])("the field %j is no answer", (field) => {
  expect(readAnswerChoice(field)).toBeNull();
});

test("a choice survives its form field", () => {
  fc.assert(
    fc.property(choice, (one) => {
      expect(readAnswerChoice(answerChoiceField(one))).toEqual(one);
    }),
  );
});

test.each([0, 6, 2.5, "3", "", null, undefined, true, Number.NaN])("%j is no level", (value) => {
  expect(isLevel(value)).toBe(false);
  expect(levelSchema.safeParse(value).success).toBe(false);
});

test.each([{ kind: "cant-judge", level: 3 }, { kind: "level" }, { kind: "level", level: 0 }, { kind: "skip", level: null }, {}])(
  "%j is no answer choice",
  (value) => {
    expect(answerChoiceSchema.safeParse(value).success).toBe(false);
  },
);

test("can't judge and skip are counted beside the levels, never as numbers", () => {
  const choices: AnswerChoice[] = [{ kind: "level", level: 2 }, { kind: "cant-judge" }, { kind: "level", level: 5 }, { kind: "skip" }, { kind: "cant-judge" }];
  expect(countChoices(choices)).toEqual({ tally: [0, 1, 0, 0, 1], cantJudge: 2, skipped: 1 });
});

test("every answer is counted once, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(choice), fc.nat(), (choices, by) => {
      const counts = countChoices(choices);
      expect(answeredCount(counts)).toBe(choices.length);
      expect(countOf(counts.tally)).toBe(choices.filter(({ kind }) => kind === "level").length);
      const turned = choices.flatMap((_, index) => choices[(index + by) % choices.length] ?? []);
      expect(countChoices(turned)).toEqual(counts);
    }),
  );
});
