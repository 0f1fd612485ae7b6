import { afterAll, beforeAll, expect, test } from "vitest";
import { listRoutes } from "../permissions/routes";
import { useSpreadsheetWorker } from "../support/bundle";
import { BEFORE_REMIX } from "./crawl";
import { fuzzQueries, type Tally } from "./fuzz";
import { fuzzImport, IMPORTS } from "./import-fuzz";
import { openWorld, type Served, type World } from "./world";

const asked: Tally = { inputs: 0, refused: 0, accepted: 0 };
const imported: Tally = { inputs: 0, refused: 0, accepted: 0 };
const worker = useSpreadsheetWorker();
let world: World;
let served: Served;
beforeAll(async () => {
  world = await openWorld("sample");
  served = await world.serve();
}, 600_000);
afterAll(async () => {
  await served.close();
  world.remove();
});

test.each([...(await listRoutes()), ...BEFORE_REMIX])("whatever is asked of $pattern, it is no fault, shows nothing of the program, and writes nothing", async ({ id }) => {
  const target = world.targets.find((one) => one.id === id);
  if (target === undefined) throw new Error(`${id} is not in the world`);
  await fuzzQueries(world, served, target, { runs: 40 }, asked);
});

test.each(Object.keys(IMPORTS) as (keyof typeof IMPORTS)[])("whatever file is given to the import of %s, it is taken or refused in words, and writes nothing when refused", async (name) => {
  await fuzzImport({ ...served, worker }, name, { runs: 500 }, imported);
});

test("that was at least 4,000 queries and 1,500 files, and both answers were common", () => {
  expect(asked.inputs).toBeGreaterThanOrEqual(4_000);
  expect(imported.inputs).toBeGreaterThanOrEqual(1_500);
  expect(Math.min(asked.refused, asked.accepted)).toBeGreaterThan(400);
  expect(Math.min(imported.refused, imported.accepted)).toBeGreaterThan(100);
});
