import { expect, test } from "vitest";
import type { BoardPaperSource } from "../../../app/core/papers/board-paper-source";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { richSource } from "../../support/paper-sources";

const HEADING = "Promised before, theme by theme";

function sourceWith(isPrivate: boolean, profile: BoardPaperSource["profile"]): BoardPaperSource {
  const source = richSource();
  const both = { themeId: "well-led", themes: ["well-led", "smart-foundations"] };
  return {
    ...source,
    profile,
    themes: source.themes.map((theme) => (theme.id === "well-led" ? { ...theme, agreed: 3, earlier: 2, isComparable: true, leftOutReason: null, isPrivate } : theme)),
    followUp: [
      { ...both, isDone: true, benefit: "realised", isMeasured: true, isShown: true },
      { ...both, isDone: true, benefit: "partly", isMeasured: true, isShown: false },
      { themeId: "well-led", themes: ["well-led"], isDone: false, benefit: null, isMeasured: false, isShown: false },
    ],
  };
}

function rowsOf(source: BoardPaperSource): readonly (readonly string[])[] {
  const blocks = composeBoardPaper(source).appendices.find(({ heading }) => heading === HEADING)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ cells }) => cells.map(String)) : []));
}

test("the paper says of each theme what was promised, done, claimed and shown, and whether its level moved", () => {
  const [wellLed, foundations] = rowsOf(sourceWith(false, "board"));
  expect(wellLed?.slice(1)).toEqual(["3", "2", "2 of 2", "1 of 2", "2 to 3"]);
  expect(foundations?.slice(1, 5)).toEqual(["2", "2", "2 of 2", "1 of 2"]);
});

test("every cell of it is a figure with its basis, a number where there is one, and none is a nought where nothing is measured", () => {
  const source = sourceWith(false, "board");
  const figures = composeBoardPaper({ ...source, followUp: [...source.followUp, { themeId: "user-experience", themes: ["user-experience"], isDone: false, benefit: null, isMeasured: false, isShown: false }] }).figures;
  const valuesOf = (theme: string) => figures.filter(({ layer, subject }) => layer === "action" && subject === theme).map(({ name, value, text }) => [name, value, text]);
  expect(valuesOf("Well led")).toEqual([["Promised before", 3, "3"], ["Done", 2, "2"], ["Benefit claimed", 2, "2 of 2"], ["Benefit shown", 1, "1 of 2"], ["Level, beside them", null, "2 to 3"]]);
  expect(valuesOf("User experience").slice(2, 4)).toEqual([["Benefit claimed", null, "no measure"], ["Benefit shown", null, "no measure"]]);
});

test("a public paper says nothing of an action that touches a private theme, under any theme", () => {
  expect(rowsOf(sourceWith(true, "board"))).toHaveLength(2);
  expect(rowsOf(sourceWith(true, "public"))).toEqual([]);
});
