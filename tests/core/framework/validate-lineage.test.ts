import { describe, expect, test } from "vitest";
import { writePath } from "../../../app/core/framework/framework-fault";
import { validateLineage } from "../../../app/core/framework/validate-lineage";
import { at, nextSmallFramework, smallFramework, sound, theme } from "./small-framework";
import type { Data, Path } from "./small-framework";

const wellLed: Path = ["lenses", 0, "themes", 0];
const step: Path = ["follows", "themes", 0];

function faultsOf(next: Data): readonly string[] {
  return validateLineage(sound(next), sound(smallFramework())).map(({ path, message }) => `${writePath(path)}: ${message}`);
}

function says(change: string): Data {
  return { theme: "well-led", from: "well-led", change, ...(change === "changed" ? { why: "Another question." } : {}) };
}

test("a version that asks the same, and says so, is sound", () => {
  expect(faultsOf(nextSmallFramework())).toEqual([]);
});

test("words around the question may change without breaking a trend", () => {
  expect(faultsOf(at(nextSmallFramework(), [...wellLed, "why_it_matters"], "For another reason."))).toEqual([]);
});

describe("a theme called the same must ask the same:", () => {
  const asksSomethingElse = 'follows.themes[0]: "well-led" asks something else than before: it has changed';
  test.each<readonly [string, Path, Data]>([
    ["another question", [...wellLed, "question"], "How soon?"],
    ["another line", [...wellLed, "levels", 3, "line"], "Another line."],
    ["a point for other settings", [...wellLed, "levels", 3, "elements", 0, "settings"], ["acute"]],
    ["a new point", [...wellLed, "levels", 3, "elements", 2], { id: "well-led.4c", text: "More.", statements: ["well-led.plan"] }],
    ["a statement for the system", [...wellLed, "statements", 0, "audience"], "system"],
  ])("%s", (_, path, value) => {
    expect(faultsOf(at(nextSmallFramework(), path, value))).toEqual([asksSomethingElse]);
    expect(faultsOf(at(at(nextSmallFramework(), path, value), step, says("renamed")))).toEqual([asksSomethingElse]);
    expect(faultsOf(at(at(nextSmallFramework(), path, value), step, says("changed")))).toEqual([]);
  });
});

test("another name alone is renamed, neither the same nor changed", () => {
  const renamed = at(nextSmallFramework(), [...wellLed, "title"], "Good leadership");
  expect(faultsOf(at(renamed, step, says("renamed")))).toEqual([]);
  expect(faultsOf(renamed)).toEqual(['follows.themes[0]: "well-led" has another name: it is renamed']);
  expect(faultsOf(at(renamed, step, says("changed")))).toEqual(['follows.themes[0]: "well-led" asks the same as before: it has not changed']);
});

test("a theme whose name stayed is not renamed", () => {
  expect(faultsOf(at(nextSmallFramework(), step, says("renamed")))).toEqual(['follows.themes[0]: "well-led" has the name it had']);
});

test("an id is never given to something else", () => {
  const reused = at(nextSmallFramework(), [...wellLed, "levels", 3, "elements", 0, "text"], "Quite another point.");
  expect(faultsOf(at(reused, step, says("changed")))).toEqual([
    'lenses[0].themes[0].levels[3].elements[0].text: "well-led.4a" said something else before: give it a new id, or list it as reworded',
  ]);
});

test("words mended without a change of meaning, and listed, break nothing", () => {
  const mended = at(nextSmallFramework(), [...wellLed, "levels", 3, "elements", 0, "text"], "Point 4a, without the slip.");
  const listed = at(mended, ["follows", "reworded"], [{ id: "well-led.4a", why: "A slip." }]);
  expect(faultsOf(listed)).toEqual([]);
  const question = at(listed, [...wellLed, "question"], "How well do we do Well led indeed?");
  expect(faultsOf(at(question, ["follows", "reworded", 1], { id: "well-led", why: "A slip." }))).toEqual([]);
});

test("what is listed as reworded stands in both versions", () => {
  const listed = at(nextSmallFramework(), ["follows", "reworded"], [{ id: "well-led.4z", why: "A slip." }]);
  expect(faultsOf(listed)).toEqual(['follows.reworded[0].id: "well-led.4z" is not in both versions']);
});

test("a theme of the earlier version is followed or dropped, never lost", () => {
  const lost = at(at(nextSmallFramework(), ["lenses", 0, "themes", 0], theme("new-one", "New one")), step, { theme: "new-one", change: "new", why: "It was missed." });
  const without = at(at(lost, ["vital_signs", 0, "themes", 0], "new-one"), ["crosswalks", "dma-2025", "well_led"], "new-one");
  expect(faultsOf(without)).toEqual(['follows: "well-led" of the earlier version is neither followed nor dropped']);
  expect(faultsOf(at(without, ["follows", "dropped"], [{ theme: "well-led", why: "It was split." }]))).toEqual([]);
});

test("themes that the earlier version does not have are neither followed nor dropped", () => {
  expect(faultsOf(at(nextSmallFramework(), [...step, "from"], "gone"))).toEqual([
    'follows: "well-led" of the earlier version is neither followed nor dropped',
    'follows.themes[0].from: The earlier version has no theme "gone"',
  ]);
  expect(faultsOf(at(nextSmallFramework(), ["follows", "dropped"], [{ theme: "gone", why: "It went." }]))).toEqual([
    'follows.dropped[0].theme: The earlier version has no theme "gone"',
  ]);
});

test("a theme the earlier version has is not new", () => {
  const claimed = at(nextSmallFramework(), step, { theme: "well-led", change: "new", why: "So it seems." });
  expect(faultsOf(claimed)).toContain('follows.themes[0]: "well-led" is not new: the earlier version has it');
});

test("a theme that moved to the other lens has changed", () => {
  const data = nextSmallFramework();
  const moved = at(at(data, ["lenses", 0, "themes", 0], undefined), ["lenses", 1, "themes", 1], theme("well-led", "Well led"));
  expect(faultsOf(moved)).toEqual(['follows.themes[0]: "well-led" asks something else than before: it has changed']);
});

test("only the version that is followed is compared with", () => {
  const framework = sound(nextSmallFramework());
  expect(() => validateLineage(framework, framework)).toThrow(RangeError);
});
