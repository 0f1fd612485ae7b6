import { expect, test } from "vitest";
import { readProductCode } from "./source-file";
import { findIdleReasons, findUnused } from "./unused";

/** What no line of the product calls, and why it stands there. */
const REASONS: Readonly<Record<string, string>> = {
  consensus: "a published measure of docs/scoring.md, held against its cases",
  leikConsensus: "a published measure of docs/scoring.md, held against its cases",
  withinGroupAgreement: "a published measure of docs/scoring.md, held against its cases",
  describePermissions: "a test writes docs/permissions.md by it",
  tokensCss: "a test writes app/ui/styles/tokens.css by it",
  ROUTE_PERMISSIONS: "every route is tried against it",
  WITHHELD_TABLES: "the tables that a trust's export leaves out, each with its reason",
  allowedFromOneAddress: "the tests reckon a guesser's chance from it",
  FRAME_EXAMPLES: "parts that frame a page: the tests of the look open each alone",
  codeAt: "the other side of a one-time code, as a phone works it out",
};

/** Where names are asked for by Remix. */
const ASKED_FOR = /^app\/(routes\/|root\.tsx|entry\.)/;

const product = readProductCode();

test("the product exports nothing that nothing uses", () => {
  expect(findUnused(product, REASONS).filter((fault) => !ASKED_FOR.test(fault))).toEqual([]);
  expect(findIdleReasons(product, REASONS)).toEqual([]);
});

test("an export without a use is found, whatever a comment says", () => {
  const files = [
    { path: "app/core/a.ts", text: "export function used() {}\nexport type Idle = string;\nexport const lone = 1, pair = 2;\nexport default function main() {}" },
    { path: "app/core/b.ts", text: "// Idle is named here\nused(pair);" },
  ];
  expect(findUnused(files, {})).toEqual(["app/core/a.ts: Idle", "app/core/a.ts: lone"]);
  expect(findUnused(files, { Idle: "a reason" })).toEqual(["app/core/a.ts: lone"]);
  expect(findIdleReasons(files, { used: "a reason" })).toEqual(["used"]);
});
