import { expect, test } from "vitest";
import { answeringProgress } from "../../../app/core/assessment/answering-progress";
import { answeredInWords, progressInWords } from "../../../app/core/text/progress";

test.each([
  [0, 13, "0 of 13, about 12 minutes left"],
  [9, 13, "9 of 13, about 4 minutes left"],
  [12, 13, "12 of 13, about a minute left"],
  [13, 13, "13 of 13"],
  [0, 0, "0 of 0"],
  [3, 12, "3 of 12, about 9 minutes left"],
])("%i of %i is told as %j", (answered, themes, words) => {
  expect(progressInWords(answeringProgress(answered, themes))).toBe(words);
});

test.each([[-1, 13], [14, 13], [1.5, 13], [1, Number.NaN]])("%d of %d is no progress", (answered, themes) => {
  expect(() => answeringProgress(answered, themes)).toThrow(RangeError);
});

test("a round is told as a count of seats alone", () => {
  expect(answeredInWords({ answered: 7, seats: 11 })).toBe("Answered 7 of 11");
});
