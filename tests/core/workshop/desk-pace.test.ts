import { expect, test } from "vitest";
import { deskLooksEvery } from "../../../app/core/workshop/desk-pace";

test.each([
  [0, 1_000],
  [12, 1_000],
  [25, 1_000],
  [30, 1_200],
  [100, 4_000],
  [500, 5_000],
])("a console of %i seats looks at who has answered every %i milliseconds", (seats, every) => {
  expect(deskLooksEvery(seats)).toBe(every);
});
