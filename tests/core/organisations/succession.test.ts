import fc from "fast-check";
import { expect, test } from "vitest";
import { successorsAt, type Succession } from "../../../app/core/organisations/succession";
import { readSharedFile, testOnRealFiles } from "../../support/shared-data";

function followed(predecessorCode: string, successorCode: string, date = "2026-04-01"): Succession {
  return { predecessorCode, successorCode, date };
}

test("an organisation carries on for itself until the day of its succession", () => {
  const merger = [followed("QMJ", "Z9B2Z")];
  expect(successorsAt(merger, "QMJ", "2026-03-31")).toEqual(["QMJ"]);
  expect(successorsAt(merger, "QMJ", "2026-04-01")).toEqual(["Z9B2Z"]);
  expect(successorsAt(merger, "Z9B2Z", "2026-04-01")).toEqual(["Z9B2Z"]);
});

test("a split has several successors, and chains are followed only as far as the date", () => {
  const chain = [followed("A", "C", "2020-04-01"), followed("A", "B", "2020-04-01"), followed("B", "D", "2024-04-01")];
  expect(successorsAt(chain, "A", "2022-01-01")).toEqual(["B", "C"]);
  expect(successorsAt(chain, "A", "2025-01-01")).toEqual(["C", "D"]);
});

test("whatever the data, looking for successors ends and finds at least one", () => {
  const code = fc.constantFrom("A", "B", "C", "D");
  fc.assert(
    fc.property(fc.array(fc.tuple(code, code).map(([from, to]) => followed(from, to))), code, (all, start) => {
      expect(successorsAt(all, start, "2027-01-01").length).toBeGreaterThan(0);
    }),
  );
});

testOnRealFiles("every ICB that closed on 31 March 2026 has successors the day after, and still itself the day before", () => {
  const rows = Buffer.from(readSharedFile("icb_succession.csv")).toString("utf8").trim().split("\n").slice(1);
  const all = rows.map((row) => row.split(",")).map(([from = "", to = "", date = ""]) => followed(from, to, date));
  const closed = [...new Set(all.map(({ predecessorCode }) => predecessorCode))];
  expect(closed.length).toBe(12);
  for (const code of closed) {
    expect(successorsAt(all, code, "2026-03-31")).toEqual([code]);
    expect(successorsAt(all, code, "2026-04-01")).not.toContain(code);
  }
  expect(successorsAt(all, "QNQ", "2026-04-01")).toEqual(["QRL", "S0E4D", "S9B9J"]);
});
