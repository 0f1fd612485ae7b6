import { afterAll, beforeAll, expect, test } from "vitest";
import { openMatrix, readAsEverybody, type Matrix } from "./matrix";
import { listRoutes } from "./routes";

const routes = await listRoutes();
let matrix: Matrix;
beforeAll(async () => void (matrix = await openMatrix()));
afterAll(() => matrix.close());

test.each(routes)("$pattern is read everywhere by whom its row names, and is 404 to all others alike", async (route) => {
  expect(await readAsEverybody(matrix, route, "full")).toEqual([]);
});
