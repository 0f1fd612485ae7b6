import { expect, test } from "vitest";
import { englandContributions } from "../../../app/core/disclosure/england-contributions";
import { bandsLeft, deedsOfFew, findFault, silentWorlds, type Contribute } from "./england-releases";

const WORLDS = [9, 10].flatMap((trusts) => silentWorlds(trusts).flatMap((silent) => deedsOfFew().map((few) => [...silent, ...few])));

function firstFault(contribute?: Contribute): string | null {
  for (const world of WORLDS) {
    const fault = findFault(world, contribute);
    if (fault !== null) return fault;
  }
  return null;
}

test("whatever was released, taken back or published, no reader's integers leave anyone a single band", () => {
  expect(WORLDS.length).toBeGreaterThan(20_000);
  expect(firstFault()).toBeNull();
});

test("the integers of a row that should not be given do leave a single band", () => {
  expect(bandsLeft({ low: 15, middle: 0, high: 0, n: 15 }, [], 13)).toEqual(["low"]);
  expect(bandsLeft({ low: 0, middle: 10, high: 5, n: 15 }, [5, 5, 5], 11)).toEqual(["middle"]);
  expect(bandsLeft({ low: 5, middle: 5, high: 0, n: 10 }, [2, 3], 10).toSorted()).toEqual(["high", "low", "middle"]);
});

const MUTANTS: Readonly<Record<string, Contribute>> = {
  "forgets that what was withdrawn was known": (candidates, releases) => englandContributions(candidates, releases.filter(({ withdrawnAt }) => withdrawnAt === null)),
  "takes a release to a system's lead for nobody's": (candidates, releases) => englandContributions(candidates, releases.filter(({ audience }) => audience !== "system-lead")),
  "takes what a system's paper prints for nobody's": (candidates, releases) => englandContributions(candidates, releases.filter(({ audience }) => audience !== "system-paper")),
  "looks at one system alone": (candidates, releases) => englandContributions(candidates, releases.filter(({ systemCode }) => systemCode !== "QAA")),
  "does not read published papers": (candidates, releases) => englandContributions(candidates.map((one) => ({ ...one, publishedThemeIds: [] })), releases),
  "counts everybody as hidden": (candidates, releases) => englandContributions(candidates, releases).map((one) => ({ ...one, isKnown: false })),
};

test.each(Object.entries(MUTANTS))("a table that %s is caught", (_, mutant) => {
  expect(firstFault(mutant)).not.toBeNull();
});
