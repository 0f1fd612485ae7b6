import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";

const FOLDER = path.join(PROJECT_ROOT, "docs/assurance");
const CLAIM = /`(tests\/[^`]+?) › ([^`]+)`/g;

/** Claims of a text whose test is not there, by file or by name. */
function findUnheld(text: string): readonly string[] {
  return [...text.matchAll(CLAIM)].flatMap(([claim, file = "", title = ""]) => {
    const place = path.join(PROJECT_ROOT, file);
    return existsSync(place) && readFileSync(place, "utf8").includes(`"${title}"`) ? [] : [claim];
  });
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

test.each(files)("every test that %s names is there", (name) => {
  expect(findUnheld(read(name))).toEqual([]);
});

test("every line of the threat model names its test", () => {
  const lines = read("threat-model.md").split("\n").filter((line) => /^\| (?!threat|-)/.test(line));
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => !new RegExp(CLAIM.source).test(line))).toEqual([]);
});

test("a claim whose test is gone, or has another name, is seen", () => {
  expect(findUnheld("`tests/assurance/none.test.ts › a claim`")).toHaveLength(1);
  expect(findUnheld("`tests/assurance/claims.test.ts › a test of no such name`")).toHaveLength(1);
  expect(findUnheld("`tests/assurance/claims.test.ts › every line of the threat model names its test`")).toEqual([]);
});

test("what no person has tested is said in each document that speaks of testing", () => {
  for (const name of ["README.md", "accessibility.md", "dtac.md", "cyber.md"]) expect(read(name)).toMatch(/no person|Not done|No real board|no user/i);
});
