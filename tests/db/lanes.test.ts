import { expect, test } from "vitest";
import { createLanes } from "../../app/db/lanes";

test("never more than there are lanes run at once, and all have their turn in order, also after one that fails", async () => {
  const lanes = createLanes(3);
  const begun: number[] = [];
  let [running, most] = [0, 0];
  const outcomes = await Promise.allSettled(
    Array.from({ length: 40 }, (_, place) =>
      lanes(async () => {
        begun.push(place);
        most = Math.max(most, (running += 1));
        await new Promise((settle) => setImmediate(settle));
        running -= 1;
        if (place % 7 === 0) throw new Error("failed");
        return place;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(begun).toEqual(Array.from({ length: 40 }, (_, place) => place));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(34);
});
