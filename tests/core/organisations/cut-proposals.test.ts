import fc from "fast-check";
import { expect, test } from "vitest";
import { cutProposals } from "../../../app/core/organisations/cut-proposals";
import type { SystemMembership } from "../../../app/core/organisations/membership";
import { holdsAt, overlaps, principalSystemAt } from "../../../app/core/organisations/membership";
import { standingMemberships } from "../../../app/core/organisations/standing-memberships";

function membership(systemCode: string, from: string, to: string | null, isPrincipal = true): SystemMembership {
  return { memberCode: "RDE", systemCode, from, to, isPrincipal };
}

test("a proposal is cut where a decision about the same trust begins and ends", () => {
  const proposal = membership("D7T5G", "2026-04-01", null);
  expect(cutProposals([proposal], [membership("T6Y0W", "2026-10-01", "2027-04-01")])).toEqual([
    membership("D7T5G", "2026-04-01", "2026-10-01"),
    membership("D7T5G", "2026-10-01", "2027-04-01"),
    membership("D7T5G", "2027-04-01", null),
  ]);
  expect(cutProposals([proposal], [{ ...membership("T6Y0W", "2026-10-01", null), memberCode: "RGR" }])).toEqual([proposal]);
});

const day = fc.integer({ min: 10, max: 99 }).map((year) => `20${year}-04-01`);
const span = fc.tuple(fc.constantFrom("A", "B", "C"), day, fc.option(day)).filter(([, from, to]) => to === null || from < to).map(([code, from, to]) => membership(code, from, to));

test("pieces cover the days of the proposal, and lie wholly inside or outside of every decision", () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 4 }), (proposal, decisions) => {
      const pieces = cutProposals([proposal], decisions);
      for (let year = 2010; year <= 2100; year += 1) {
        const date = `${year}-04-01`;
        expect(pieces.filter((piece) => holdsAt(piece, date)).length).toBe(holdsAt(proposal, date) ? 1 : 0);
      }
      for (const piece of pieces) {
        for (const decision of decisions.filter((one) => overlaps(one, piece))) {
          expect(decision.from <= piece.from && (decision.to === null || (piece.to !== null && piece.to <= decision.to))).toBe(true);
        }
      }
    }),
  );
});

test("after the cut a decided principal rules its own days and no other", () => {
  fc.assert(
    fc.property(span, span, (proposal, decision) => {
      const pieces = cutProposals([proposal], [decision]).map((piece) => ({ ...piece, decision: "proposed" as const }));
      const standing = standingMemberships([...pieces, { ...decision, decision: "decided" }]);
      for (let year = 2010; year <= 2100; year += 1) {
        const date = `${year}-04-01`;
        const expected = holdsAt(decision, date) ? decision.systemCode : holdsAt(proposal, date) ? proposal.systemCode : null;
        expect(principalSystemAt(standing, "RDE", date)).toBe(expected);
      }
    }),
  );
});
