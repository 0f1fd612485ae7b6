import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFaults, type PageStates } from "./page-state";
import { PARTS } from "./parts";
import { openWorld, type World } from "./world";

let world: World;
const states = new Map<string, PageStates>();

beforeAll(async () => {
  world = await openWorld();
  for (const [part, statesOf] of Object.entries(PARTS)) states.set(part, await statesOf(world));
}, 120_000);
afterAll(() => world.close());

describe.each([
  ["the narrowest phone", { size: "small-phone", javaScript: true }],
  ["the narrowest phone without scripts", { size: "small-phone", javaScript: false }],
  ["a desk", { size: "desktop", javaScript: true }],
  ["a desk without scripts", { size: "desktop", javaScript: false }],
] as const)("on %s", (_, options) => {
  test.each(Object.keys(PARTS))("every state of %s has no barrier and fits", { timeout: 300_000 }, async (part) => {
    expect(await findFaults(world, states.get(part) ?? {}, options)).toEqual([]);
  });
});
