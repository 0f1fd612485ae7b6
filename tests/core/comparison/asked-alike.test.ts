import { expect, test } from "vitest";
import { askedAlike } from "../../../app/core/comparison/asked-alike";
import { median } from "../../../app/core/comparison/averages";
import { compareBoards } from "../../../app/core/comparison/board-comparison";
import { boardRows } from "../../../app/core/comparison/board-rows";
import { lowPlaces } from "../../../app/core/comparison/low-places";
import { tidyRows } from "../../../app/core/comparison/tidy-table";
import type { CycleId } from "../../../app/core/cycle";
import type { ReadableLevel } from "../../../app/core/disclosure/readable-levels";
import { buildFrameworkLibrary } from "../../../app/core/framework/framework-library";
import type { Level } from "../../../app/core/scoring/level";
import { at, nextSmallFramework, smallFramework, sound } from "../framework/small-framework";

const THEMES = ["well-led", "safe-practice"];

/** Version 2 keeps one measure and asks another question under the second. */
const changed = at(at(nextSmallFramework(), ["lenses", 0, "themes", 1, "question"], "How soon?"), ["follows", "themes", 1], { theme: "safe-practice", from: "safe-practice", change: "changed", why: "It asks how soon." });
/** Version 3 keeps all that version 2 has, and calls the second measure by another id. */
const renamed = at(at(at(changed, ["version"], 3), ["lenses", 0, "themes", 1, "title"], "Safety"), ["follows"], {
  framework: "small",
  version: 2,
  themes: [
    { theme: "well-led", from: "well-led", change: "same" },
    { theme: "safe-practice", from: "safe-practice", change: "renamed" },
    { theme: "joined-up-teams", from: "joined-up-teams", change: "same" },
  ],
  dropped: [],
  reworded: [],
});
const versions = [smallFramework(), changed, renamed].map(sound);
const [first, second] = [1, 2].map((version) => ({ framework: "small", version })) as [Ref, Ref];
type Ref = { readonly framework: string; readonly version: number };
const library = buildFrameworkLibrary(versions, first);

function level(trustCode: string, version: number, level: Level, themeId = "safe-practice", cycle: CycleId = "2026-27"): ReadableLevel {
  return { trustCode, cycle, frameworkId: "small", frameworkVersion: version, themeId, level, isOwn: false, systemCodes: ["QXX"] };
}

function apartOf(levels: readonly ReadableLevel[], named = first): readonly string[] {
  return askedAlike({ library, named }, levels).flatMap(({ trustCode, isApart }) => (isApart ? [trustCode] : []));
}

test("the question most of those sharing answered is counted, and the level of another stands apart", () => {
  expect(apartOf([level("RAA", 1, 2), level("RBB", 1, 3), level("RCC", 2, 1)])).toEqual(["RCC"]);
  expect(apartOf([level("RAA", 1, 2), level("RBB", 2, 3), level("RCC", 2, 1)])).toEqual(["RAA"]);
  expect(apartOf([level("RBB", 2, 3), level("RCC", 3, 1), level("RAA", 1, 2)])).toEqual(["RAA"]);
});

test("of as many, the question of the page's own version is counted, else the later", () => {
  expect(apartOf([level("RAA", 1, 2), level("RBB", 2, 3)])).toEqual(["RBB"]);
  expect(apartOf([level("RAA", 1, 2), level("RBB", 2, 3)], second)).toEqual(["RAA"]);
});

test("a theme whose question stayed is counted over all versions, and each cycle and theme is looked at by itself", () => {
  expect(apartOf([level("RAA", 1, 2, "well-led"), level("RBB", 2, 3, "well-led"), level("RCC", 3, 1, "well-led")])).toEqual([]);
  expect(apartOf([level("RAA", 1, 2), level("RBB", 1, 2), level("RCC", 2, 1, "safe-practice", "2025-26"), level("RDD", 2, 1, "well-led")])).toEqual([]);
});

test("a theme that the page's version does not have, and a version nothing follows, are left out", () => {
  expect(askedAlike({ library, named: first }, [level("RAA", 1, 2, "prioritisation"), level("RBB", 9, 2)])).toEqual([]);
});

test("neither a count nor a median nor a comparison runs over two questions, and the level is shown", () => {
  const levels = [level("RAA", 1, 2), level("RBB", 1, 4), level("RCC", 2, 1), level("RCC", 2, 3, "well-led")];
  const rows = boardRows(askedAlike({ library, named: first }, levels), "2026-27", THEMES);
  expect(lowPlaces(rows, THEMES).find(({ themeId }) => themeId === "safe-practice")).toMatchObject({ low: 1, sharing: 2 });
  expect(median(rows.map((row) => row.levels["safe-practice"] ?? null))).toBe(3);
  expect(rows.find(({ provider }) => provider === "RCC")).toMatchObject({ shown: { "safe-practice": 1, "well-led": 3 }, levels: { "safe-practice": null, "well-led": 3 }, apart: ["safe-practice"] });
});

test("the document and the tidy table say which level is not counted, and a trust on another question has no peers on it", () => {
  const trusts = ["RAA", "RBB", "RCC", "RDD"].map((code) => ({ code, name: code, settings: ["acute"] as const }));
  const levels = [level("RAA", 1, 2), level("RBB", 1, 4), level("RCC", 2, 1), level("RCC", 2, 3, "well-led"), level("RAA", 1, 5, "well-led")];
  const query = { setting: "all", basis: "entry", membership: "today", trust: "RCC" } as const;
  const document = compareBoards({ ics: { code: "QXX", name: "Somewhere" }, cycle: "2026-27", sourceName: "Boards", asAt: "2026-11-28", trusts, levels, asked: { library, named: first }, themeIds: THEMES, measureIds: THEMES, query });
  expect(document.entries.map(({ trust, apart }) => [trust.code, apart])).toEqual([["RAA", []], ["RBB", []], ["RCC", ["safe-practice"]], ["RDD", []]]);
  expect(document.peers).toMatchObject({ nOf: { "safe-practice": 2, "well-led": 2 }, mean: { "safe-practice": 3, "well-led": 4 }, max: { "safe-practice": 4 } });
  expect(document.trust).toMatchObject({ levels: { "safe-practice": 1 }, peersWithout: { n: 2, mean: { "safe-practice": null, "well-led": 5 } } });
  const sources = tidyRows(document, { release: "2026-27", membershipDate: "2026-11-28", themeIds: THEMES }).filter(({ source }) => source.includes("changed question"));
  expect(sources.map(({ ods, theme }) => [ods, theme])).toEqual([["RCC", "safe-practice"]]);
});
