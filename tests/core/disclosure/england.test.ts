import { expect, test } from "vitest";
import { bandOf, toNearestFive } from "../../../app/core/disclosure/england-row";
import { makeEnglandTable, type EnglandContribution } from "../../../app/core/disclosure/england-table";
import { contributionsIn, findLeak, productRow, roundedRow, sizeOf, totalOf, worldsOf, type RowMaker, type World } from "./england-readers";

const NOBODY = { low: 0, middle: 0, high: 0 };

const SIZES = [0, 1, 2, 3].flatMap((named) => [9, 10, 11, 12, 13, 14].map((hidden) => ({ named, hidden })));
const WORLDS = worldsOf(SIZES);

test("counts are to the nearest five, and levels fall in three bands", () => {
  expect([0, 2, 3, 7, 8, 12, 13].map(toNearestFive)).toEqual([0, 0, 5, 5, 10, 10, 15]);
  expect(([1, 2, 3, 4, 5] as const).map(bandOf)).toEqual(["low", "low", "middle", "high", "high"]);
});

test("a mixed row of ten hidden contributors is given, with four numbers to the nearest five", () => {
  expect(productRow({ named: { low: 1, middle: 1, high: 0 }, hidden: { low: 4, middle: 4, high: 2 } })).toEqual({ low: 5, middle: 5, high: 0, n: 10 });
});

test("nine hidden contributors are too few, however many are named", () => {
  expect(productRow({ named: { low: 20, middle: 20, high: 20 }, hidden: { low: 3, middle: 3, high: 3 } })).toBeNull();
});

test("all but one or two alike is not given: who is the one would know all the others", () => {
  const named = NOBODY;
  expect(productRow({ named, hidden: { low: 13, middle: 1, high: 0 } })).toBeNull();
  expect(productRow({ named, hidden: { low: 12, middle: 1, high: 1 } })).toBeNull();
  expect(productRow({ named, hidden: { low: 11, middle: 2, high: 1 } })).toEqual({ low: 10, middle: 0, high: 0, n: 15 });
});

test("no reader finds out anyone, from a row that is given or from one that is not: every row of 9 to 17 trusts", () => {
  expect(WORLDS.filter((world) => productRow(world) !== null).length).toBeGreaterThan(1000);
  expect(findLeak(productRow, WORLDS)).toBeNull();
});

const MUTANTS: Readonly<Record<string, RowMaker>> = {
  "gives every row": roundedRow,
  "asks for ten contributors, hidden or not": (world) => (sizeOf(world.named) + sizeOf(world.hidden) >= 10 ? roundedRow(world) : null),
  "asks for ten hidden contributors and no more": (world) => (sizeOf(world.hidden) >= 10 ? roundedRow(world) : null),
  "refuses a row only when all hidden contributors are alike": (world) => refuseWithOutside(world, 0),
  "refuses a row only when all but one are alike": (world) => refuseWithOutside(world, 1),
  "looks at all contributors, not at the hidden ones": (world) => (sizeOf(world.hidden) >= 10 ? productRow({ named: NOBODY, hidden: totalOf(world) }) : null),
  "does not mind a band that is too full for hidden contributors alone": (world) => refuseWithOutside(world, 2),
  "asks for named levels of two bands too": (world) => (Math.max(...Object.values(world.named)) < sizeOf(world.named) ? productRow(world) : null),
  "says whether anyone named is low": (world) => {
    const row = productRow(world);
    return row && { ...row, n: world.named.low > 0 ? row.n : row.n + 1 };
  },
};

function refuseWithOutside(world: World, outside: number) {
  const all = sizeOf(world.hidden);
  return all < 10 || all - Math.max(...Object.values(world.hidden)) <= outside ? null : roundedRow(world);
}

test.each(Object.entries(MUTANTS))("a table that %s is found out", (_, mutant) => {
  expect(findLeak(mutant, WORLDS)).not.toBeNull();
});

test("one row for each theme and peer type, given or not, and each trust under one peer type", () => {
  const one: EnglandContribution = { trustCode: "RCF", peerType: "acute", themeId: "well-led", level: 3, isKnown: false };
  expect(makeEnglandTable([one], ["well-led", "safe-practice"], ["acute", "ambulance"])).toEqual([
    { themeId: "well-led", peerType: "acute", counts: null },
    { themeId: "well-led", peerType: "ambulance", counts: null },
    { themeId: "safe-practice", peerType: "acute", counts: null },
    { themeId: "safe-practice", peerType: "ambulance", counts: null },
  ]);
  expect(() => makeEnglandTable([one, { ...one, peerType: "community" }], ["well-led"], ["acute"])).toThrow(RangeError);
});

test("the order of contributions changes nothing", () => {
  const all = contributionsIn({ named: { low: 1, middle: 2, high: 0 }, hidden: { low: 4, middle: 6, high: 3 } });
  expect(makeEnglandTable(all.toReversed(), ["well-led"], ["acute"])).toEqual(makeEnglandTable(all, ["well-led"], ["acute"]));
});
