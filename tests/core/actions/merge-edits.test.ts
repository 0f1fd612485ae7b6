import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionWords, BenefitPlan } from "../../../app/core/actions/action";
import { readWords, writeWords } from "../../../app/core/actions/action-words";
import { changedFields, mergeEdits } from "../../../app/core/actions/merge-edits";

const few = fc.constantFrom("one", "two", "three");
const benefit: fc.Arbitrary<BenefitPlan> = fc.record({
  measure: few, unit: few, decimals: fc.constantFrom(0, 1), baseline: fc.option(fc.constantFrom(1, 2)), baselineOn: fc.option(fc.constantFrom("2026-01-01", "2028-02-29")), target: fc.option(fc.constantFrom(3, 4)),
  targetOn: fc.option(fc.constantFrom("2027-01-01", "2028-02-29")), owner: fc.option(few), status: fc.constantFrom("partly", "too-early"),
});
const words: fc.Arbitrary<ActionWords> = fc.record({
  what: few, ownerRole: few, personId: fc.option(few), dueOn: fc.option(fc.constantFrom("2027-01-01", "2028-02-29")), kind: fc.constantFrom("technology", "skills"), themes: fc.array(fc.record({ themeId: few, statementId: fc.option(few) }), { maxLength: 2 }),
  pounds: fc.option(fc.constantFrom(1, 2)), people: fc.option(fc.constantFrom(0.5, 2)), bafReference: fc.option(few), status: fc.constantFrom("not-begun", "done"), notes: fc.option(few), lessons: fc.option(few), isPublic: fc.boolean(), benefit: fc.option(benefit),
});

test("nobody's change is lost: every part that one editor changed alone stands, and every part that both changed is named", () => {
  fc.assert(
    fc.property(words, words, words, (base, theirs, mine) => {
      const { merged, clashes } = mergeEdits(base, theirs, mine);
      const lostOfTheirs = changedFields(base, theirs).filter((field) => changedFields(theirs, merged).includes(field));
      expect(lostOfTheirs.filter((field) => !clashes.includes(field))).toEqual([]);
      // Of the later editor nothing is lost: it is the later editor who is shown both.
      expect(changedFields(base, mine).filter((field) => changedFields(mine, merged).includes(field))).toEqual([]);
    }),
  );
});

test("an edit of what nobody else touched merges without a clash", () => {
  fc.assert(fc.property(words, words, (base, mine) => {
    expect(mergeEdits(base, base, mine)).toEqual({ merged: mine, clashes: [] });
  }));
  fc.assert(fc.property(words, words, (base, theirs) => {
    expect(mergeEdits(base, theirs, base)).toEqual({ merged: theirs, clashes: [] });
  }));
});

test("an older wording says its lessons of the benefit; they come back as the action's", () => {
  fc.assert(fc.property(words, ({ lessons, ...said }) => {
    const older = JSON.stringify({ ...said, benefit: said.benefit && { ...said.benefit, lessons } });
    expect(readWords(older)).toEqual({ ...said, lessons: said.benefit === null ? null : lessons });
  }));
});

test("words come back out of the history as they went in", () => {
  fc.assert(fc.property(words, (said) => {
    expect(readWords(writeWords(said))).toEqual(said);
  }));
});
