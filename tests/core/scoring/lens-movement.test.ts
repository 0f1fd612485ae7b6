import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS } from "../../../app/core/scoring/level";
import { lensMovement, type ThemeLevels } from "../../../app/core/scoring/lens-movement";

const theme = (agreedLevel: ThemeLevels["agreedLevel"], earlier: ThemeLevels["earlier"], isComparable = true): ThemeLevels => ({ agreedLevel, earlier, isComparable });

test("both means run over the same themes", () => {
  expect(lensMovement([theme(3, 2), theme(4, 2)])).toEqual({ themes: 2, isWhole: true, now: 3.5, earlier: 2 });
});

test("a theme whose question changed, or that had no level last time, is in neither", () => {
  expect(lensMovement([theme(3, 2), theme(5, 1, false), theme(4, null)])).toEqual({ themes: 1, isWhole: false, now: 3, earlier: 2 });
});

test("nothing to compare is unknown, and not 0", () => {
  expect(lensMovement([])).toBeNull();
  expect(lensMovement([theme(3, null), theme(null, 2), theme(3, 2, false)])).toBeNull();
});

const level = fc.constantFrom(...LEVELS);
const themes = fc.array(fc.record({ agreedLevel: fc.option(level), earlier: fc.option(level), isComparable: fc.boolean() }), { maxLength: 13 });

test("whatever stands on themes that cannot be compared changes nothing, nor does the order", () => {
  fc.assert(
    fc.property(themes, level, (all, other) => {
      const before = lensMovement(all);
      expect(lensMovement(all.map((one) => (one.isComparable ? one : { ...one, earlier: other })))).toEqual(before);
      const turned = lensMovement(all.toReversed());
      expect([turned?.themes, turned?.now, turned?.earlier]).toEqual([before?.themes, before?.now, before?.earlier]);
    }),
  );
});

test("where every theme stood still the two means are one", () => {
  fc.assert(fc.property(fc.array(level, { minLength: 1, maxLength: 13 }), (levels) => {
    const movement = lensMovement(levels.map((one) => theme(one, one)));
    expect(movement?.now).toBe(movement?.earlier);
  }));
});
