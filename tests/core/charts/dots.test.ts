import fc from "fast-check";
import { expect, test } from "vitest";
import { packInTwos, packRadius, type Offset } from "../../../app/core/charts/dot-pack";
import { stackShape, stackUpwards } from "../../../app/core/charts/dot-stack";

const seats = fc.integer({ min: 1, max: 40 });
const measure = fc.double({ min: 1, max: 500, noNaN: true });

test("packed dots never overlap, and stand in two rows around the line", () => {
  fc.assert(
    fc.property(seats, measure, (count, radius) => {
      const dots = packInTwos(count, radius);
      expect(dots).toHaveLength(count);
      expect(nearest(dots)).toBeGreaterThan(2 * radius);
      for (const { dy } of dots) expect(Math.abs(dy)).toBeLessThan(2 * radius);
    }),
  );
});

test("all seats at one level fit the room a pack is given", () => {
  fc.assert(
    fc.property(seats, measure, measure, (count, room, largest) => {
      const radius = packRadius(count, room, largest);
      expect(radius).toBeLessThanOrEqual(largest);
      expect(reach(packInTwos(count, radius), radius, "dx")).toBeLessThanOrEqual(room / 2 + 1e-9);
    }),
  );
});

test("all seats at one level fit the room a stack is given, and no two dots overlap", () => {
  fc.assert(
    fc.property(seats, measure, measure, measure, (count, width, height, largest) => {
      const shape = stackShape({ seats: count, width, height, largest });
      const dots = stackUpwards(count, shape);
      expect(shape.radius).toBeLessThanOrEqual(largest);
      expect(nearest(dots)).toBeGreaterThan(2 * shape.radius);
      expect(reach(dots, shape.radius, "dx")).toBeLessThanOrEqual(width / 2 + 1e-9);
      expect(reach(dots, shape.radius, "dy")).toBeLessThanOrEqual(height + 1e-9);
      for (const { dy } of dots) expect(dy).toBeLessThan(0);
    }),
  );
});

test("a pack or stack without seats or room is refused", () => {
  expect(() => packRadius(0, 50, 3)).toThrow(RangeError);
  expect(() => packRadius(4, Number.NaN, 3)).toThrow(RangeError);
  expect(() => stackShape({ seats: 4, width: 0, height: 10, largest: 3 })).toThrow(RangeError);
});

test("a board of twelve stacks in single file on a page and in twos on the wall", () => {
  expect(stackShape({ seats: 12, width: 45, height: 150, largest: 7 }).columns).toBe(1);
  expect(stackShape({ seats: 12, width: 95, height: 390, largest: 25 }).columns).toBe(2);
});

function nearest(dots: readonly Offset[]): number {
  const distances = dots.flatMap((one, index) => dots.slice(index + 1).map((other) => Math.hypot(one.dx - other.dx, one.dy - other.dy)));
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

function reach(dots: readonly Offset[], radius: number, along: "dx" | "dy"): number {
  return Math.max(...dots.map((dot) => Math.abs(dot[along]) + radius));
}
