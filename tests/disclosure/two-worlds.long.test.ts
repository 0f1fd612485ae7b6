import { afterAll, beforeAll, expect, test } from "vitest";
import { listRoutes } from "../permissions/routes";
import { everyAddress } from "./addresses";
import { findInterference, openGround, type Ground, type Sight } from "./interference";
import { answersTo } from "./surfaces";

/** Where levels of other boards can be: systems, England, and what trusts ask there. */
const ABROAD = /^\/(?:ics|england|trusts\/[^/]+\/asks)\b/;

let ground: Ground;
let addresses: readonly string[];

beforeAll(async () => {
  [ground, addresses] = [await openGround({ newId: () => "the-same-id" }), everyAddress(await listRoutes())];
});
afterAll(() => ground.close());

test("at every address of systems and of England and at every second of all others, each reader in turn, nobody sees what they may not know", async () => {
  // The next reader looks at the other half.
  const look: Sight = (at, reader, step) => answersTo(at.url, addresses.filter((address, place) => ABROAD.test(address) || (place + step) % 2 === 0), reader);
  expect(await findInterference(ground, look, { steps: ground.readers.length, seed: 1 })).toBeNull();
}, 1_800_000);
