import fc from "fast-check";
import { expect, test } from "vitest";
import { CARE_SETTINGS, type CareSetting } from "../../../app/core/organisations/care-setting";
import { LEVELS, type Level } from "../../../app/core/scoring/level";
import { elementsNotMet, levelOfElements, type Step } from "../../../app/core/scoring/staircase";

const ACUTE: readonly CareSetting[] = ["acute"];

function step(level: Level, ...ids: readonly string[]): Step {
  return { level, elements: ids.map((id) => ({ id, settings: null })) };
}

const STEPS = [step(1, "1a"), step(2, "2a", "2b"), step(3, "3a"), step(4, "4a"), step(5, "5a")];

function met(...ids: readonly string[]): ReadonlyMap<string, boolean> {
  return new Map(ids.map((id) => [id, true]));
}

test("nothing looked at yet: the level is not known, and not 1", () => {
  expect(levelOfElements(STEPS, new Map(), ACUTE)).toBeNull();
});

test("looked at and not met: level 1, which is always met and never ticked", () => {
  expect(levelOfElements(STEPS, new Map([["2a", false]]), ACUTE)).toBe(1);
});

test("every element of a level is needed", () => {
  expect(levelOfElements(STEPS, met("2a"), ACUTE)).toBe(1);
  expect(levelOfElements(STEPS, met("2a", "2b"), ACUTE)).toBe(2);
});

test("a missing step stops the climb, whatever is met above it", () => {
  expect(levelOfElements(STEPS, met("2a", "2b", "4a", "5a"), ACUTE)).toBe(2);
  expect(levelOfElements(STEPS, met("2a", "2b", "3a", "4a", "5a"), ACUTE)).toBe(5);
});

test("an element for another care setting is not asked for", () => {
  const steps = [step(2, "2a"), { level: 3 as const, elements: [{ id: "3a", settings: ["acute" as const] }] }, step(4, "4a")];
  expect(levelOfElements(steps, met("2a", "4a"), ["ambulance"])).toBe(4);
  expect(levelOfElements(steps, met("2a", "4a"), ["ambulance", "acute"])).toBe(2);
});

test("what is still to be met is listed lowest first, up to the level asked about", () => {
  expect(elementsNotMet(STEPS, new Map([["2a", true], ["2b", false]]), ACUTE, 4)).toEqual(["2b", "3a", "4a"]);
  expect(elementsNotMet(STEPS, met("2a", "2b"), ACUTE, 2)).toEqual([]);
});

const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(...LEVELS.map((level) => fc.array(fc.option(fc.subarray([...CARE_SETTINGS], { minLength: 1 })), { minLength: 1, maxLength: 3 }).map((all) => ({
    level,
    elements: all.map((settings, index) => ({ id: `${level}${"abc"[index]}`, settings })),
  }))));

const ticks = fc.dictionary(fc.constantFrom(...LEVELS.flatMap((level) => ["a", "b", "c"].map((part) => `${level}${part}`))), fc.boolean())
  .map((all) => new Map(Object.entries(all)));

test("the level is the highest whose elements, and all below it, are met: checked level by level", () => {
  fc.assert(
    fc.property(steps, ticks, fc.subarray([...CARE_SETTINGS]), (all, ticked, settings) => {
      const level = levelOfElements(all, ticked, settings);
      if (level === null) return;
      expect(LEVELS.filter((n) => elementsNotMet(all, ticked, settings, n).length === 0).at(-1)).toBe(level);
    }),
  );
});

test("one more tick never lowers the level, and the order of levels and elements changes nothing", () => {
  fc.assert(
    fc.property(steps, ticks, fc.subarray([...CARE_SETTINGS]), fc.constantFrom("2a", "3b", "4a", "5c"), (all, ticked, settings, id) => {
      const level = levelOfElements(all, ticked, settings);
      expect(levelOfElements(all, new Map([...ticked, [id, true]]), settings) ?? 5).toBeGreaterThanOrEqual(level ?? 0);
      const turned = all.toReversed().map((one) => ({ ...one, elements: one.elements.toReversed() }));
      expect(levelOfElements(turned, ticked, settings)).toBe(level);
    }),
  );
});
