import { expect, test } from "vitest";
import { themeTrends } from "../../../app/core/comparison/theme-trends";
import type { CycleId } from "../../../app/core/cycle";
import type { ReadableLevel } from "../../../app/core/disclosure/readable-levels";
import { buildFrameworkLibrary } from "../../../app/core/framework/framework-library";
import type { Level } from "../../../app/core/scoring/level";
import { at, nextSmallFramework, smallFramework, sound } from "../framework/small-framework";

/** Version 2 keeps one measure and asks another question under the second. */
const changed = at(at(nextSmallFramework(), ["lenses", 0, "themes", 1, "question"], "How soon?"), ["follows", "themes", 1], { theme: "safe-practice", from: "safe-practice", change: "changed", why: "It asks how soon." });
const library = buildFrameworkLibrary([sound(smallFramework()), sound(changed)], { framework: "small", version: 2 });

type LevelOf = { readonly themeId?: string; readonly version?: number };

function level(trustCode: string, cycle: CycleId, level: Level, { themeId = "well-led", version = 2 }: LevelOf = {}): ReadableLevel {
  return { trustCode, cycle, frameworkId: "small", frameworkVersion: version, themeId, level, isOwn: false, systemCodes: ["QXX"] };
}

function trendsOf(levels: readonly ReadableLevel[], successions: Parameters<typeof themeTrends>[0]["successions"] = [], themeId = "well-led") {
  return themeTrends({ library, offered: library.offered, themeId, levels, successions });
}

test("a trust's levels stand in the order of the cycles, and a missing year is null", () => {
  const { cycles, trends } = trendsOf([level("RAA", "2026-27", 3), level("RAA", "2024-25", 2)]);
  expect(cycles).toEqual(["2024-25", "2025-26", "2026-27"]);
  expect(trends[0]?.points.map((point) => point.level)).toEqual([2, null, 3]);
});

test("a trust that began in a cycle joins nothing before it", () => {
  const { trends } = trendsOf([level("RAA", "2025-26", 2), level("RBB", "2026-27", 2)], [{ predecessorCode: "RAA", successorCode: "RBB", date: "2026-04-01" }]);
  expect(trends.map(({ trustCode, points }) => [trustCode, points.map(({ isComparable }) => isComparable)])).toEqual([
    ["RAA", [true, true]],
    ["RBB", [true, false]],
  ]);
});

test("a theme that kept its question joins across versions, one whose question changed does not", () => {
  const points = (themeId: string) => trendsOf([level("RAA", "2025-26", 2, { themeId, version: 1 }), level("RAA", "2026-27", 3, { themeId })], [], themeId).trends[0]?.points;
  expect(points("well-led")).toEqual([
    { level: 2, isComparable: true },
    { level: 3, isComparable: true },
  ]);
  expect(points("safe-practice")).toEqual([
    { level: 2, isComparable: true },
    { level: 3, isComparable: false },
  ]);
});

test("a trust that has gone on to a later version than the one on offer keeps its line", () => {
  const offered = { framework: "small", version: 1 };
  const { cycles, trends } = themeTrends({ library, offered, themeId: "safe-practice", levels: [level("RAA", "2025-26", 2, { themeId: "safe-practice", version: 1 }), level("RAA", "2026-27", 3, { themeId: "safe-practice" })], successions: [] });
  expect(cycles).toEqual(["2025-26", "2026-27"]);
  expect(trends[0]?.points).toEqual([{ level: 2, isComparable: true }, { level: 3, isComparable: false }]);
});

test("a level of a version that the offered one does not follow is no level of this theme", () => {
  expect(trendsOf([level("RAA", "2025-26", 2, { version: 99 }), level("RAA", "2026-27", 3)]).cycles).toEqual(["2026-27"]);
});

test("nothing known is nothing drawn", () => {
  expect(trendsOf([])).toEqual({ cycles: [], trends: [] });
});
