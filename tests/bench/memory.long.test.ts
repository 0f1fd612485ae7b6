import { expect, test } from "vitest";
import { runBench } from "../../server/commands/bench";
import { PROJECT_ROOT } from "../support/database";

type Line = { readonly name: string; readonly value: number | null; readonly unit: string; readonly baseline: number | null };

test("memory is told at rest, at its most while a room answers and afterwards, of a workshop in which every answer was taken", async () => {
  const lines: Line[] = [];
  expect(await runBench(["memory", "n=6", "window=1"], { root: PROJECT_ROOT, out: (line) => lines.push(JSON.parse(line) as Line), err: (line) => expect(line).toBe("") })).toBe(0);
  expect(lines.map(({ name, unit }) => [name.replace("memory n=6 window=1s ", ""), unit])).toEqual([["at rest", "MB"], ["most during the workshop", "MB"], ["after it", "MB"], ["answers taken", "answers"]]);
  const [atRest, most, after, taken] = lines;
  expect(atRest?.value).toBeGreaterThan(0);
  expect([most?.baseline, after?.baseline]).toEqual([atRest?.value, atRest?.value]);
  expect(most?.value).toBeGreaterThanOrEqual(after?.value ?? Infinity);
  expect([taken?.value, taken?.baseline]).toEqual([42, 42]);
});
