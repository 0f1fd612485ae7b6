import { describe, expect, test } from "vitest";
import { compareVersions, counterpartOf, isBrokenBetween, isComparable } from "../../../app/core/framework/crosswalk";
import { buildFrameworkLibrary, refOf } from "../../../app/core/framework/framework-library";
import type { FrameworkLibrary } from "../../../app/core/framework/framework-library";
import { at, nextSmallFramework, smallFramework, sound, theme } from "./small-framework";
import type { Data } from "./small-framework";

const [first, second, third] = [1, 2, 3].map((version) => ({ framework: "small", version })) as [Ref, Ref, Ref];
type Ref = { readonly framework: string; readonly version: number };

/** Version 2 renames one measure, changes the other, drops the trend and brings a new one. */
const everyCase: Data = at(
  at(at(nextSmallFramework(), ["lenses", 0, "themes", 0, "title"], "Good leadership"), ["lenses", 0, "themes", 1, "question"], "How soon?"),
  ["lenses", 1, "themes", 0],
  theme("prioritisation", "Prioritisation"),
);
const version2 = at(at(everyCase, ["follows", "themes"], [
  { theme: "well-led", from: "well-led", change: "renamed" },
  { theme: "safe-practice", from: "safe-practice", change: "changed", why: "It asks how soon." },
  { theme: "prioritisation", change: "new", why: "It was missed." },
]), ["follows", "dropped"], [{ theme: "joined-up-teams", why: "It was split." }]);

/** Version 3 keeps all that version 2 has, but for one theme that it renames. */
const version3 = at(at(at(version2, ["version"], 3), ["lenses", 0, "themes", 1, "title"], "Safety"), ["follows"], {
  framework: "small",
  version: 2,
  themes: [
    { theme: "well-led", from: "well-led", change: "same" },
    { theme: "safe-practice", from: "safe-practice", change: "renamed" },
    { theme: "prioritisation", from: "prioritisation", change: "same" },
  ],
});

const library = libraryOf(smallFramework(), version2, version3);

function libraryOf(...files: readonly Data[]): FrameworkLibrary {
  const versions = files.map(sound);
  const [offered] = versions;
  if (offered === undefined) throw new RangeError("A library has a version");
  return buildFrameworkLibrary(versions, refOf(offered));
}

test("a version compared with itself is comparable throughout", () => {
  expect(compareVersions(library, second, second)).toEqual([
    { kind: "comparable", from: "well-led", to: "well-led" },
    { kind: "comparable", from: "safe-practice", to: "safe-practice" },
    { kind: "comparable", from: "prioritisation", to: "prioritisation" },
  ]);
});

test("each theme is said to be renamed, changed, new or dropped", () => {
  expect(compareVersions(library, first, second)).toEqual([
    { kind: "renamed", from: "well-led", to: "well-led" },
    { kind: "changed", from: "safe-practice", to: "safe-practice", why: "It asks how soon." },
    { kind: "new", from: null, to: "prioritisation", why: "It was missed." },
    { kind: "dropped", from: "joined-up-teams", to: null, why: "It was split." },
  ]);
});

describe("over two steps", () => {
  const comparisons = compareVersions(library, first, third) ?? [];

  test("what was changed stays changed, though the last step only renamed it", () => {
    expect(comparisons[1]).toEqual({ kind: "changed", from: "safe-practice", to: "safe-practice", why: "It asks how soon." });
  });

  test("what was renamed stays comparable under its new name", () => {
    expect(comparisons[0]).toEqual({ kind: "renamed", from: "well-led", to: "well-led" });
  });

  test("what was new or dropped on the way stays so", () => {
    expect(comparisons.slice(2).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["new", null, "prioritisation"],
      ["dropped", "joined-up-teams", null],
    ]);
  });

  test("the last step alone compares what the first could not", () => {
    expect(compareVersions(library, second, third)?.map(({ kind }) => kind)).toEqual(["comparable", "renamed", "comparable"]);
  });
});

test("two changes keep both reasons, and a theme that came and went is not mentioned", () => {
  const changedAgain = at(at(version3, ["lenses", 0, "themes", 1, "question"], "How fast?"), ["follows", "themes", 1], {
    theme: "safe-practice",
    from: "safe-practice",
    change: "changed",
    why: "It asks how fast.",
  });
  const withoutNew = at(at(changedAgain, ["lenses", 1, "themes", 0], theme("openness", "Openness")), ["follows", "themes", 2], { theme: "openness", change: "new", why: "Asked for." });
  const comparisons = compareVersions(libraryOf(smallFramework(), version2, at(withoutNew, ["follows", "dropped"], [{ theme: "prioritisation", why: "Not used." }])), first, third);
  expect(comparisons?.[1]).toMatchObject({ kind: "changed", why: "It asks how soon. It asks how fast." });
  expect(comparisons?.flatMap(({ from, to }) => [from, to])).not.toContain("prioritisation");
});

test("nothing is joined backwards, across frameworks or to a version nobody has", () => {
  const other = at(smallFramework(), ["id"], "other");
  const both = libraryOf(smallFramework(), version2, other);
  expect(compareVersions(both, second, first)).toBeNull();
  expect(compareVersions(both, { framework: "other", version: 1 }, second)).toBeNull();
  expect(compareVersions(both, first, { framework: "small", version: 9 })).toBeNull();
});

test("levels are joined over the same and the renamed themes", () => {
  const comparisons = compareVersions(library, first, second) ?? [];
  expect(comparisons.map(isComparable)).toEqual([true, false, false, false]);
});

test("a line breaks at a changed or new theme and where versions do not follow, and nowhere else", () => {
  expect(isBrokenBetween(library, first, second, "well-led")).toBe(false);
  expect(isBrokenBetween(library, first, second, "safe-practice")).toBe(true);
  expect(isBrokenBetween(library, first, second, "prioritisation")).toBe(true);
  expect(isBrokenBetween(library, second, first, "well-led")).toBe(true);
});

describe("a theme's counterpart", () => {
  test.each([
    [first, "well-led", third, { themeId: "well-led", isComparable: true }],
    [third, "well-led", first, { themeId: "well-led", isComparable: true }],
    [third, "safe-practice", first, { themeId: "safe-practice", isComparable: false }],
    [second, "safe-practice", third, { themeId: "safe-practice", isComparable: true }],
    [first, "joined-up-teams", second, null],
    [second, "prioritisation", first, null],
    [{ framework: "other", version: 1 }, "well-led", first, null],
  ])("of %j %s in %j", (from, themeId, to, there) => {
    expect(counterpartOf(library, from, themeId, to)).toEqual(there);
  });
});
