import { expect, test } from "vitest";
import type { TrendPoint } from "../../../app/core/charts/trend";
import type { Level } from "../../../app/core/scoring/level";
import { gapFinding } from "../../../app/core/text/gap-finding";
import { trendFinding } from "../../../app/core/text/trend-finding";

const CYCLES = ["2023/24", "2024/25", "2025/26", "2026/27"];

const years = (...levels: readonly (Level | null)[]): readonly TrendPoint[] => levels.map((level) => ({ level, isComparable: true }));
const changedIn = (place: number, points: readonly TrendPoint[]) => points.map((point, index) => (index === place ? { ...point, isComparable: false } : point));

test("a trend says how far its unbroken years have moved, and since when", () => {
  expect(trendFinding(CYCLES, years(1, 2, 2, 3))).toBe("up two since 2023/24");
  expect(trendFinding(CYCLES, years(3, 3, 3, 3))).toBe("no change since 2023/24");
  expect(trendFinding(CYCLES, years(null, 3, 2, null))).toBe("down one since 2024/25, to 2025/26");
});

test("a trend counts over no break and no missing year", () => {
  expect(trendFinding(CYCLES, changedIn(2, years(5, 5, 2, 3)))).toBe("up one since 2025/26");
  expect(trendFinding(CYCLES, changedIn(3, years(1, 2, 3, 2)))).toBe("level 2 in 2026/27, which joins no earlier year");
  expect(trendFinding(CYCLES, years(1, 2, null, 3))).toBe("level 3 in 2026/27, which joins no earlier year");
  expect(trendFinding(CYCLES, years(null, null, 4, null))).toBe("level 4 in 2025/26, the one year shown");
  expect(trendFinding(CYCLES, years(null, null, null, null))).toBe("no year shown");
});

test("a gap ladder says how many targets are met and where most is to go", () => {
  const theme = (title: string, agreed: Level | null, target: Level | null) => ({ title, agreed, target });
  expect(gapFinding([theme("Well led", 3, 4), theme("Safe practice", 4, 4), theme("Support people", 2, 4), theme("Improve care", 5, 3)])).toBe(
    "At its own target or beyond on two of the four themes with a level and a target. Furthest to go: Support people, two levels.",
  );
  expect(gapFinding([theme("Well led", 3, 4), theme("Improve care", 2, 3), theme("Prioritisation", 1, null), theme("Ownership", null, 5)])).toBe(
    "At its own target or beyond on none of the two themes with a level and a target. Furthest to go: Well led and Improve care, one level.",
  );
  expect(gapFinding([theme("Well led", 4, 4)])).toBe("At its own target or beyond on the one theme with a level and a target.");
  expect(gapFinding([theme("Well led", 3, 4)])).toBe("Short of its own target on the one theme with a level and a target. Furthest to go: Well led, one level.");
  expect(gapFinding([theme("Prioritisation", 1, null)])).toBe("No theme has both a level and a target yet.");
});
