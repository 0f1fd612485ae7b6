import { expect, test } from "vitest";
import { sourceById, sourceName } from "../../../app/core/framework/sources";
import { smallFramework, sound } from "./small-framework";

const framework = sound(smallFramework());

test("a source is named by its title, or by itself when it is named in full", () => {
  expect(sourceName(framework, "study")).toBe("A study, 2024");
  expect(sourceName(framework, "A survey, as reported in 2020")).toBe("A survey, as reported in 2020");
});

test("only a source in the list has a kind and a date", () => {
  expect(sourceById(framework, "study")).toMatchObject({ kind: "evidence", date: "2024" });
  expect(sourceById(framework, "A survey, as reported in 2020")).toBeNull();
});
