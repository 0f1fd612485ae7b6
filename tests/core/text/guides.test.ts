import { expect, test } from "vitest";
import { GUIDE_READERS, GUIDES } from "../../../app/core/text/guides";
import { saidOnScreen } from "../../support/said-on-screen";

const said = saidOnScreen(["guides.ts"]);

test("there is one guide for each reader", () => {
  expect(GUIDES.map(({ reader }) => reader)).toEqual(GUIDE_READERS);
});

test.each(GUIDES)("every button and heading that the guide of the $reader names is on a screen by these words", ({ sections }) => {
  const named = sections.flatMap(({ steps }) => steps.flatMap((step) => [...step.matchAll(/\*([^*]+)\*/g)].map(([, label]) => label ?? "")));
  expect(named.filter((label) => !said.includes(label.toLowerCase()))).toEqual([]);
});

test("the guides name buttons", () => {
  expect(GUIDES.flatMap(({ sections }) => sections.flatMap(({ steps }) => steps)).join(" ").split("*").length).toBeGreaterThan(20);
});

test("a guide that names a button nobody has would be found", () => {
  expect(said.includes("press the button nobody has")).toBe(false);
});
