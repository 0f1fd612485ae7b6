import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AnswerDot, DmaSquare, EarlierCircle, HistoryBreak, LevelDisc, MedianTriangle, TargetDiamond, UnchangedRing } from "../../app/ui/charts/marks";

const UNCHANGED = <><UnchangedRing /><LevelDisc level={3} /></>;

/** The marks that one drawing may show beside each other, by what each means. */
const DRAWINGS: Readonly<Record<string, Readonly<Record<string, ReactElement>>>> = {
  "the profile": { agreed: <LevelDisc level={3} />, proposed: <LevelDisc level={3} isProposed />, unchanged: UNCHANGED, earlier: <EarlierCircle />, target: <TargetDiamond />, answer: <AnswerDot />, median: <MedianTriangle />, break: <HistoryBreak />, official: <DmaSquare /> },
  "two rounds side by side": { answer: <AnswerDot />, "answer before": <AnswerDot isEarlier />, median: <MedianTriangle />, "median before": <MedianTriangle isEarlier /> },
  "the trend": { newest: <LevelDisc level={3} />, earlier: <EarlierCircle />, break: <HistoryBreak /> },
  "the official figures": { own: <DmaSquare />, peer: <DmaSquare isPeer />, mean: <path d="M0 -9V9" stroke="var(--ink)" /> },
};

/** A mark without its colours and lengths: what it is made of, and where it is filled, pale or hollow. */
function shapeOf(mark: ReactElement): string {
  return renderToStaticMarkup(mark)
    .replace(/ fill-opacity="1"/g, "")
    .replace(/fill-opacity="[\d.]+"/g, "pale")
    .replace(/var\(--(ground|on-agreed)\)/g, "ground")
    .replace(/var\(--[\w-]+\)/g, "ink")
    .replace(/ stroke-width="[\d.]+"/g, "")
    .replace(/-?\d*\.?\d+/g, "0");
}

/** Meanings that look alike once colour is taken away. */
function alikeIn(marks: Readonly<Record<string, ReactElement>>): readonly string[] {
  const byShape = new Map<string, string[]>();
  for (const [name, mark] of Object.entries(marks)) byShape.set(shapeOf(mark), [...(byShape.get(shapeOf(mark)) ?? []), name]);
  return [...byShape.values()].filter(({ length }) => length > 1).map((names) => names.join(" and "));
}

test.each(Object.entries(DRAWINGS))("no two marks of %s are told apart by colour alone", (_, marks) => {
  expect(alikeIn(marks)).toEqual([]);
});

test("marks that differ in colour or in size alone are found", () => {
  const blue = <circle r="4" fill="var(--mark-answer)" />;
  const purple = <circle r="9" fill="var(--mark-dma)" />;
  expect(alikeIn({ blue, purple, hollow: <circle r="4" fill="var(--ground)" /> })).toEqual(["blue and purple"]);
});
