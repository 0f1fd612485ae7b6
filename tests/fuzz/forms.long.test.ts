import { afterAll, beforeAll, expect, test } from "vitest";
import { listRoutes } from "../permissions/routes";
import { fuzzForms, type Tally } from "./fuzz";
import { openWorld, type World } from "./world";

const routes = await listRoutes();
const tally: Tally = { inputs: 0, refused: 0, accepted: 0 };
let world: World;
beforeAll(async () => void (world = await openWorld("full")), 600_000);
afterAll(() => world.remove());

/** A route that shows no form is sent fields of others all the same. */
const [WITH_FORMS, WITHOUT] = [100, 15];

test.each(routes)("whatever is sent to $pattern, it is no fault, shows nothing of the program, and writes nothing when refused", async ({ id }) => {
  const target = world.targets.find((one) => one.id === id);
  if (target === undefined) throw new Error(`${id} is not in the world`);
  const served = await world.serve();
  try {
    await fuzzForms(world, served, target, { runs: target.forms.length > 0 ? WITH_FORMS : WITHOUT }, tally);
  } finally {
    await served.close();
  }
});

test("that was at least 6,000 inputs, and both answers were common", () => {
  expect(tally.inputs).toBeGreaterThanOrEqual(6_000);
  expect(Math.min(tally.refused, tally.accepted)).toBeGreaterThan(300);
});
