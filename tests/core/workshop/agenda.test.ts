import fc from "fast-check";
import { expect, test } from "vitest";
import { discloseSpread } from "../../../app/core/disclosure/spread";
import type { Level } from "../../../app/core/scoring/level";
import type { Tally } from "../../../app/core/scoring/tally";
import { consentBlock, orderAgenda, type AgendaTheme } from "../../../app/core/workshop/agenda";
import { discussionPlaces, planDiscussion } from "../../../app/core/workshop/time-plan";
import { boardTally } from "../agreement/tallies";
import { revealed } from "../disclosure/rounds";

function theme(themeId: string, tally: Tally, target: Level | null = null, cantJudge = 0): AgendaTheme {
  return { themeId, spread: discloseSpread(revealed(tally, { cantJudge }), false), target };
}

function ordered(...themes: readonly AgendaTheme[]): readonly string[] {
  const order = orderAgenda(themes);
  return order.ok ? order.value : [order.code];
}

test("there is no order before all first spreads are revealed", () => {
  const hidden: AgendaTheme = { themeId: "b", spread: { kind: "not-revealed" }, target: null };
  expect(orderAgenda([theme("a", [0, 0, 9, 0, 0]), hidden])).toEqual({ ok: false, code: "not-all-revealed" });
});

test("views that differ most come first", () => {
  expect(ordered(theme("alike", [0, 0, 9, 0, 0]), theme("split", [5, 0, 0, 0, 4]), theme("spread", [1, 2, 3, 2, 1]))).toEqual(["split", "spread", "alike"]);
});

test("of views that differ alike, the one furthest from its own target comes first", () => {
  const tally = [0, 3, 3, 3, 0];
  expect(ordered(theme("at-target", tally, 3), theme("far", tally, 5), theme("none-set", tally), theme("near", tally, 4))).toEqual(["far", "near", "at-target", "none-set"]);
});

test("a third or more who can't judge come first of all, then what is too few to show", () => {
  const themes = [theme("split", [5, 0, 0, 0, 4]), theme("too-few", [0, 2, 2, 0, 0]), theme("no-evidence", [0, 0, 6, 0, 0], null, 3), theme("little-evidence", [0, 0, 7, 0, 0], null, 3)];
  expect(ordered(...themes)).toEqual(["no-evidence", "too-few", "split", "little-evidence"]);
});

test("two who can't judge do not move a theme: their count is not shown, and the order would show it", () => {
  const without = [theme("a", [0, 0, 5, 0, 0]), theme("b", [0, 0, 5, 0, 0])];
  const withTwo = [theme("a", [0, 0, 5, 0, 0]), theme("b", [0, 0, 5, 0, 0], null, 2)];
  expect(ordered(...withTwo)).toEqual(ordered(...without));
});

test("equals stand in the framework's order", () => {
  expect(ordered(theme("a", [0, 0, 9, 0, 0]), theme("b", [9, 0, 0, 0, 0]), theme("c", [0, 0, 0, 0, 9]))).toEqual(["a", "b", "c"]);
});

test("every theme is on the agenda once, and the order tells nothing that is too few to show", () => {
  const themes = fc.array(fc.tuple(boardTally, fc.nat({ max: 4 })), { maxLength: 13 });
  fc.assert(
    fc.property(themes, (all) => {
      const list = all.map(([tally, cantJudge], index) => theme(`t${index}`, tally, 4, cantJudge));
      expect(ordered(...list).toSorted()).toEqual(list.map(({ themeId }) => themeId).toSorted());
      const turned = all.map(([tally, cantJudge], index) => theme(`t${index}`, tally.reduce((sum, count) => sum + count, 0) < 5 ? tally.toReversed() : tally, 4, cantJudge));
      expect(ordered(...turned)).toEqual(ordered(...list));
    }),
  );
});

test("agreed together: broad agreement, under a third who can't judge, and nobody pulled it out", () => {
  const themes = [
    theme("agreed", [0, 2, 7, 1, 0]),
    theme("pulled-out", [0, 0, 9, 0, 0]),
    theme("mixed", [0, 4, 0, 5, 0]),
    theme("no-evidence", [0, 0, 6, 0, 0], null, 3),
    theme("too-few", [0, 0, 4, 0, 0]),
  ];
  expect(consentBlock(themes, new Set(["pulled-out"]))).toEqual(["agreed"]);
});

test("six themes are discussed in an hour, ten in an hour and a half, none in twenty minutes", () => {
  expect([0, 20, 60, 90].map(discussionPlaces)).toEqual([0, 0, 6, 10]);
});

test("what is not recorded together is discussed in the order of the agenda, and the rest carried", () => {
  const order = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  expect(planDiscussion(order, ["b"], 60)).toEqual({ today: ["a", "c", "d", "e", "f", "g"], carried: ["h", "i"] });
});
