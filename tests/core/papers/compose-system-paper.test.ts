import { expect, test } from "vitest";
import { composeSystemPaper } from "../../../app/core/papers/compose-system-paper";
import { paperSchema } from "../../../app/core/papers/paper";
import { printedTexts } from "../../../app/core/papers/printed-texts";
import { wordsOf } from "../../../app/core/papers/prose";
import { EMPTY_SYSTEM_DRAFT, frontOf, undecidedIn, type SystemDraft } from "../../../app/core/papers/system-draft";
import { publicSystemSource, quietSystemSource, systemSource } from "../../support/system-paper-sources";

const sources = { systemSource, publicSystemSource, quietSystemSource };

test.each(Object.entries(sources))("%s makes a model that survives JSON, each figure with a reference and a source that is there", (_, source) => {
  const paper = composeSystemPaper(source());
  expect(paperSchema.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  expect(new Set(paper.figures.map(({ reference }) => reference)).size).toBe(paper.figures.length);
  expect(paper.figures.filter(({ source: from }) => !paper.sources.some(({ reference }) => reference === from))).toEqual([]);
});

function itemsOf(id: string, paper = composeSystemPaper(systemSource())): readonly string[] {
  return paper.sections.find((section) => section.id === id)?.blocks.flatMap((block) => (block.kind === "list" ? block.items.map(wordsOf) : [])) ?? [];
}

test("trusts stand in order of name, with what they released and a gap for all else", () => {
  const [measures, trends] = composeSystemPaper(systemSource()).sections[0]?.blocks.filter((block) => block.kind === "levels") ?? [];
  expect(measures?.rows.map(({ name }) => name)).toEqual(["Beckside Community", "Harrowmere Partnership", "Northmoor Hospitals", "Valeside Hospitals"]);
  expect(measures?.rows.map(({ levels }) => levels)).toEqual([Array(7).fill(null), Array(7).fill(null), [3, 3, 2, 2, 2, 3, 2], [null, null, null, null, 2, 4, null]]);
  expect(trends?.foot.map(({ cells }) => cells)).toEqual([["–", "1 of 1", "–", "–", "–", "1 of 1"], ["–", "2", "–", "–", "–", "1"]]);
});

test("what is low is counted over those sharing and says how many they are", () => {
  expect(itemsOf("low")).toEqual([
    "In many: half or more of those sharing. Empower citizens, 2 or below in 2 of the 2 sharing.",
    "In one. Safe practice, 2 or below in 1 of the 1 sharing; Support people, 2 or below in 1 of the 1 sharing; Healthy populations, 2 or below in 1 of the 1 sharing; Joined-up teams, 2 or below in 1 of the 1 sharing; Prioritisation, 2 or below in 1 of the 1 sharing.",
    "In none. Well led; Ensure smart foundations; Improve care.",
  ]);
});

test("a trust that has not begun looks like one that does not let it be seen", () => {
  const source = systemSource();
  const begun = itemsOf("part");
  expect(begun).toEqual(["Approved by the board: Northmoor Hospitals.", "Begun: Beckside Community.", "Not shown, the same whatever the reason: Harrowmere Partnership, Valeside Hospitals."]);
  const told = composeSystemPaper({ ...source, participation: [...source.participation, { code: "XV1", isBegun: false, isHeld: false, isApproved: false }] });
  expect(itemsOf("part", told)).toEqual(begun);
});

test("a mean of the official layer states its basis and n, and overall is as published", () => {
  const { figures } = composeSystemPaper(systemSource());
  expect(figures.find(({ subject, name }) => subject.startsWith("England mean") && name === "Improve care")).toMatchObject({ value: null, text: "–", basis: "Mean of acute entries, n 134, by entry" });
  expect(figures.filter(({ name }) => name === "Overall").map(({ subject, value }) => [subject, value])).toEqual([["Northmoor Hospitals", 2.3], ["Valeside Hospitals", 2.3], ["Beckside Community, community", 2.3]]);
  expect(figures.filter(({ layer, name }) => layer === "board" && /mean/i.test(name))).toEqual([]);
});

test("the public version has neither asks and offers nor who takes part, and is the same whatever they are", () => {
  const printed = printedTexts(composeSystemPaper(publicSystemSource())).map(({ text }) => text).join("\n");
  expect(printed).not.toMatch(/NHS App|ward champions|Begun|Approved by the board:/);
  expect(composeSystemPaper({ ...publicSystemSource(), posts: [], participation: [] })).toEqual(composeSystemPaper(publicSystemSource()));
});

test("with nothing released the paper says so, makes no count and still has the official result", () => {
  const paper = composeSystemPaper(quietSystemSource());
  expect(paper.sections.map(({ id }) => id)).toEqual(["levels", "official", "part"]);
  expect(paper.figures.filter(({ layer }) => layer === "board")).toEqual([]);
  expect(paper.sources[0]?.text).toContain("No trust has released levels to this paper.");
});

test("a level of a trust that has left the system, or of another cycle, is nowhere", () => {
  const source = systemSource();
  const gone = composeSystemPaper({ ...source, trusts: source.trusts.filter(({ code }) => code !== "XV1"), levels: source.levels });
  expect(JSON.stringify(gone.sections[0])).not.toContain("Valeside");
  expect(gone.figures.filter(({ subject }) => subject.startsWith("Valeside") && !subject.includes("Hospitals"))).toEqual([]);
  expect(gone.figures.find(({ subject, name }) => subject === "Improve care" && name === "Trusts at 2 or below")?.text).toBe("2 or below in 0 of the 1 sharing");
});

const draft: SystemDraft = {
  ...EMPTY_SYSTEM_DRAFT,
  meeting: "Integrated care board",
  meetingOn: "2026-12-03",
  paperNumber: "ICB/26/12/07",
  asks: [
    { verb: "Agree", text: "one plan for letters in the NHS App", wording: { decision: "approve" } },
    { verb: "Discuss", text: "why Harrowmere waits", wording: { decision: "reword", text: "what holds trusts back" } },
    { verb: "Note", text: "a supplier in trouble", wording: { decision: "leave-out" } },
    { verb: "Endorse", text: "a text nobody has decided on", wording: null },
  ],
  note: { text: "The board met on this twice.", wording: { decision: "approve" } },
};

test("the lead's own ask and note stand in the system's paper as written, in the public one as decided, and nothing undecided", () => {
  const own = composeSystemPaper({ ...systemSource(), front: frontOf(draft, "board") });
  expect(own.ask?.items.map(wordsOf)).toEqual(["Agree one plan for letters in the NHS App.", "Discuss why Harrowmere waits.", "Note a supplier in trouble.", "Endorse a text nobody has decided on."]);
  expect(own.summary.map(wordsOf)).toEqual(["From the system’s lead: The board met on this twice."]);
  expect(own.meeting).toEqual(["Integrated care board", "Thursday 3 December 2026", "Paper ICB/26/12/07", "As at 28 November 2026"]);
  const open = composeSystemPaper({ ...publicSystemSource(), front: frontOf(draft, "public") });
  expect(open.ask?.items.map(wordsOf)).toEqual(["Agree one plan for letters in the NHS App.", "Discuss what holds trusts back."]);
  expect(JSON.stringify(open)).not.toMatch(/Harrowmere waits|supplier in trouble|nobody has decided/);
  expect(undecidedIn(draft)).toBe(1);
});

test("where the public paper prints none of the lead's asks, what the paper gives reason to ask stands", () => {
  const front = frontOf({ ...draft, asks: draft.asks.slice(2), note: { text: "Ours alone.", wording: { decision: "leave-out" } } }, "public");
  const open = composeSystemPaper({ ...publicSystemSource(), front });
  expect(open.ask).toEqual(composeSystemPaper(publicSystemSource()).ask);
  expect(open.summary).toEqual([]);
});
