import { afterAll, beforeAll, expect, test } from "vitest";
import { listRoutes } from "../permissions/routes";
import { everyAddress } from "./addresses";
import { chanceOf } from "./chance";
import { findInterference, openGround, type Ground, type Sight } from "./interference";
import { answersTo } from "./surfaces";

/** Of all addresses one in so many is looked at in a step. */
const ONE_IN = 8;

let ground: Ground;
let addresses: readonly string[];

beforeAll(async () => {
  [ground, addresses] = [await openGround({ newId: () => "the-same-id" }), everyAddress(await listRoutes())];
});
afterAll(() => ground.close());

test("through a long sequence, at addresses drawn anew, nobody sees what they may not know", async () => {
  const look: Sight = (at, reader, step) => answersTo(at.url, chanceOf(step).shuffled(addresses).slice(0, addresses.length / ONE_IN), reader);
  expect(await findInterference(ground, look, { steps: 2 * ground.readers.length, seed: 2 })).toBeNull();
}, 1_800_000);
