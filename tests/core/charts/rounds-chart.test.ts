import fc from "fast-check";
import { expect, test } from "vitest";
import { xOf } from "../../../app/core/charts/placed";
import { roundsChart } from "../../../app/core/charts/rounds-chart";

const SIZES = {
  page: { height: 150, narrowest: 280, dotRadius: 7 },
  projector: { height: 390, narrowest: 1180, dotRadius: 25 },
};
const tally = (seats: number) => fc.array(fc.nat({ max: seats }), { minLength: 5, maxLength: 5 }).filter((counts) => counts.reduce((sum, count) => sum + count, 0) <= seats);
const board = fc.integer({ min: 5, max: 20 }).chain((seats) => fc.record({ seats: fc.constant(seats), rounds: fc.array(tally(seats), { minLength: 1, maxLength: 2 }) }));

test.each(Object.entries(SIZES))("on the %s no two dots overlap, of one round or of two, and all stand above the line", (_, size) => {
  fc.assert(
    fc.property(board, ({ seats, rounds }) => {
      const chart = roundsChart(rounds.map((counts) => ({ tally: counts, median: 3 })), { ...size, seats });
      const dots = chart.rounds.flatMap(({ stacks }) => stacks).flatMap(({ share, dots }) => dots.map(({ dx, dy }) => ({ x: xOf({ share, dx, y: 0 }, size.narrowest), y: chart.baseY + dy })));
      expect(dots).toHaveLength(rounds.flat().reduce((sum, count) => sum + count, 0));
      for (const [index, dot] of dots.entries()) {
        expect(dot.y - chart.radius).toBeGreaterThanOrEqual(-1e-9);
        expect(dot.y + chart.radius).toBeLessThanOrEqual(chart.baseY);
        expect(dot.x).toBeGreaterThan(chart.radius);
        expect(dot.x).toBeLessThan(size.narrowest - chart.radius);
        for (const other of dots.slice(index + 1)) expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(2 * chart.radius);
      }
    }),
  );
});

test("a round that is not shown has neither dots nor median, and does not change the other's dots", () => {
  const size = { ...SIZES.page, seats: 12 };
  const first = { tally: [2, 4, 1, 3, 0], median: 2 };
  const both = roundsChart([first, { tally: [0, 3, 6, 1, 0], median: 3 }], size);
  const hidden = roundsChart([first, null], size);
  expect(hidden.rounds[1]).toEqual({ stacks: [], median: null, isShown: false });
  expect(hidden.rounds[0]).toEqual(both.rounds[0]);
});

test("a chart takes one round or two", () => {
  expect(() => roundsChart([], { ...SIZES.page, seats: 12 })).toThrow(RangeError);
  expect(() => roundsChart([null, null, null], { ...SIZES.page, seats: 12 })).toThrow(RangeError);
});
