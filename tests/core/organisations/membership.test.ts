import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../app/core/calendar-date";
import { holdsAt, membersAt, overlaps, principalSystemAt, systemsAt, type SystemMembership } from "../../../app/core/organisations/membership";
import { membershipFaults } from "../../../app/core/organisations/membership-faults";
import { standingMemberships, type MembershipRecord } from "../../../app/core/organisations/standing-memberships";

function member(memberCode: string, systemCode: string, from: string, to: string | null, isPrincipal = false): SystemMembership {
  return { memberCode, systemCode, from, to, isPrincipal };
}

test("a membership holds from its first day to the day before its end", () => {
  const one = member("RCF", "QWO", "2022-07-01", "2026-04-01");
  expect(["2022-06-30", "2022-07-01", "2026-03-31", "2026-04-01"].map((date) => holdsAt(one, date))).toEqual([false, true, true, false]);
});

test("members and systems of a date, each once and in order of code, the principal first", () => {
  const all = [
    member("RCF", "QWO", "2022-07-01", null, true),
    member("RCF", "ACL", "2024-01-01", null),
    member("RAE", "QWO", "2022-07-01", "2025-01-01", true),
    member("RAE", "QWO", "2025-01-01", null, true),
    member("RXX", "QWO", "2026-01-01", null, true),
  ];
  expect(membersAt(all, "QWO", "2025-06-01")).toEqual(["RAE", "RCF"]);
  expect(systemsAt(all, "RCF", "2025-06-01")).toEqual(["QWO", "ACL"]);
  expect(systemsAt(all, "RCF", "2020-06-01")).toEqual([]);
  expect(principalSystemAt(all, "RXX", "2025-12-31")).toBeNull();
});

test("the 1 April 2026 changes: one system hands over to the next on the day, with no gap and no overlap", () => {
  const all = [member("RAL", "QMJ", "2022-07-01", "2026-04-01", true), member("RAL", "Z9B2Z", "2026-04-01", null, true)];
  expect(membershipFaults(all)).toEqual([]);
  expect(principalSystemAt(all, "RAL", "2026-03-31")).toBe("QMJ");
  expect(principalSystemAt(all, "RAL", "2026-04-01")).toBe("Z9B2Z");
});

test.each([
  ["two principals in the same days", [member("RCF", "QWO", "2022-07-01", null, true), member("RCF", "QOP", "2024-01-01", null, true)], "two-principals", [0, 1]],
  ["the same system twice", [member("RCF", "QWO", "2022-07-01", null), member("RCF", "QWO", "2024-01-01", "2025-01-01")], "same-system-twice", [0, 1]],
  ["an end before the beginning", [member("RCF", "QWO", "2024-01-01", "2023-01-01")], "ends-before-it-begins", [0]],
  ["no day at all", [member("RCF", "QWO", "2024-01-01", "2024-01-01")], "ends-before-it-begins", [0]],
  ["a date that does not exist", [member("RCF", "QWO", "2024-02-30", null)], "not-a-date", [0]],
])("%s is a fault that names its places", (_, all, code, places) => {
  expect(membershipFaults(all)).toEqual([{ code, places }]);
});

test("a partner of several systems with one principal has no fault", () => {
  expect(membershipFaults([member("RYE", "QU9", "2022-07-01", null, true), member("RYE", "QRL", "2022-07-01", null), member("RHM", "QRL", "2022-07-01", null, true)])).toEqual([]);
});

const span = fc
  .tuple(fc.nat({ max: 400 }), fc.option(fc.integer({ min: 1, max: 200 })))
  .map(([start, days]) => ({ from: addDays("2025-01-01", start), to: days === null ? null : addDays("2025-01-01", start + days) }));

test("two spans overlap exactly when they share a day", () => {
  const days = Array.from({ length: 700 }, (_, index) => addDays("2025-01-01", index));
  fc.assert(
    fc.property(span, span, (a, b) => {
      const sharesADay = days.some((day) => holdsAt(a, day) && holdsAt(b, day));
      expect(overlaps(a, b)).toBe(sharesADay);
      expect(overlaps(b, a)).toBe(sharesADay);
    }),
  );
});

test("without faults, nobody has two principals on any day", () => {
  const memberships = fc.array(fc.tuple(span, fc.constantFrom("QWO", "QOP", "QYG"), fc.boolean()), { maxLength: 4 });
  fc.assert(
    fc.property(memberships, fc.nat({ max: 600 }), (all, after) => {
      const list = all.map(([{ from, to }, system, isPrincipal]) => member("RCF", system, from, to, isPrincipal));
      fc.pre(membershipFaults(list).length === 0);
      const day = addDays("2025-01-01", after);
      expect(list.filter((one) => one.isPrincipal && holdsAt(one, day)).length).toBeLessThanOrEqual(1);
    }),
  );
});

function record(decision: MembershipRecord["decision"], membership: SystemMembership): MembershipRecord {
  return { ...membership, decision };
}

test("a proposal counts while no person has spoken", () => {
  expect(standingMemberships([record("proposed", member("RCF", "QWO", "2022-07-01", null, true))])).toEqual([member("RCF", "QWO", "2022-07-01", null, true)]);
});

test("a correction by hand survives the next import", () => {
  const decided = member("RCF", "QWO", "2022-07-01", "2026-04-01", true);
  const proposedAgain = member("RCF", "QWO", "2022-07-01", null, true);
  expect(standingMemberships([record("decided", decided), record("proposed", proposedAgain)])).toEqual([decided]);
});

test("what a person rejected stays out, and what lies in other days does not", () => {
  const rejected = member("RCF", "QWO", "2022-07-01", "2024-01-01", true);
  const later = member("RCF", "QWO", "2024-01-01", null, true);
  expect(standingMemberships([record("rejected", rejected), record("proposed", rejected), record("proposed", later)])).toEqual([later]);
});

test("a decided principal leaves a proposed one in place as a partnership", () => {
  const decided = member("RCF", "QWO", "2022-07-01", null, true);
  const proposed = member("RCF", "QOP", "2022-07-01", null, true);
  expect(standingMemberships([record("proposed", proposed), record("decided", decided)])).toEqual([{ ...proposed, isPrincipal: false }, decided]);
});
