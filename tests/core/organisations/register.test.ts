import { describe, expect, test } from "vitest";
import { findRegisterFaults, icbRegisterSchema, trustRegisterSchema } from "../../../app/core/organisations/register";
import type { RegisteredIcb, RegisteredTrust, IcbSuccession } from "../../../app/core/organisations/register";

const source = { name: "Somebody", asAt: "2026-07-31", licence: "Open", note: "For tests." };
const old: RegisteredIcb = { code: "QAA", ons: "E54000001", region: "Y56", opened: "2022-07-01", closed: "2026-03-31", name: "Old board" };
const young: RegisteredIcb = { code: "A1B2C", ons: "E54000002", region: "Y56", opened: "2026-04-01", closed: null, name: "New board" };
const merger: IcbSuccession = { predecessor: "QAA", successor: "A1B2C", date: "2026-04-01", kind: "merger" };
const moved: RegisteredTrust = {
  code: "RAA",
  name: "A trust",
  type: "acute",
  principal: [
    { icb: "QAA", from: "2022-07-01", to: "2026-04-01", isUncertain: false },
    { icb: "A1B2C", from: "2026-04-01", to: null, isUncertain: true },
  ],
};

type Parts = { readonly icbs: readonly RegisteredIcb[]; readonly succession: readonly IcbSuccession[]; readonly trusts: readonly RegisteredTrust[] };

function faultsOf(change: Partial<Parts>): readonly string[] {
  const { icbs, succession, trusts } = { icbs: [old, young], succession: [merger], trusts: [moved], ...change };
  return findRegisterFaults({ source, regions: [{ code: "Y56", name: "London" }], icbs, succession }, { source, trusts });
}

function principalOf(...spans: readonly Partial<RegisteredTrust["principal"][number]>[]): readonly RegisteredTrust[] {
  return [{ ...moved, principal: spans.map((span) => ({ icb: "QAA", from: "2022-07-01", to: "2026-04-01", isUncertain: false, ...span })) }];
}

test("registers that agree have no fault", () => {
  expect(faultsOf({})).toEqual([]);
});

describe("registers that do not agree are refused:", () => {
  test.each<readonly [string, Partial<Parts>, readonly string[]]>([
    ["a board twice", { icbs: [old, young, young] }, ["A1B2C: comes twice"]],
    ["a trust twice", { trusts: [moved, moved] }, ["RAA: comes twice"]],
    ["a board of no region", { icbs: [old, { ...young, region: "Y99" }] }, ["A1B2C: no region Y99"]],
    ["a closed board that nothing follows", { succession: [] }, ["QAA: closed, and nothing follows it"]],
    ["a successor that is not there", { succession: [merger, { ...merger, successor: "QZZ" }] }, ["QAA to QZZ: a board that is not in the register"]],
    ["a succession that does not meet the closure", { succession: [{ ...merger, date: "2026-04-02" }] }, ["QAA to A1B2C: QAA does not close the day before 2026-04-02"]],
    ["a board that is followed and still open", { icbs: [{ ...old, closed: null }, young] }, ["QAA to A1B2C: QAA does not close the day before 2026-04-01"]],
    ["a successor that is not open yet", { icbs: [old, { ...young, opened: "2026-05-01" }] }, ["QAA to A1B2C: A1B2C is not open on 2026-04-01", "RAA: A1B2C is not open on 2026-04-01"]],
    ["a trust of no board", { trusts: principalOf({ icb: "QZZ" }) }, ["RAA: no board QZZ"]],
    ["a trust of a board not open yet", { trusts: principalOf({ from: "2022-06-30" }) }, ["RAA: QAA is not open on 2022-06-30"]],
    ["a trust that outlasts its board", { trusts: principalOf({ to: null }) }, ["RAA: outlasts QAA"]],
    ["a trust that outlasts its board by a day", { trusts: principalOf({ to: "2026-04-02" }) }, ["RAA: outlasts QAA"]],
    ["a span that ends before it begins", { trusts: principalOf({ from: "2023-01-01", to: "2023-01-01" }) }, ["RAA: ends before it begins at QAA"]],
    ["two principal boards on one day", { trusts: principalOf({}, { icb: "A1B2C", from: "2026-04-01", to: null }, { from: "2026-03-31" }) }, ["RAA: two principal boards on one day"]],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});

describe("a row that is not in the right form is refused:", () => {
  const regions = [{ code: "Y56", name: "London" }];
  test.each<readonly [string, object]>([
    ["a code in small letters", { ...old, code: "qaa" }],
    ["a date that does not exist", { ...old, closed: "2026-02-30" }],
    ["an area's code of another register", { ...old, ons: "E06000001" }],
    ["a key nobody knows", { ...old, chair: "Somebody" }],
  ])("%s", (_, icb) => {
    expect(icbRegisterSchema.safeParse({ source, regions, icbs: [icb], succession: [] }).success).toBe(false);
  });

  test("a kind of trust nobody knows", () => {
    expect(trustRegisterSchema.safeParse({ source, trusts: [{ ...moved, type: "dental" }] }).success).toBe(false);
    expect(trustRegisterSchema.safeParse({ source, trusts: [{ ...moved, type: null }] }).success).toBe(true);
  });
});
