import { expect, test } from "vitest";
import { SPOILT_PRODUCTS, spoiltBundle } from "./spoilt-products";

test.each(Object.entries(SPOILT_PRODUCTS))("the product that %s can still be made of the built pages", (_, changes) => {
  expect(spoiltBundle(changes)).not.toBe(spoiltBundle([]));
});

test("a change that finds nothing to change is a failure, not a mutant that passes", () => {
  expect(() => spoiltBundle([[/no such line of the built pages/, ""]])).toThrow(/have no/);
});
