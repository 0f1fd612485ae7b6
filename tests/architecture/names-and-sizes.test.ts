import { expect, test } from "vitest";
import { findBadNames, findBarrels, findTooLong } from "./names-and-sizes";
import { CODE, readSourceFiles } from "./source-file";

const code = readSourceFiles(["app", "server", "prisma/seed", "scripts", "tests"], CODE);

/** Files over 250 lines, each with why it is not two. */
const LONG_WITH_REASON: Readonly<Record<string, string>> = {};

test("every name of a file or folder is kebab-case and says what it holds", () => {
  expect(findBadNames(code.map(({ path }) => path))).toEqual([]);
});

test("names that say nothing are seen", () => {
  expect(findBadNames(["app/core/utils/x.ts", "app/db/date-helpers.ts", "app/core/scoring-v2.ts", "app/ui/Button.tsx", "app/ui/nhs/button.tsx"])).toEqual([
    'app/core/utils/x.ts: "utils" says nothing about what it holds',
    'app/db/date-helpers.ts: "helpers" says nothing about what it holds',
    'app/core/scoring-v2.ts: "v2" says nothing about what it holds',
    'app/ui/Button.tsx: "Button" is not kebab-case',
  ]);
});

test("there are no barrels", () => {
  expect(findBarrels(code)).toEqual([]);
});

test("a barrel is seen", () => {
  const bad = [
    { path: "app/core/index.ts", text: `export const a = 1;` },
    { path: "app/core/all.ts", text: `export { a } from "./a"; export type { B } from "./b";` },
    { path: "app/core/some.ts", text: `export * from "./a"; export const b = 1;` },
    { path: "app/core/fine.ts", text: `export { a } from "./a"; export const b = 1;` },
  ];
  expect(findBarrels(bad)).toEqual(["app/core/index.ts is a barrel", "app/core/all.ts is a barrel", "app/core/some.ts passes on everything of another file"]);
});

test("no file is longer than 250 lines without a reason, and no route longer than 80", () => {
  expect(findTooLong(code, 250, LONG_WITH_REASON)).toEqual([]);
  expect(findTooLong(code.filter(({ path }) => path.startsWith("app/routes/")), 80, {})).toEqual([]);
});

test("a file that is too long is seen, and a reason lets it be", () => {
  const long = { path: "app/core/long.ts", text: "a;\n".repeat(251) };
  expect(findTooLong([long, { path: "app/core/fine.ts", text: "a;\n".repeat(250) }], 250, {})).toEqual(["app/core/long.ts has 251 lines, more than 250"]);
  expect(findTooLong([long], 250, { "app/core/long.ts": "a reason" })).toEqual([]);
});

test("every reason is still needed", () => {
  const long = new Set(findTooLong(code, 250, {}).map((fault) => fault.split(" ")[0]));
  expect(Object.keys(LONG_WITH_REASON).filter((path) => !long.has(path))).toEqual([]);
});
