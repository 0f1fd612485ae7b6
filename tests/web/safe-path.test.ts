import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "../../app/web/safe-path";

test.each(["/trusts/XN1", "/ics/XMV/compare?layer=dma&setting=all", "/assessments/a%2Fb/results"])("%s stays", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  null,
  "",
  "trusts/XN1",
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/..//elsewhere.example",
  "/a/..//elsewhere.example",
  "javascript:alert(1)",
  "/sign-in?to=/",
  "/sign-out",
])("%s leads to the start page", (path) => {
  expect(safePath(path)).toBe("/");
});

test("whatever is asked, the browser stays here", () => {
  const piece = fc.constantFrom("/", "\\", "..", ".", ":", "@", "%2f", "\t", "\n", "elsewhere.example", "http", "trusts", "?", "#");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const to = safePath(pieces.join(""));
      return new URL(to, "https://boardmark.example").origin === "https://boardmark.example";
    }),
    { numRuns: 2_000 },
  );
});
