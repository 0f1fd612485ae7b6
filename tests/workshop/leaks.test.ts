import { beforeAll, expect, test } from "vitest";
import { differences } from "./leak-surfaces";
import { runToTheApproval, runToTheClose, type Pair, type Run } from "./leak-runs";

const SAYS_LITTLE = { level: 1, reason: "Reason of the secret", edits: 0 } as const;
const SAYS_MUCH = { level: 3, reason: "Reason of the other", edits: 2 } as const;
const AS_SAID: Pair = { one: [1, "Reason of the first"], other: [5, "Reason of the second"] };
const SWAPPED: Pair = { one: AS_SAID.other, other: AS_SAID.one };

const PATIENCE = 600_000;
const before: Run[] = [];
const whole: Run[] = [];
beforeAll(async () => {
  for (const secret of [SAYS_LITTLE, SAYS_MUCH]) before.push(await runToTheClose(secret, { at: ["closed"], isEverything: false }));
  for (const [absent, pair] of [[SAYS_LITTLE, AS_SAID], [SAYS_MUCH, SWAPPED]] as const) whole.push(await runToTheApproval(absent, pair, { at: ["approved"], isEverything: false }));
}, PATIENCE);

function parts(runs: readonly Run[]): readonly [Run, Run] {
  const [one, other] = runs;
  if (one === undefined || other === undefined) throw new Error("Two worlds are compared");
  return [one, other];
}

test("before the reveal no role is sent a byte that depends on what a member answered, how often, or why", () => {
  const [one, other] = parts(before);
  expect(one.sent.size).toBeGreaterThan(700);
  expect(differences(one.sent, other.sent)).toEqual([]);
});

test("to the end of it, and after the approval, no role is sent a byte that depends on who of two said what, or on what an absent member had answered", () => {
  const [one, other] = parts(whole);
  expect(one.sent.size).toBeGreaterThan(700);
  expect(differences(one.sent, other.sent)).toEqual([]);
});

test("what was recorded are the pages themselves: everybody who may read them was let in", () => {
  const [one] = parts(whole);
  const status = (who: string, address: string) => [...one.sent].find(([key]) => key === `approved | ${who} | ${address}`)?.[1].split("\n")[0];
  for (const who of ["member with an account", "chair", "facilitator", "co-facilitator", "trust lead", "observer"]) {
    for (const page of ["results", "spreads", "minute", "paper.pdf", "paper.docx", "paper.xlsx", "paper.csv", "paper.json"]) expect([who, page, status(who, `/assessments/ASSESSMENT/${page}`)]).toEqual([who, page, "200"]);
  }
  for (const [who, address] of [["trust lead", "/assessments/ASSESSMENT/release"], ["trust lead", "/assessments/ASSESSMENT/approval"], ["digital team", "/assessments/ASSESSMENT/evidence"], ["trust lead", "/ics/XLS/compare.xlsx?layer=board"], ["system lead", "/ics/XLS/compare"], ["service administrator", "/administration/audit"], ["service administrator", '{"as":"csv"} to /administration/audit/export'], ["trust lead", '{"as":"csv"} to /trusts/TRUST/audit/export'], ["another trust's lead", "/ics/XLS/compare"]] as const) {
    expect([who, address, status(who, address)]).toEqual([who, address, "200"]);
  }
  expect(status("service administrator", "/assessments/ASSESSMENT/results")).toBe("404");
  const [first] = parts(before);
  for (const who of ["member by link", "member with an account", "chair", "observer"]) expect(first.sent.get(`closed | ${who} | /assessments/ASSESSMENT/room`)?.split("\n")[0]).toBe("200");
  for (const who of ["facilitator", "co-facilitator"]) expect(first.sent.get(`closed | ${who} | /assessments/ASSESSMENT/projector`)?.split("\n")[0]).toBe("200");
});

test("the process's own log is the same in both worlds, and has no word of an answer and no seat", () => {
  for (const runs of [before, whole]) {
    const [one, other] = parts(runs);
    expect(one.logged.length).toBeGreaterThan(700);
    expect(other.logged).toEqual(one.logged);
    expect(one.logged.join("\n")).not.toMatch(/Reason of|seat|[0-9a-f]{8}-[0-9a-f]{4}|well-led|Member \d/i);
  }
});

test.each(["the member's own page", "how often answers were changed", "a mean so far", "seats in the order of what they said", "how many could not judge"])("planted before the reveal, %s is caught", (leak) => {
  const [one, other] = parts(before);
  expect(differences(new Map([[leak, one.planted.get(leak) ?? ""]]), new Map([[leak, other.planted.get(leak) ?? ""]]))).toHaveLength(1);
});

test.each(["who said what", "a reason with its seat", "reasons in the board's order", "who has moved furthest"])("planted after the reveal, %s is caught", (leak) => {
  const [one, other] = parts(whole);
  expect(differences(new Map([[leak, one.planted.get(leak) ?? ""]]), new Map([[leak, other.planted.get(leak) ?? ""]]))).toHaveLength(1);
});
