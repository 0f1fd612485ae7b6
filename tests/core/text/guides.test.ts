import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { GUIDE_READERS, GUIDES } from "../../../app/core/text/guides";

const APP = path.resolve(import.meta.dirname, "../../../app");

/** Everything the product says on screen. */
const said = ["ui", "islands", "core/text", "core/assessment", "page-data"]
  .flatMap((folder) => readdirSync(path.join(APP, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(APP, folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("guides.ts"))
  .map((file) => readFileSync(file, "utf8").replace(/\s+/g, " ").toLowerCase())
  .join("\n");

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
