import { expect, test } from "vitest";
import { describeFramework } from "../../../app/core/framework/describe-framework";
import { nextSmallFramework, smallFramework, sound } from "./small-framework";

test("a sound framework is summed up in one line", () => {
  expect(describeFramework(sound(smallFramework()))).toBe(
    "small version 1 is sound: 3 themes, 3 statements, 30 elements, 1 vital sign, 1 challenge",
  );
  expect(describeFramework(sound(nextSmallFramework()))).toMatch(/; follows version 1: 3 same, 0 renamed, 0 changed, 0 new, 0 dropped$/);
});
