import { expect, test } from "vitest";
import { acceptAnswer, type AnswerSituation } from "../../../app/core/assessment/accept-answer";

const FIRST: AnswerSituation = {
  seat: { kind: "voting", leftOn: null, isRecused: false },
  round: "open",
  takenRevision: null,
  storedRevision: null,
  baseRevision: 0,
};

test.each([
  ["a first answer is written as revision 1", {}, { ok: true, value: { kind: "write", revision: 1 } }],
  ["a non-voting member answers too", { seat: { kind: "non-voting", leftOn: null, isRecused: false } }, { ok: true, value: { kind: "write", revision: 1 } }],
  ["an edit of what the member saw counts up", { storedRevision: 3, baseRevision: 3 }, { ok: true, value: { kind: "write", revision: 4 } }],
  ["an edit made on an older answer is refused", { storedRevision: 3, baseRevision: 2 }, { ok: false, code: "stale" }],
  ["an answer made before another device's first one is refused", { storedRevision: 1, baseRevision: 0 }, { ok: false, code: "stale" }],
  ["an edit that overtook the answer it was made on is kept above it", { storedRevision: null, baseRevision: 1 }, { ok: true, value: { kind: "write", revision: 2 } }],
  ["a repeat is answered as saved", { takenRevision: 1, storedRevision: 1 }, { ok: true, value: { kind: "repeat", revision: 1 } }],
  ["a repeat is answered as saved after a later edit", { takenRevision: 1, storedRevision: 5 }, { ok: true, value: { kind: "repeat", revision: 1 } }],
  ["a repeat is answered as saved after the close", { takenRevision: 1, round: "revealed", storedRevision: 1 }, { ok: true, value: { kind: "repeat", revision: 1 } }],
  ["nothing enters a closed round", { round: "closed" }, { ok: false, code: "round-closed" }],
  ["nothing enters a revealed round", { round: "revealed" }, { ok: false, code: "round-closed" }],
  ["a late edit is refused as late and not as stale", { round: "revealed", storedRevision: 2, baseRevision: 1 }, { ok: false, code: "round-closed" }],
  ["a theme that is not asked has no answer", { round: null }, { ok: false, code: "not-asked" }],
  ["an observer has no answer", { seat: { kind: "observer", leftOn: null, isRecused: false } }, { ok: false, code: "observer" }],
  ["a recused seat has no answer", { seat: { kind: "voting", leftOn: null, isRecused: true } }, { ok: false, code: "recused" }],
  ["a seat that left the board has no answer", { seat: { kind: "voting", leftOn: "2026-10-01", isRecused: false } }, { ok: false, code: "seat-left" }],
] as const)("%s", (_name, change, outcome) => {
  expect(acceptAnswer({ ...FIRST, ...change })).toEqual(outcome);
});

test("a revision only ever grows, whatever the base", () => {
  for (let stored = 0; stored <= 4; stored += 1) {
    for (let base = 0; base <= 6; base += 1) {
      const accepted = acceptAnswer({ ...FIRST, storedRevision: stored === 0 ? null : stored, baseRevision: base });
      if (accepted.ok && accepted.value.kind === "write") expect(accepted.value.revision).toBeGreaterThan(Math.max(stored, base));
    }
  }
});
