import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writePath } from "../../../app/core/framework/framework-fault";
import { validateFramework } from "../../../app/core/framework/validate-framework";
import { at, nextSmallFramework, smallFramework, sound, theme } from "./small-framework";
import type { Data, Path } from "./small-framework";

const wellLed: Path = ["lenses", 0, "themes", 0];
const element: Path = [...wellLed, "levels", 1, "elements", 0];

function faultsOf(data: unknown): readonly string[] {
  const read = validateFramework(data);
  return read.ok ? [] : read.faults.map(({ path, message }) => `${writePath(path)}: ${message}`);
}

test("a sound file has no fault", () => {
  expect(faultsOf(smallFramework())).toEqual([]);
  expect(faultsOf(nextSmallFramework())).toEqual([]);
});

describe("a broken file is refused with the place and the fault:", () => {
  const broken: readonly (readonly [string, Path, Data | undefined, string])[] = [
    ["a level outside the scale", [...wellLed, "levels", 2, "level"], 6, "lenses[0].themes[0].levels[2].level: Must be one of: 1, 2, 3, 4, 5"],
    ["a level as text", [...wellLed, "levels", 2, "level"], "3", "lenses[0].themes[0].levels[2].level: Must be one of: 1, 2, 3, 4, 5"],
    ["a level left out", [...wellLed, "levels", 2], undefined, "lenses[0].themes[0].levels: Levels must be 1, 2, 3, 4, 5 in this order; found 1, 2, 4, 5"],
    ["a level twice", [...wellLed, "levels", 2, "level"], 2, "lenses[0].themes[0].levels: Levels must be 1, 2, 3, 4, 5 in this order; found 1, 2, 2, 4, 5"],
    ["a level of the scale left out", ["scale", 4], undefined, "scale: Levels must be 1, 2, 3, 4, 5 in this order; found 1, 2, 3, 4"],
    ["a level without a line", [...wellLed, "levels", 1, "line"], undefined, "lenses[0].themes[0].levels[1].line: This is missing"],
    ["a line that is blank", [...wellLed, "levels", 1, "line"], " ", "lenses[0].themes[0].levels[1].line: Write some words"],
    ["a level without elements", [...wellLed, "levels", 1, "elements"], [], "lenses[0].themes[0].levels[1].elements: Give at least one"],
    ["an element without a statement", [...element, "statements"], [], "lenses[0].themes[0].levels[1].elements[0].statements: Give at least one"],
    ["an element of a statement that does not exist", [...element, "statements", 0], "well-led.gone", 'lenses[0].themes[0].levels[1].elements[0].statements[0]: There is no statement "well-led.gone" in this theme'],
    ["an element of another theme's statement", [...element, "statements", 0], "safe-practice.plan", 'lenses[0].themes[0].levels[1].elements[0].statements[0]: There is no statement "safe-practice.plan" in this theme'],
    ["an element's id twice", [...element, "id"], "well-led.2b", 'lenses[0].themes[0].levels[1].elements[1].id: The element "well-led.2b" comes twice'],
    ["an element's id of another level", [...element, "id"], "well-led.3z", 'lenses[0].themes[0].levels[1].elements[0].id: "well-led.3z" must begin with "well-led.2"'],
    ["an element for a setting nobody knows", [...element, "settings"], ["dental"], "lenses[0].themes[0].levels[1].elements[0].settings[0]: Must be one of: acute, community, mental-health, ambulance"],
    ["an element for no setting", [...element, "settings"], [], "lenses[0].themes[0].levels[1].elements[0].settings: Give at least one"],
    ["markup", [...element, "text"], "A <b>bold</b> point.", "lenses[0].themes[0].levels[1].elements[0].text: Plain text only: no markup"],
    ["a key misspelt", [...wellLed, "watchout"], "Beware.", "lenses[0].themes[0].watchout: There is no such key"],
    ["a question left out", [...wellLed, "question"], undefined, "lenses[0].themes[0].question: This is missing"],
    ["a question left empty", [...wellLed, "question"], null, "lenses[0].themes[0].question: This is empty"],
    ["a theme's id twice", [...wellLed, "id"], "joined-up-teams", 'lenses[1].themes[0].id: The theme "joined-up-teams" comes twice'],
    ["an id with capitals", [...wellLed, "id"], "Well-Led", "lenses[0].themes[0].id: An id is lower-case words joined by hyphens"],
    ["a statement's id without its theme", [...wellLed, "statements", 0, "id"], "led.plan", 'lenses[0].themes[0].statements[0].id: "led.plan" must begin with "well-led."'],
    ["a statement for nobody", [...wellLed, "statements", 0, "audience"], "public", "lenses[0].themes[0].statements[0].audience: Must be one of: organisation, system"],
    ["a source that does not exist", [...wellLed, "refs", 0], "rumour", 'lenses[0].themes[0].refs[0]: There is no source "rumour"'],
    ["a source of an unknown kind", ["sources", 0, "kind"], "rumour", "sources[0].kind: Must be one of: evidence, survey, opinion, sponsored"],
    ["a lens left out", ["lenses", 1], undefined, 'lenses: The lens "trends" is missing'],
    ["a lens twice", ["lenses", 1, "id"], "measures", 'lenses[1].id: The lens "measures" comes twice'],
    ["an answer left out", ["answers", 0], undefined, 'answers: The answer "cant-judge" is missing'],
    ["a source's id twice", ["sources", 1], { id: "study", title: "Another", kind: "opinion" }, 'sources[1].id: The source "study" comes twice'],
    ["a statement's id twice", [...wellLed, "statements", 1], { id: "well-led.plan", audience: "system", text: "Another." }, 'lenses[0].themes[0].statements[1].id: The statement "well-led.plan" comes twice'],
    ["a vital sign's id twice", ["vital_signs", 1], { id: "spend" }, 'vital_signs[1].id: The vital sign "spend" comes twice'],
    ["a challenge's id twice", ["challenges", 1], { id: "legacy" }, 'challenges[1].id: The challenge "legacy" comes twice'],
    ["a term twice", ["terms", 1], { term: "Cloud", meaning: "Something else." }, 'terms[1].term: The term "Cloud" comes twice'],
    ["an answer twice", ["answers", 2], { id: "skip", name: "Pass", meaning: "No." }, 'answers[2].id: The answer "skip" comes twice'],
    ["a vital sign of a theme that does not exist", ["vital_signs", 0, "themes", 0], "gone", 'vital_signs[0].themes[0]: There is no theme "gone"'],
    ["a reference to a source that does not exist", ["vital_signs", 0, "reference", 0, "source"], "rumour", 'vital_signs[0].reference[0].source: There is no source "rumour"'],
    ["a vital sign in an unknown unit", ["vital_signs", 0, "unit"], "pounds", "vital_signs[0].unit: Must be one of: percent, months, count, score_0_10"],
    ["a challenge of a theme that does not exist", ["challenges", 0, "themes", 0], "gone", 'challenges[0].themes[0]: There is no theme "gone"'],
    ["a challenge from a source that does not exist", ["challenges", 0, "refs"], ["rumour"], 'challenges[0].refs[0]: There is no source "rumour"'],
    ["a result's column for a theme that does not exist", ["crosswalks", "dma-2025", "well_led"], "gone", 'crosswalks.dma-2025.well_led: There is no theme "gone"'],
    ["a page that is not served securely", ["source", "url"], "http://example.org", "source.url: Invalid URL"],
    ["a version of 0", ["version"], 0, "version: Versions count from 1"],
    ["a later version that follows nothing", ["version"], 2, "follows: Version 2 must say how its themes follow from an earlier version"],
  ];

  test.each(broken)("%s", (_, path, value, fault) => {
    expect(faultsOf(at(smallFramework(), path, value))).toContain(fault);
  });
});

describe("what a version says it follows is refused with the place and the fault:", () => {
  const broken: readonly (readonly [string, Path, Data | undefined, string])[] = [
    ["a version that leaves one out", ["version"], 3, "follows.version: Version 3 must follow the version before it"],
    ["a version that follows itself", ["follows", "version"], 2, "follows.version: Version 2 must follow the version before it"],
    ["a theme left out", ["follows", "themes", 0], undefined, 'follows.themes: Nothing says how "well-led" follows'],
    ["a theme that does not exist", ["follows", "themes", 0, "theme"], "gone", 'follows.themes[0].theme: There is no theme "gone" in this version'],
    ["a theme twice", ["follows", "themes", 0, "theme"], "safe-practice", 'follows.themes[1].theme: The theme "safe-practice" comes twice'],
    ["two themes from one", ["follows", "themes", 1, "from"], "well-led", 'follows.themes[1].from: Two themes follow "well-led"'],
    ["a theme both followed and dropped", ["follows", "dropped"], [{ theme: "well-led", why: "Gone." }], 'follows.dropped[0].theme: "well-led" is both followed and dropped'],
    ["an unknown kind of change", ["follows", "themes", 0, "change"], "similar", "follows.themes[0].change: Must be one of: same, renamed, changed, new"],
    ["a change without a reason", ["follows", "themes", 0, "change"], "changed", "follows.themes[0].why: This is missing"],
  ];

  test.each(broken)("%s", (_, path, value, fault) => {
    expect(faultsOf(at(nextSmallFramework(), path, value))).toContain(fault);
  });
});

test("every fault is named in one run, those of shape and those between parts alike", () => {
  const once = at(smallFramework(), [...wellLed, "question"], undefined);
  const twice = at(once, [...element, "statements", 0], "well-led.gone");
  expect(faultsOf(at(twice, ["vital_signs", 0, "themes", 0], "gone"))).toEqual([
    "lenses[0].themes[0].question: This is missing",
    'lenses[0].themes[0].levels[1].elements[0].statements[0]: There is no statement "well-led.gone" in this theme',
    'vital_signs[0].themes[0]: There is no theme "gone"',
  ]);
});

test("what cannot be read is named once, for its shape alone", () => {
  expect(faultsOf(at(smallFramework(), [...wellLed, "levels", 2, "level"], "3"))).toHaveLength(1);
  expect(faultsOf(at(smallFramework(), [...wellLed, "levels", 2, "elements", 0, "id"], 7))).toHaveLength(1);
});

test("a source may be named in full instead of by its id", () => {
  expect(faultsOf(at(smallFramework(), ["vital_signs", 0, "reference", 0, "source"], "A survey, as reported in 2020"))).toEqual([]);
});

test("whatever is left out has its stated meaning: every setting, not private, no terms, nothing followed", () => {
  const framework = sound(at(smallFramework(), ["terms"], undefined));
  const [first, second] = framework.lenses[0]?.themes[0]?.levels[1]?.elements ?? [];
  expect(first).toMatchObject({ settings: null, isPrivateByDefault: false });
  expect(second?.settings).toEqual(["acute", "community"]);
  expect(framework).toMatchObject({ terms: [], follows: null });
  expect(framework.vitalSigns[0]?.isPrivateByDefault).toBe(false);
});

test("nothing a file can hold makes the check fail instead of answering", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(faultsOf(data).length).toBeGreaterThan(0);
    }),
  );
});

test("a part replaced by anything else is answered, never thrown at", () => {
  const places = placesIn(smallFramework());
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      expect(typeof validateFramework(at(smallFramework(), path, value as Data)).ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});

test("a theme may be added", () => {
  expect(faultsOf(at(smallFramework(), ["lenses", 1, "themes", 1], theme("prioritisation", "Prioritisation")))).toEqual([]);
});

function placesIn(data: Data, path: Path = []): readonly Path[] {
  if (typeof data !== "object" || data === null) return [path];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  const inside = steps.flatMap((step) => placesIn(Array.isArray(data) ? (data[Number(step)] ?? null) : (data[step] ?? null), [...path, step]));
  return path.length === 0 ? inside : [path, ...inside];
}
