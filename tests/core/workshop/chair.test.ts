import { expect, test } from "vitest";
import { chairAmong, levelsToConfirm } from "../../../app/core/workshop/chair";
import { chairInWords } from "../../../app/core/text/chair";

const seat = (id: string, title: string, kind: "voting" | "non-voting" = "voting", leftOn: string | null = null) => ({ id, title, kind, leftOn });
const level = (value: 2 | 3) => ({ level: value, rationale: "", elementsLevel: null, differentViews: [] });

test("the voting seat called chair chairs, and nobody where there is none or more than one", () => {
  expect(chairAmong([seat("a", "Chief nurse"), seat("b", " Chair "), seat("c", "Vice chair")])).toBe("b");
  expect(chairAmong([seat("a", "Chairman"), seat("b", "Chair")])).toBeNull();
  expect(chairAmong([seat("a", "Chair", "non-voting"), seat("b", "Chair", "voting", "2026-01-01"), seat("c", "Chair of audit")])).toBeNull();
});

test("what stands and has not the chair's word waits for it; recorded anew it waits again", () => {
  const histories = new Map([
    ["well-led", [{ revision: 1, agreed: level(2), restores: null }, { revision: 2, agreed: level(3), restores: null }]],
    ["safe-practice", [{ revision: 1, agreed: level(3), restores: null }]],
    ["improve-care", [{ revision: 1, agreed: level(3), restores: null }, { revision: 2, agreed: null, restores: 0 }]],
  ]);
  const confirmed = new Map([["well-led", new Set([1])], ["safe-practice", new Set([1])]]);
  expect(levelsToConfirm(histories, confirmed)).toEqual([{ themeId: "well-led", level: 3, revision: 2 }]);
});

test("the console says who chairs and what waits", () => {
  expect(chairInWords(null, 3)).toMatch(/^no seat named/);
  expect(chairInWords("Chair", 1)).toBe("Chair. Has still to confirm one level on their own page.");
  expect(chairInWords("Chair", 0)).toMatch(/Confirms each level/);
});
