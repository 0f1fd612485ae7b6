import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement } from "../../../app/core/agreement/agreement";
import { mayAskAgain, seatsChanged, type Round } from "../../../app/core/disclosure/round";
import { discloseSpread, type DisclosedSpread } from "../../../app/core/disclosure/spread";
import { spreadForPaper } from "../../../app/core/disclosure/spread-in-paper";
import { medianLevel } from "../../../app/core/scoring/median";
import { summariseSpread } from "../../../app/core/scoring/spread";
import { countOf, type Tally } from "../../../app/core/scoring/tally";
import { boardTally } from "../agreement/tallies";
import { revealed } from "./rounds";

test("before the reveal nothing of a round is shown, open or closed", () => {
  for (const state of ["open", "closed"] as const) expect(discloseSpread(revealed([0, 3, 5, 2, 0], { state }), false)).toEqual({ kind: "not-revealed" });
});

test.each([
  [[0, 0, 0, 0, 0], "too-few"],
  [[0, 2, 2, 0, 0], "too-few"],
  [[4, 0, 0, 0, 0], "too-few"],
  [[0, 2, 3, 0, 0], "distribution"],
])("rule 1: levels %j are shown as %s", (tally, kind) => {
  expect(discloseSpread(revealed(tally, { cantJudge: 4 }), false).kind).toBe(kind);
});

test("rule 1: with four levels there is no distribution, no median and no word, only how many", () => {
  expect(discloseSpread(revealed([0, 2, 2, 0, 0], { cantJudge: 7 }), false)).toEqual({ kind: "too-few", seats: 11, answered: 11, levelsGiven: 4, cantJudge: 7 });
});

test.each([
  [[], "distribution"],
  [[0], "distribution"],
  [[1], "seats-changed"],
  [[2], "seats-changed"],
  [[3], "distribution"],
  [[3, 1], "seats-changed"],
  [[1, 4], "seats-changed"],
  [[0, 0], "distribution"],
])("rule 3: with %j seats changed since the rounds before, the spread is %s", (seatsChangedSince, kind) => {
  expect(discloseSpread(revealed([0, 3, 5, 2, 0], { seatsChangedSince }), false).kind).toBe(kind);
});

test("rule 3: a hidden second spread says nothing at all, as even its counts could be taken from the first", () => {
  expect(discloseSpread(revealed([0, 3, 5, 2, 0], { seatsChangedSince: [1] }), false)).toEqual({ kind: "seats-changed" });
});

test("rule 3: a seat that left and one that joined make two", () => {
  expect(seatsChanged(new Set(["a", "b", "c"]), new Set(["a", "b", "d"]))).toBe(2);
  expect(seatsChanged(new Set(["a", "b"]), new Set(["a", "b"]))).toBe(0);
  expect(seatsChanged(new Set(["a", "b"]), new Set(["a"]))).toBe(1);
});

test("rule 4: a theme is asked three times at most", () => {
  expect([0, 1, 2, 3].map(mayAskAgain)).toEqual([true, true, true, false]);
});

test.each([[0, null], [1, null], [2, null], [3, 3], [7, 7]])("rule 8: %i who can't judge are shown as %s", (cantJudge, shown) => {
  expect(discloseSpread(revealed([0, 3, 5, 2, 0], { cantJudge }), false)).toMatchObject({ levelsGiven: 10, cantJudge: shown });
});

test("rule 10: where a named different view states a level there is no distribution, only how many, the median and the word", () => {
  expect(discloseSpread(revealed([0, 3, 5, 2, 0]), true)).toEqual({ kind: "summary", seats: 10, answered: 10, levelsGiven: 10, cantJudge: null, median: 3, word: "broad-agreement" });
});

test("rule 10: a paper carries how many, the median and the word, and no more", () => {
  const shown = discloseSpread(revealed([0, 3, 5, 2, 0], { cantJudge: 3 }), false);
  expect(spreadForPaper([shown])).toEqual({ seats: 13, answered: 13, median: 3, word: "broad-agreement" });
  expect(spreadForPaper([discloseSpread(revealed([0, 2, 2, 0, 0]), false)])).toEqual({ seats: 4, answered: 4, median: null, word: null });
});

test("a paper carries the last round that may be shown", () => {
  const first = discloseSpread(revealed([0, 3, 5, 2, 0]), false);
  const hidden = discloseSpread(revealed([0, 0, 9, 0, 0], { seatsChangedSince: [1] }), false);
  expect(spreadForPaper([first, hidden])?.median).toBe(3);
  expect(spreadForPaper([hidden])).toBeNull();
  expect(spreadForPaper([])).toBeNull();
});

type Disclose = (round: Round, hasNamedLevel: boolean) => object;

const round: fc.Arbitrary<Round> = fc
  .record({ tally: boardTally, cantJudge: fc.nat({ max: 5 }), skipped: fc.nat({ max: 3 }), state: fc.constantFrom("open", "closed", "revealed"), seatsChangedSince: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }) })
  .map(({ tally, ...others }) => revealed(tally, others));

/** The rules, read off the wire: what a round may not carry, whoever made it. */
function breaksARule(disclose: Disclose): boolean {
  return fc.check(
    fc.property(round, fc.boolean(), (one, hasNamedLevel) => {
      const shown = disclose(one, hasNamedLevel);
      const levels = countOf(one.counts.tally);
      const isHidden = one.state !== "revealed" || one.seatsChangedSince.some((change) => change === 1 || change === 2);
      if (isHidden && Object.keys(shown).join() !== "kind") return false;
      if (levels < 5 && ("tally" in shown || "median" in shown || "word" in shown)) return false;
      if (hasNamedLevel && "tally" in shown) return false;
      if ("cantJudge" in shown && typeof shown.cantJudge === "number" && shown.cantJudge < 3) return false;
      return !("agreement" in shown || "skipped" in shown || "mean" in shown);
    }),
    { numRuns: 1000, seed: 20261112 },
  ).failed;
}

test("whatever the round, what is disclosed keeps every rule", () => {
  expect(breaksARule(discloseSpread)).toBe(false);
});

test("what is disclosed depends on nothing that is not in it: two rounds alike in that are disclosed alike", () => {
  const unshown = fc.record({ one: boardTally, two: boardTally, cantJudge: fc.nat({ max: 2 }) });
  fc.assert(
    fc.property(unshown, fc.constantFrom("open", "closed"), ({ one, two }, state) => {
      expect(discloseSpread(revealed(one, { state }), false)).toEqual(discloseSpread(revealed(two, { state }), false));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
      const few = [a, b, c, d].reduce<Tally>((tally, index) => tally.map((count, at) => count + Number(at === index)), [0, 0, 0, 0, 0]);
      expect(discloseSpread(revealed(few), false)).toEqual(discloseSpread(revealed([4, 0, 0, 0, 0]), false));
    }),
  );
});

const MUTANTS: Readonly<Record<string, (round: Round, hasNamedLevel: boolean, ours: DisclosedSpread) => object>> = {
  "shows a closed round before the reveal": (one, named) => discloseSpread({ ...one, state: one.state === "closed" ? "revealed" : one.state }, named),
  "shows how many gave a level before the reveal": (one, _, ours) => ({ ...ours, levelsGiven: countOf(one.counts.tally) }),
  "shows the median of four": (one, _, ours) => (ours.kind === "too-few" ? { ...ours, median: medianLevel(one.counts.tally) } : ours),
  "shows the distribution of four": (one, _, ours) => (ours.kind === "too-few" ? { ...ours, tally: one.counts.tally } : ours),
  "shows the word of four": (one, _, ours) => (ours.kind === "too-few" ? { ...ours, word: summariseSpread(one.counts.tally)?.word } : ours),
  "looks at the round before only": (one, named) => discloseSpread({ ...one, seatsChangedSince: one.seatsChangedSince.slice(-1) }, named),
  "minds one changed seat but not two": (one, named) => discloseSpread({ ...one, seatsChangedSince: one.seatsChangedSince.map((change) => (change === 2 ? 0 : change)) }, named),
  "counts two who can't judge": (one, _, ours) => ("cantJudge" in ours ? { ...ours, cantJudge: one.counts.cantJudge } : ours),
  "draws the distribution beside a named level": (one) => discloseSpread(one, false),
  "prints A": (one, _, ours) => ("median" in ours ? { ...ours, agreement: agreement(one.counts.tally) } : ours),
  "tells how many skipped": (one, _, ours) => ("answered" in ours ? { ...ours, skipped: one.counts.skipped } : ours),
};

test.each(Object.entries(MUTANTS))("a disclosure that %s is caught", (_, mutant) => {
  expect(breaksARule((one, hasNamedLevel) => mutant(one, hasNamedLevel, discloseSpread(one, hasNamedLevel)))).toBe(true);
});
