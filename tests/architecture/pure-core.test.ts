import { expect, test } from "vitest";
import { findImpurity, findRounding, findUndocumented } from "./pure-core";
import { readProductCode, readSourceFiles } from "./source-file";

const core = readSourceFiles(["app/core"], /\.tsx?$/);

test("core reads no clock, draws nothing at random and reaches nothing outside", () => {
  expect(findImpurity(core)).toEqual([]);
});

test("a clock, chance and the outside world are seen", () => {
  const bad = `const a = new Date();
    const b = Date.now();
    const c = Math.random() + performance.now();
    console.log(process.env);
    const fine = new Date("2026-11-12"); const { document } = paper; const when = { process: 1, date: Date.parse("2026") };`;
  expect(findImpurity([{ path: "app/core/bad.ts", text: bad }])).toEqual([
    "app/core/bad.ts:1 reads the clock",
    "app/core/bad.ts:2 reads the clock",
    "app/core/bad.ts:3 draws at random",
    "app/core/bad.ts:3 uses performance",
    "app/core/bad.ts:4 uses console",
    "app/core/bad.ts:4 uses process",
  ]);
});

test("every exported function of core has a docstring, with @throws where it throws", () => {
  expect(findUndocumented(core)).toEqual([]);
});

test("a missing docstring and a missing @throws are seen", () => {
  const bad = `export function bare() {}
    /** Words. */ export function said(n: number) { if (n < 0) throw new RangeError(); }
    /** Words. @throws {RangeError} below 0 */ export function fine(n: number) { if (n < 0) throw new RangeError(); }
    export const arrow = () => 1;
    function own() {}`;
  expect(findUndocumented([{ path: "app/core/bad.ts", text: bad }])).toEqual([
    "app/core/bad.ts:1 bare has no docstring",
    "app/core/bad.ts:2 said throws and its docstring has no @throws",
    "app/core/bad.ts:4 arrow has no docstring",
  ]);
});

const MAY_ROUND = [
  /^app\/core\/text\//,
  // A drawing's coordinates are not figures that anybody reads.
  /^app\/(core|ui)\/charts\//,
  // Rounding to 5 is what the England table discloses.
  /^app\/core\/disclosure\/england-row\.ts$/,
];

test("numbers are rounded in core/text alone", () => {
  expect(findRounding(readProductCode().filter(({ path }) => path.startsWith("app/") && !MAY_ROUND.some((place) => place.test(path))))).toEqual([]);
});

test("rounding is seen", () => {
  expect(findRounding([{ path: "app/core/bad.ts", text: "const a = Math.round(mean * 10) / 10; const b = mean.toFixed(1);" }])).toHaveLength(2);
});
