import { expect, test } from "vitest";
import { elementsForSetting, lensOfTheme, levelsForSettings, measures, themeById, themesOf, trends } from "../../../app/core/framework/themes";
import { smallFramework, sound } from "./small-framework";

const framework = sound(smallFramework());
const [wellLed] = measures(framework);
if (wellLed === undefined) throw new RangeError("The small framework has a measure");

test("the measures come first, each lens in its own order", () => {
  expect(measures(framework).map(({ id }) => id)).toEqual(["well-led", "safe-practice"]);
  expect(trends(framework).map(({ id }) => id)).toEqual(["joined-up-teams"]);
  expect(themesOf(framework).map(({ id }) => id)).toEqual(["well-led", "safe-practice", "joined-up-teams"]);
});

test("a theme is found with its lens, or not at all", () => {
  expect(themeById(framework, "joined-up-teams")?.title).toBe("Joined-up teams");
  expect(lensOfTheme(framework, "joined-up-teams")).toBe("trends");
  expect(themeById(framework, "gone")).toBeNull();
  expect(lensOfTheme(framework, "gone")).toBeNull();
});

test("level 1 is met by everyone, so its elements are never ticked", () => {
  expect(elementsForSetting(wellLed, ["acute"]).map(({ id }) => id)).toEqual([
    "well-led.2a", "well-led.2b", "well-led.3a", "well-led.3b", "well-led.4a", "well-led.4b", "well-led.5a", "well-led.5b",
  ]);
});

test("an element for other care settings is left out", () => {
  expect(elementsForSetting(wellLed, ["ambulance"]).map(({ id }) => id)).toEqual(["well-led.2a", "well-led.3a", "well-led.4a", "well-led.5a"]);
  expect(elementsForSetting(wellLed, ["ambulance", "community"])).toHaveLength(8);
});

test("a trust of no known setting is asked only for what applies to every trust", () => {
  expect(elementsForSetting(wellLed, [])).toHaveLength(4);
  expect(levelsForSettings(wellLed, []).map(({ level, elements }) => [level, elements.length])).toEqual([[1, 1], [2, 1], [3, 1], [4, 1], [5, 1]]);
});
