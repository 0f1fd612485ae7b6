import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, stateOf, writeAsStrangers, type Matrix } from "./matrix";
import { listRoutes } from "./routes";

const routes = await listRoutes();
let matrix: Matrix;
beforeAll(async () => void (matrix = await openMatrix()));
afterAll(() => matrix.close());

test.each(routes)("$pattern is written by no method by whom its row does not name, and then nothing changes", async (route) => {
  const before = await stateOf(matrix.db);
  expect(await writeAsStrangers(matrix, route, "full")).toEqual([]);
  expect(await stateOf(matrix.db)).toEqual(before);
});
