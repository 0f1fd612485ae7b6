import { afterAll, beforeAll, expect, test } from "vitest";
import { openApp } from "../support/app";
import { findInterference, openGround, type Ground } from "./interference";
import { SPOILT_PRODUCTS, withSpoiltBundle } from "./spoilt-products";
import { answersTo } from "./surfaces";

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const ADDRESSES = ["/ics/XMV", "/ics/XMV/compare?cycle=2026-27", "/ics/XMV/compare?cycle=2025-26", "/ics/XMV/compare.json?layer=board&cycle=2026-27&trust=XN1", "/ics/XMV/charts/levels.svg?cycle=2026-27"];

test.each(Object.entries(SPOILT_PRODUCTS))("a product that %s is caught at its own pages", async (_, changes) => {
  const found = await withSpoiltBundle(changes, async (bundle) => {
    const { url, close } = await openApp(ground.db, { now: () => ground.clock.now, bundle });
    try {
      return await findInterference({ ...ground, url }, (at, reader) => answersTo(at.url, ADDRESSES, reader), { steps: 60, seed: 11 });
    } finally {
      await close();
    }
  });
  expect(found).toMatch(/sees a difference/);
}, 300_000);

test("the product as it is built is not", async () => {
  expect(await findInterference(ground, (at, reader) => answersTo(at.url, ADDRESSES, reader), { steps: 20, seed: 11 })).toBeNull();
}, 300_000);
