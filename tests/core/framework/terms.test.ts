import { expect, test } from "vitest";
import { termsIn } from "../../../app/core/framework/terms";
import { at, smallFramework, sound } from "./small-framework";

const framework = sound(
  at(smallFramework(), ["terms"], [
    { term: "Integrated care system (ICS)", meaning: "A local partnership." },
    { term: "DCB0129", meaning: "A standard." },
    { term: "Cloud", meaning: "Rented computing." },
    { term: "Net zero", meaning: "No more carbon." },
  ]),
);

function foundIn(...texts: readonly string[]): readonly string[] {
  return termsIn(framework, texts).map(({ term }) => term);
}

test("a term is found whatever its capitals, at either end and in the plural", () => {
  expect(foundIn("Move to the cloud")).toEqual(["Cloud"]);
  expect(foundIn("Clouds, rented")).toEqual(["Cloud"]);
  expect(foundIn("Reach net zero", "or NET ZERO")).toEqual(["Net zero"]);
});

test("a term is found by its short form, in capitals only", () => {
  expect(foundIn("partners in your ICS")).toEqual(["Integrated care system (ICS)"]);
  expect(foundIn("integrated care systems")).toEqual(["Integrated care system (ICS)"]);
  expect(foundIn("ics", "dcb0129")).toEqual([]);
});

test("a term inside another word is not the term", () => {
  expect(foundIn("cloudy", "icloud", "TOPICS", "DCB01290")).toEqual([]);
});

test("terms come once, in the framework's order, from all the texts together", () => {
  expect(foundIn("The cloud and DCB0129", "DCB0129 and the ICS")).toEqual(["Integrated care system (ICS)", "DCB0129", "Cloud"]);
});
