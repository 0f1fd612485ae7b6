import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, stateOf, writeAsStrangers, type Matrix } from "./matrix";
import { listRoutes } from "./routes";

const routes = await listRoutes();
let matrix: Matrix;
let before: Awaited<ReturnType<typeof stateOf>>;
beforeAll(async () => {
  matrix = await openMatrix();
  before = await stateOf(matrix.db);
});
afterAll(() => matrix.close());

test.each(routes)("$pattern is written by nobody whom its row does not name", async (route) => {
  expect(await writeAsStrangers(matrix, route, "sample")).toEqual([]);
});

test("after all these refusals the database is what it was", async () => {
  expect(await stateOf(matrix.db)).toEqual(before);
});
