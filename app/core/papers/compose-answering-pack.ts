import type { CalendarDate } from "../calendar-date";
import type { CycleId } from "../cycle";
import type { Framework, Theme } from "../framework/framework";
import { formatCycle } from "../text/cycles";
import { formatDate } from "../text/dates";
import { counted, opening } from "../text/counts";
import type { Paper } from "./paper";
import type { Ballot, Block } from "./paper-blocks";
import { joined, plain, strong } from "./prose";

/** What a blank pack is made of: the questions of one assessment, and nothing anybody answered. */
export type AnsweringPackSource = {
  readonly asAt: CalendarDate;
  readonly cycle: CycleId;
  readonly trust: { readonly code: string; readonly name: string };
  readonly framework: Pick<Framework, "shortTitle" | "title" | "version" | "scale" | "answers">;
  /** The themes the board answers this cycle, in order. */
  readonly themes: readonly Pick<Theme, "id" | "title" | "question" | "levels">[];
};

const CONFIDENCE = ["Guessing", "Fairly sure", "Very sure"] as const;

/** A guide and a blank paper ballot, for who answers by hand. Like every paper it is one model, drawn in several forms. */
export function composeAnsweringPack({ asAt, cycle, trust, framework, themes }: AnsweringPackSource): Paper {
  const title = `Digital ${formatCycle(cycle)}: your answers on paper`;
  return {
    kind: "answering-pack",
    language: "en-GB",
    profile: "board",
    asAt,
    organisation: trust,
    marking: "In confidence",
    watermark: null,
    meeting: [],
    title,
    subject: `Answering pack of ${trust.name}: ${framework.shortTitle}, ${formatCycle(cycle)}`,
    purposes: null,
    fields: [],
    ask: null,
    summary: [plain(`${opening(counted(themes.length, "question"))}, about a minute each. Answer alone. Do not write your name on any page.`)],
    position: null,
    sections: [
      { id: "guide", heading: "How to answer", blocks: guideBlocks(framework) },
      { id: "ballot", heading: "Your answers", blocks: themes.map((theme) => ballotOf(theme, framework)) },
    ],
    askAgain: null,
    publishedAddress: null,
    appendices: [],
    figures: [],
    sources: [],
    runningHead: `${trust.name}, ${title}`,
    foot: `${framework.shortTitle}, version ${framework.version}, as at ${formatDate(asAt)}. Level names and statements are Boardmark’s own wording. NHS England has not endorsed them.`,
    paperNumber: null,
    logo: null,
    reference: null,
  };
}

function guideBlocks({ scale, answers }: AnsweringPackSource["framework"]): readonly Block[] {
  const steps = [
    "Read each question and its five lines. Mark one box: the level that fits the trust best today, or one of the two other answers.",
    "Say how sure you are, if you wish, and why in one line. The board reads reasons without name or level, in random order, and only if three or more members gave one. People may know your hand or your style.",
    "Hand the pages to whoever runs the workshop before the answers are revealed. The papers are mixed first and keyed as one batch that belongs to no seat. Nothing enters once the answers are revealed.",
  ];
  const meanings = [...answers.map(({ name, meaning }) => ({ name, meaning })), ...scale.map(({ level, name, meaning }) => ({ name: `Level ${level}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`, meaning }))];
  return [
    { kind: "list", isOrdered: true, items: steps.map(plain) },
    { kind: "list", isOrdered: false, items: meanings.map(({ name, meaning }) => joined(strong(`${name}:`), plain(` ${meaning}`))) },
  ];
}

function ballotOf({ title, question, levels }: AnsweringPackSource["themes"][number], { answers }: AnsweringPackSource["framework"]): Ballot {
  return {
    kind: "ballot",
    title,
    question,
    levels: levels.map(({ level, line }) => ({ level, line })),
    others: answers.map(({ name }) => name),
    confidence: { label: "How sure are you? (optional)", choices: CONFIDENCE },
    reason: { label: "Why this level? (optional)", printable: "Papers may print my reason, without my name. Some papers are public." },
  };
}
