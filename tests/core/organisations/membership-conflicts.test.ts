import { expect, test } from "vitest";
import { membershipConflicts, type ConflictSources } from "../../../app/core/organisations/membership-conflicts";

const TODAY = "2026-11-23";
const PROPOSED = { memberCode: "RAA", systemCode: "QXX", from: "2022-07-01", to: null, isPrincipal: true, decision: "proposed", isUncertain: false } as const;
const SPLIT = [
  { predecessorCode: "QXX", successorCode: "QYY", date: "2026-04-01" },
  { predecessorCode: "QXX", successorCode: "QZZ", date: "2026-04-01" },
];

function conflictsOf(sources: Partial<ConflictSources>) {
  return membershipConflicts({ trusts: [{ code: "RAA", geographyCode: null }], records: [PROPOSED], successions: [], today: TODAY, ...sources });
}

test("a trust whose sources agree is not asked about", () => {
  expect(conflictsOf({})).toEqual([]);
  expect(conflictsOf({ trusts: [{ code: "RAA", geographyCode: "QXX" }] })).toEqual([]);
});

test("a postcode in another board's area is a conflict, and never decides", () => {
  expect(conflictsOf({ trusts: [{ code: "RAA", geographyCode: "QYY" }] })).toEqual([{ kind: "geography", trustCode: "RAA", standing: "QXX", candidates: ["QXX", "QYY"], from: TODAY }]);
});

test("a postcode in the area of a board that the own one follows agrees", () => {
  const records = [{ ...PROPOSED, systemCode: "QYY", from: "2026-04-01" }];
  expect(conflictsOf({ trusts: [{ code: "RAA", geographyCode: "QOO" }], records, successions: [{ predecessorCode: "QOO", successorCode: "QYY", date: "2026-04-01" }] })).toEqual([]);
});

test("a board that split leaves its trusts between its followers, from the day of the split", () => {
  expect(conflictsOf({ records: [{ ...PROPOSED, to: "2026-04-01" }], successions: SPLIT })).toEqual([{ kind: "split", trustCode: "RAA", standing: null, candidates: ["QYY", "QZZ"], from: "2026-04-01" }]);
});

test("the board of the postcode comes first among the followers", () => {
  const [conflict] = conflictsOf({ trusts: [{ code: "RAA", geographyCode: "QZZ" }], records: [{ ...PROPOSED, to: "2026-04-01" }], successions: SPLIT });
  expect(conflict?.candidates).toEqual(["QZZ", "QYY"]);
});

test("what the register itself calls uncertain is asked about", () => {
  expect(conflictsOf({ records: [{ ...PROPOSED, isUncertain: true }] })).toEqual([{ kind: "uncertain", trustCode: "RAA", standing: "QXX", candidates: ["QXX"], from: "2022-07-01" }]);
});

test("a person's decision settles each of them", () => {
  const decided = { ...PROPOSED, decision: "decided", systemCode: "QZZ", from: "2026-04-01" } as const;
  expect(conflictsOf({ trusts: [{ code: "RAA", geographyCode: "QYY" }], records: [{ ...PROPOSED, to: "2026-04-01" }, decided], successions: SPLIT })).toEqual([]);
  expect(conflictsOf({ records: [{ ...PROPOSED, isUncertain: true }, { ...PROPOSED, decision: "decided" }] })).toEqual([]);
});
