import { expect, test } from "vitest";
import { answersInWords, profileWords, roundsWords, trendWords, trustsWords } from "../../../app/core/charts/chart-words";

const THEME = { agreed: 3, isProposed: false, earlier: 2, isComparable: true, target: 4, spread: { tally: [0, 1, 7, 2, 0], median: 3 } } as const;

test("a row of the profile says level, target, change, way to go, answers and median", () => {
  expect(profileWords("Well led", THEME)).toEqual({
    title: "Well led: agreed 3, target 4",
    description: "Up one; one short of target. Answers: 1 at level 2, 7 at level 3 and 2 at level 4; median 3.",
  });
});

test("what is hidden is said alike whatever the reason, without a number", () => {
  const { description } = profileWords("Well led", { ...THEME, agreed: null, earlier: null, target: null, spread: null });
  expect(description).toBe("Answers: not shown.");
  expect(roundsWords("Well led", [null]).description).toBe("Answers: not shown.");
  expect(trustsWords("Well led", [], null).description).toBe("Not shown.");
});

test("with a median alone nothing is said of who stood where", () => {
  expect(profileWords("Well led", { ...THEME, spread: { tally: null, median: 2.5 } }).description).toBe("Up one; one short of target. Median 2.5.");
});

test("two rounds are said one after the other, never as movements", () => {
  const words = roundsWords("Empower citizens", [{ tally: [2, 4, 1, 3, 0], median: 2 }, { tally: [0, 3, 6, 1, 0], median: 3 }]);
  expect(words.description).toBe(
    "Round 1: 2 at level 1, 4 at level 2, 1 at level 3 and 3 at level 4; median 2. Round 2: 3 at level 2, 6 at level 3 and 1 at level 4; median 3.",
  );
});

test("a trend names its breaks", () => {
  const words = trendWords("User experience", ["2025/26", "2026/27"], [{ level: null, isComparable: true }, { level: 3, isComparable: false }]);
  expect(words.description).toBe("2025/26: not shown; 2026/27: level 3 (not comparable with the cycle before).");
});

test("trusts are said as levels in order, never by place", () => {
  expect(trustsWords("Support people", [4, 2, 3, 2], 2.5).description).toBe("Levels 2, 2, 3 and 4; median 2.5, of 4 sharing.");
  expect(answersInWords([0, 0, 0, 0, 0])).toBe("none");
});
