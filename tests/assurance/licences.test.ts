import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { describeLicences, listLicences } from "../../scripts/licences.mjs";
import { PROJECT_ROOT } from "../support/database";

/** Licences that ask nothing of a trust that runs the product but to keep their notice. */
const TAKEN = new Set(["MIT", "MIT-0", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "0BSD", "Python-2.0", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "Unlicense", "Zlib", "MPL-2.0", "WTFPL"]);

/** Whether every part of an "and", or any part of an "or", is taken. */
function isTaken(licence: string): boolean {
  const plain = licence.replace(/[()]/g, "");
  return plain.includes(" AND ") ? plain.split(" AND ").every((part) => TAKEN.has(part)) : plain.split(" OR ").some((part) => TAKEN.has(part));
}

function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), "utf8");
}

test("the list of licences is what the lock file holds", () => {
  expect(read("docs/licences.md"), "run node scripts/licences.mjs").toBe(describeLicences(PROJECT_ROOT));
});

test("no package that runs brings a licence that binds us, or none", () => {
  const listed = listLicences(PROJECT_ROOT);
  expect(listed.length).toBeGreaterThan(200);
  expect(listed.filter(({ licence }) => !isTaken(licence))).toEqual([]);
  expect([isTaken("GPL-3.0"), isTaken("unknown"), isTaken("(MIT OR GPL-3.0-or-later)"), isTaken("(MIT AND GPL-2.0)")]).toEqual([false, false, true, false]);
});

test("every package that the product names has its line in docs/dependencies.md", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Readonly<Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>>;
  const lines = read("docs/dependencies.md").split("\n").filter((line) => line.startsWith("| ")).join("\n");
  const named = [...Object.keys(dependencies), ...Object.keys(devDependencies).filter((name) => !name.startsWith("@types/"))];
  expect(named.filter((name) => !new RegExp(`[|,] ${name.replace(/[/.]/g, "\\$&")}(?=[ ,])`).test(lines))).toEqual([]);
});

test("every version is exact, and install scripts run for the named alone", () => {
  const { dependencies, devDependencies, allowScripts } = JSON.parse(read("package.json")) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
  expect(Object.entries(allowScripts ?? {}).filter(([, isAllowed]) => isAllowed === true).map(([name]) => name).sort()).toEqual(["better-sqlite3", "esbuild"]);
});
