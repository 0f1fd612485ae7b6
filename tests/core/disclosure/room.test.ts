import fc from "fast-check";
import { expect, test } from "vitest";
import { compareGroupMedians } from "../../../app/core/disclosure/group-medians";
import { facilitatorProgressOf, isRevealOffered, progressOf } from "../../../app/core/disclosure/progress";
import { discloseReasons, reasonsForPaper } from "../../../app/core/disclosure/reasons";
import { hasStandingOut } from "../../../app/core/disclosure/standing-out";
import { revealed } from "./rounds";

test("rule 2: the one sentence counts over every theme, and needs five levels of both groups on each", () => {
  const enough = { executives: [0, 0, 5, 0, 0], nonExecutives: [0, 5, 0, 0, 0] };
  const alike = { executives: [0, 0, 5, 0, 0], nonExecutives: [0, 0, 6, 0, 0] };
  const tooFew = { executives: [0, 0, 5, 0, 0], nonExecutives: [0, 4, 0, 0, 0] };
  expect(compareGroupMedians([enough, alike, enough])).toEqual({ lowerOn: 2, themes: 3 });
  expect(compareGroupMedians([enough, alike, tooFew])).toBeNull();
  expect(compareGroupMedians([enough])).toBeNull();
  expect(compareGroupMedians([])).toBeNull();
});

test("rule 5: before the reveal members are told how many have answered, with anything at all", () => {
  const seats = [{ seatId: "a", hasAnswered: true }, { seatId: "b", hasAnswered: false }, { seatId: "c", hasAnswered: true }];
  expect(progressOf(seats)).toEqual({ answered: 2, seats: 3 });
  expect(facilitatorProgressOf(seats)).toEqual({ answered: 2, seats: 3, stillToAnswer: ["b"] });
});

test("the reveal is offered when everyone present has answered, and not to an empty room", () => {
  expect(isRevealOffered({ answered: 10, seats: 11 })).toBe(false);
  expect(isRevealOffered({ answered: 11, seats: 11 })).toBe(true);
  expect(isRevealOffered({ answered: 0, seats: 0 })).toBe(false);
});

test("rule 9: reasons are shown from three, in the order given, and printed only if released", () => {
  const reasons = [{ text: "c", isPrintable: false }, { text: "a", isPrintable: true }, { text: "b", isPrintable: false }];
  expect(discloseReasons("revealed", reasons).map(({ text }) => text)).toEqual(["c", "a", "b"]);
  expect(discloseReasons("revealed", reasons.slice(0, 2))).toEqual([]);
  expect(discloseReasons("closed", reasons)).toEqual([]);
  expect(reasonsForPaper("revealed", reasons)).toEqual(["a"]);
  expect(reasonsForPaper("revealed", reasons.slice(0, 2))).toEqual([]);
});

test.each([
  ["everybody at one level", [0, 0, 9, 0, 0], true],
  ["one alone, two levels off", [1, 0, 5, 3, 0], true],
  ["one alone at the top", [0, 4, 4, 0, 1], true],
  ["one at the next level", [0, 1, 5, 3, 0], false],
  ["two together, far off", [2, 0, 0, 6, 0], false],
  ["four at one level: not shown, so nothing stands out", [0, 0, 4, 0, 0], false],
])("rule 12: %s", (_, tally, isOut) => {
  expect(hasStandingOut([revealed(tally, { state: "closed" })])).toBe(isOut);
});

test("rule 12: the warning says neither which theme nor which of the two", () => {
  const usual = revealed([0, 3, 5, 2, 0], { state: "closed" });
  const unanimous = revealed([0, 0, 9, 0, 0], { state: "closed" });
  const alone = revealed([1, 0, 5, 3, 0], { state: "closed" });
  expect([hasStandingOut([usual, usual]), hasStandingOut([usual, unanimous]), hasStandingOut([alone, usual])]).toEqual([false, true, true]);
});

test("rule 12: no warning comes or goes while answers can change", () => {
  const level = fc.array(fc.nat({ max: 6 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(level, level, (one, two) => {
      const others = [revealed([0, 0, 9, 0, 0], { state: "closed" })];
      expect(hasStandingOut([...others, revealed(one, { state: "open" })])).toBe(hasStandingOut([...others, revealed(two, { state: "open" })]));
    }),
  );
});
