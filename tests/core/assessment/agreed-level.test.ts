import { expect, test } from "vitest";
import { standingLevel, undoneLevel, type AgreedEntry, type AgreedLevel } from "../../../app/core/assessment/agreed-level";
import type { Level } from "../../../app/core/scoring/level";

const at = (level: Level): AgreedLevel => ({ level, rationale: `Level ${level}`, elementsLevel: null, differentViews: [] });
const record = (revision: number, level: Level): AgreedEntry => ({ revision, agreed: at(level), restores: null });

/** Adds what an undo brings back to the history, as the database does. */
function undo(history: readonly AgreedEntry[]): readonly AgreedEntry[] {
  const undone = undoneLevel(history);
  return undone === null ? history : [...history, { revision: standingLevel(history).revision + 1, ...undone }];
}

test("the last record stands, whatever order the history comes in", () => {
  expect(standingLevel([record(2, 4), record(1, 3)])).toEqual({ agreed: at(4), revision: 2 });
  expect(standingLevel([])).toEqual({ agreed: null, revision: 0 });
});

test("an undo brings back the level before, and a second undo goes further back", () => {
  const once = undo([record(1, 2), record(2, 3), record(3, 4)]);
  expect(standingLevel(once)).toEqual({ agreed: at(3), revision: 4 });
  const twice = undo(once);
  expect(standingLevel(twice)).toEqual({ agreed: at(2), revision: 5 });
  const thrice = undo(twice);
  expect(standingLevel(thrice)).toEqual({ agreed: null, revision: 6 });
  expect(undoneLevel(thrice)).toBeNull();
});

test("after an undo a new record can be made, and its undo brings back what stood then", () => {
  const history = [...undo([record(1, 2), record(2, 3)]), record(4, 5)];
  expect(standingLevel(history).agreed?.level).toBe(5);
  expect(standingLevel(undo(history)).agreed?.level).toBe(2);
  expect(standingLevel(undo(undo(history))).agreed).toBeNull();
});

test("what stood before a record that followed a full undo is nothing", () => {
  const history = [...undo([record(1, 2)]), record(3, 4)];
  expect(standingLevel(undo(history)).agreed).toBeNull();
});
