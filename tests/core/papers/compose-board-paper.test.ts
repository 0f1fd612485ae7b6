import { expect, test } from "vitest";
import { paperSchema } from "../../../app/core/papers/paper";
import type { BoardPaperSource } from "../../../app/core/papers/board-paper-source";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { wordsOf } from "../../../app/core/papers/prose";
import { aloneSource, firstCycleSource, longestSource, missingSource, publicSource, richSource } from "../../support/paper-sources";
import { open } from "../../support/paper-story";

const sources = { richSource, publicSource, firstCycleSource, aloneSource, missingSource, longestSource };

test.each(Object.entries(sources))("%s makes a model that survives JSON", (_, source) => {
  const paper = composeBoardPaper(source());
  expect(paperSchema.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
});

test.each(Object.entries(sources))("%s gives every figure a reference of its own and a source that is there", (_, source) => {
  const { figures, sources: listed } = composeBoardPaper(source());
  expect(new Set(figures.map(({ reference }) => reference)).size).toBe(figures.length);
  expect(figures.filter(({ source: reference }) => !listed.some((each) => each.reference === reference))).toEqual([]);
});

function summaryOf(source: BoardPaperSource): string {
  return composeBoardPaper(source).summary.map(wordsOf).join(" ");
}

test("the summary says who met, what is private and what moved", () => {
  expect(summaryOf(publicSource())).toBe(
    "11 of 12 seats met on 12 November, answered alone, talked, and agreed levels. Safe practice is for the private session, so no mean of the seven is given here. " +
      "Of the six measures shown, three rose and three did not move. Of the six trends (mean 2.2, all agreed), one rose, one fell and three did not move. " +
      "Our list of projects outgrew our capacity, which is why Prioritisation fell.",
  );
});

test("the title of figure 1 is its finding", () => {
  const findings = Object.values(sources).map((source) => composeBoardPaper(source()).position.finding);
  expect(findings).toEqual([
    "Two themes are at our target; four are two levels short of it",
    "Two themes shown are at our target; three are two levels short of it",
    "Our levels run from 1 to 3; no target is set yet",
    "Two themes are at our target; four are two levels short of it",
    "The levels shown run from 2 to 3; no target is set yet",
    "Two themes are at our target; four are two levels short of it",
  ]);
});

test("nothing agreed is said, not drawn as a level", () => {
  const source = richSource();
  const paper = composeBoardPaper({ ...source, themes: source.themes.map((theme) => ({ ...theme, agreed: null })) });
  expect(paper.position.finding).toBe("No level is agreed yet");
  expect(paper.position.groups.flatMap(({ rows }) => rows).every(({ gap, agreed }) => agreed === null && gap === "No level agreed yet")).toBe(true);
});

test("too few levels leave median and word out, and nothing missing becomes a zero", () => {
  const paper = composeBoardPaper(richSource());
  const row = paper.position.groups[0]?.rows[6];
  expect(row).toMatchObject({ title: "Healthy populations", answered: "11 of 11", median: "–", views: "Too few to show" });
  const missing = composeBoardPaper(missingSource());
  expect(missing.figures.filter(({ value }) => value === 0)).toEqual([]);
});

test("a changed question is not compared, and says so", () => {
  const paper = composeBoardPaper(richSource());
  const row = paper.position.groups[1]?.rows[4];
  expect(row).toMatchObject({ title: "User experience", isBroken: true, alternative: "User experience: agreed level 2, 2 in 2025/26 cannot be compared, our target 3" });
  expect(JSON.stringify(paper.sections[0])).toContain("User experience (the question changed)");
});

test("a trust without peers says so and gives no mean of them", () => {
  const paper = composeBoardPaper(aloneSource());
  expect(paper.figures.filter(({ name, value }) => name.includes("mean of peers") && value !== null)).toEqual([]);
  expect(JSON.stringify(paper)).toContain("No other acute entry to compare with");
  expect(paper.appendices[0]?.parts.map(({ heading }) => heading)).toEqual(["The board’s own view", "The official result: DMA 2025, acute", "The official result: DMA 2025, community"]);
});

test("the two layers share no figure and no mean", () => {
  const { figures } = composeBoardPaper(richSource());
  const board = figures.filter(({ layer }) => layer === "board");
  expect(board.filter(({ name, subject }) => /DMA/.test(name + subject))).toEqual([]);
  expect(figures.filter(({ layer, name }) => layer === "dma" && /agreed|median/i.test(name))).toEqual([]);
});

test("appendices are lettered without gaps and empty parts are left out", () => {
  const letters = (source: BoardPaperSource) => composeBoardPaper(source).appendices.map(({ letter, heading }) => `${letter} ${heading}`);
  expect(letters(richSource())).toEqual(["A Every figure, with its source", "B Each theme", "C Every action", "D What kind of change", "E Vital signs", "F The board’s own development", "G Minute of the workshop", "H Method", "I Sources"]);
  expect(letters(firstCycleSource())).toEqual(["A Every figure, with its source", "B Each theme", "C Minute of the workshop", "D Method", "E Sources"]);
  expect(composeBoardPaper(firstCycleSource()).sections.map(({ id }) => id)).toEqual(["change", "views", "peers"]);
});

test("a rationale is cut at a word within 400 characters", () => {
  const source = richSource();
  const long = { ...source, themes: source.themes.map((theme) => ({ ...theme, rationale: open("The board said it at length. ".repeat(30)) })) };
  const [block] = composeBoardPaper(long).appendices[1]?.parts[0]?.blocks ?? [];
  const words = block?.kind === "paragraph" ? wordsOf(block.prose) : "";
  expect(words.length).toBeLessThanOrEqual(400 + "Why. ".length);
  expect(words).toMatch(/ [a-zA-Z]+\.?…$/);
});

test("an empty front sheet leaves only the status", () => {
  const paper = composeBoardPaper(missingSource());
  expect(paper).toMatchObject({ meeting: [], purposes: null, ask: null, fields: [{ label: "Status", value: "Levels not yet proposed" }], marking: "Draft, private session", watermark: "Draft" });
});

test("a correction says what it replaces", () => {
  const paper = composeBoardPaper({ ...richSource(), correction: { version: 2, supersedes: "BoD/26/11/09", text: open("The target of Improve care is 3.") } });
  expect(paper.fields[1]).toEqual({ label: "Correction", value: "Version 2, replaces BoD/26/11/09. The target of Improve care is 3." });
});

test("the core carries the first four actions of the board's order and says where the rest are", () => {
  const paper = composeBoardPaper(richSource());
  const [, table, rest] = paper.sections.find(({ id }) => id === "actions")?.blocks ?? [];
  const titles = richSource().actions.map(({ title }) => title.text);
  expect(table?.kind === "actions" ? table.rows.map(({ title }) => title) : []).toEqual(titles.slice(0, 4));
  expect(rest?.kind === "paragraph" ? wordsOf(rest.prose) : "").toBe("The first four in the board’s order. One more, with these: appendix C.");
  const [every] = paper.appendices.find(({ letter }) => letter === "C")?.blocks ?? [];
  expect(every?.kind === "actions" ? every.rows.map(({ title }) => title) : []).toEqual(titles);
  const few = composeBoardPaper({ ...richSource(), actions: richSource().actions.slice(0, 4) });
  expect(few.sections.at(-1)?.blocks).toHaveLength(2);
  expect(few.appendices.map(({ heading }) => heading)).not.toContain("Every action");
});
