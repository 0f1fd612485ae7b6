import { afterAll, beforeAll, expect, test } from "vitest";
import { findInterference, openGround, type Ground } from "./interference";
import { addressesFor, answerTo } from "./surfaces";

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

test.each([1, 2])("through a long sequence nobody sees what they may not know (seed %i)", async (seed) => {
  const sight = (at: Ground, reader: Ground["readers"][number]) => Promise.all(addressesFor(reader, ["2024-25", "2025-26", "2026-27"]).map((address) => answerTo(at.url, address, reader)));
  expect(await findInterference(ground, sight, { steps: 25, seed })).toBeNull();
}, 1_800_000);
