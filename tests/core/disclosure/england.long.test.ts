import { expect, test } from "vitest";
import { findLeak, productRow, worldsOf } from "./england-readers";
import { deedsOfFew, findFault, silentWorlds } from "./england-releases";

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Sizes apart by less than rounding can hide, so that a reader who does not know the count cannot tell them apart. */
const WINDOWS = [range(10, 14), range(13, 17), range(18, 22)];

test.each(WINDOWS)("no reader finds out anyone among %i hidden contributors or a few more, with up to six named", (...window) => {
  const sizes = range(0, 6).flatMap((named) => window.map((hidden) => ({ named, hidden })));
  expect(findLeak(productRow, worldsOf(sizes))).toBeNull();
});

test.each([10, 12, 14, 16, 18])("with %i who told nobody and up to two who released, took back or published, no reader's integers leave anyone a single band", (trusts) => {
  const faults = silentWorlds(trusts).flatMap((silent) => deedsOfFew().flatMap((few) => findFault([...silent, ...few]) ?? []));
  expect(faults.slice(0, 1)).toEqual([]);
}, 600_000);
