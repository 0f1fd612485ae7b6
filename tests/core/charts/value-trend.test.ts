import { expect, test } from "vitest";
import { valueTrend } from "../../../app/core/charts/value-trend";

test("values stand by their dates on one scale from zero, with what is held beside them", () => {
  const drawn = valueTrend([{ on: "2024-03-31", value: 2 }, { on: "2025-03-31", value: 4 }, { on: "2026-03-31", value: 3 }], [8], 100);
  expect(drawn.points.map(({ share }) => share)).toEqual([0.06, 0.5, 0.94]);
  expect(drawn.points.map(({ y }) => y)).toEqual([81.25, 62.5, 71.875]);
  expect(drawn.references).toEqual([25]);
  expect(drawn.base).toBe(100);
});

test("one value stands in the middle, none draws nothing, and zero stays on the ground", () => {
  expect(valueTrend([{ on: "2026-03-31", value: 0 }], [], 100).points).toEqual([{ share: 0.5, dx: 0, y: 100 }]);
  expect(valueTrend([], [], 100).points).toEqual([]);
});
