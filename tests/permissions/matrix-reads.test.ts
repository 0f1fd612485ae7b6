import { afterAll, beforeAll, expect, test } from "vitest";
import { ROUTE_PERMISSIONS } from "../../app/core/permissions/route-permissions";
import { openMatrix, readAsEverybody, type Matrix } from "./matrix";
import { listRoutes } from "./routes";

const routes = await listRoutes();
let matrix: Matrix;
beforeAll(async () => void (matrix = await openMatrix()));
afterAll(() => matrix.close());

test("every route has a row, and every row a route", () => {
  expect(Object.keys(ROUTE_PERMISSIONS).sort()).toEqual(routes.map(({ id }) => id).sort());
});

test.each(routes)("$pattern is read by whom its row names, and is 404 to all others alike", async (route) => {
  expect(await readAsEverybody(matrix, route, "sample")).toEqual([]);
});
