import { afterAll, beforeAll, expect, test } from "vitest";
import { listenAsEverybody, openMatrix, stateOf, writeAsPermitted, writeAsStrangers, type Matrix } from "./matrix";
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

test("the event stream of a workshop is heard by its desk and by its seats, and is 404 to all others alike", async () => {
  expect(await listenAsEverybody(matrix)).toEqual([]);
});

test.each(routes)("$pattern takes a write from each whom its row names", async (route) => {
  expect(await writeAsPermitted(matrix, route)).toEqual([]);
});
