import { expect, test } from "vitest";
import { findBadHabits } from "./habits";
import { readSourceFiles } from "./source-file";

test("no error is swallowed, no test switched off, nothing mocked, nothing left for later", () => {
  // One place says so when the public files that the import tests read are not on this machine.
  const files = readSourceFiles(["app", "server", "prisma/seed", "tests"], /\.tsx?$/).filter(({ path }) => path !== "tests/support/shared-data.ts");
  expect(findBadHabits(files)).toEqual([]);
});

test("each of these habits is seen", () => {
  const bad = `try { read(); } catch {}
try { read(); } catch (fault) { /* nothing */ }
read().catch(() => undefined);
const n = z.coerce.number();
test.only("x", () => {});
describe.skip("y", () => {});
test.skipIf(true)("z", () => {});
vi.mock("./x");
const f = vi.fn();
await new Promise((resolve) => setTimeout(resolve, 100));
await page.waitForTimeout(10);
// ${"TO" + "DO"}: later
// @ts-${"ignore"}
const fine = "test.only('in words')";`;
  expect(findBadHabits([{ path: "tests/bad.test.ts", text: bad }])).toEqual([
    "tests/bad.test.ts:1 swallows an error",
    "tests/bad.test.ts:2 swallows an error",
    "tests/bad.test.ts:3 swallows an error",
    "tests/bad.test.ts:4 calls z.coerce.number, which reads a blank as a value",
    "tests/bad.test.ts:5 switches tests off with test.only",
    "tests/bad.test.ts:6 switches tests off with describe.skip",
    "tests/bad.test.ts:7 switches tests off with test.skipIf",
    "tests/bad.test.ts:8 replaces a part with vi.mock",
    "tests/bad.test.ts:9 replaces a part with vi.fn",
    "tests/bad.test.ts:10 sleeps instead of waiting for something",
    "tests/bad.test.ts:11 sleeps instead of waiting for something",
    `tests/bad.test.ts has the comment // ${"TO" + "DO"}: later`,
    `tests/bad.test.ts has the comment // @ts-${"ignore"}`,
  ]);
});
