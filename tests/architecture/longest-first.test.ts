import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";
import { LONGEST } from "../support/longest-first";

test("every file that is run first is there", () => {
  expect(LONGEST.filter((end) => !existsSync(path.join(PROJECT_ROOT, "tests", end)))).toEqual([]);
});
