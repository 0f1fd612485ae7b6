import { expect, test } from "vitest";
import {
  buildFrameworkLibrary,
  findFramework,
  nextFramework,
  offeredFramework,
  refOf,
  requireFramework,
} from "../../../app/core/framework/framework-library";
import { at, nextSmallFramework, smallFramework, sound } from "./small-framework";

const first = sound(smallFramework());
const second = sound(nextSmallFramework());
const other = sound(at(smallFramework(), ["id"], "other"));
const library = buildFrameworkLibrary([second, other, first], { framework: "small", version: 1 });

test("a version is found by its name and number", () => {
  expect(findFramework(library, { framework: "small", version: 2 })).toBe(second);
  expect(requireFramework(library, refOf(first))).toBe(first);
});

test("a version that is not there is not replaced by another", () => {
  expect(findFramework(library, { framework: "small", version: 3 })).toBeNull();
  expect(() => requireFramework(library, { framework: "small", version: 3 })).toThrow("There is no framework small version 3");
});

test("a new assessment starts on the version on offer, which need not be the latest", () => {
  expect(offeredFramework(library)).toBe(first);
});

test("a trust that has come further than the version on offer goes on from there, any other starts on it", () => {
  expect(nextFramework(library, null)).toBe(first);
  expect(nextFramework(library, refOf(first))).toBe(first);
  expect(nextFramework(library, refOf(second))).toBe(second);
  expect(nextFramework(library, refOf(other))).toBe(first);
});

test("a version twice, or one on offer that is not there, makes no library", () => {
  expect(() => buildFrameworkLibrary([first, first], refOf(first))).toThrow("small version 1 comes twice");
  expect(() => buildFrameworkLibrary([first], refOf(second))).toThrow("There is no framework small version 2");
});

test("the library cannot be changed", () => {
  expect(Object.isFrozen(library) && Object.isFrozen(library.versions) && Object.isFrozen(library.offered)).toBe(true);
});
