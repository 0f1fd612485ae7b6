import { countInWords, counted } from "../text/counts";
import { formatCycle } from "../text/cycles";
import { formatDate } from "../text/dates";
import { systemName } from "../text/organisation-names";
import { appendicesInWords, lettered, sourceList } from "./appendices";
import { askItem, meetingParts } from "./front-page";
import type { Paper } from "./paper";
import type { Block } from "./paper-blocks";
import { joined, plain, strong } from "./prose";
import type { SystemFront } from "./system-draft";
import { systemFigureParts, systemFigures, systemSources } from "./system-figures";
import { levelsSection, lowSection, sharingTrusts, sinceSection } from "./system-levels";
import { officialSection } from "./system-official";
import { restrictSystemPaper, type SystemPaperSource } from "./system-paper-source";
import { asksSection, partSection } from "./system-posts";

const MARKINGS = { board: "For the system", public: "Public" } as const;

/**
 * Words and rounds a system's paper. Pure: the same source gives the same paper.
 *
 * @param given what the audience "system paper" may know; what the profile may not print is taken away first
 * @throws RangeError when a date does not exist
 */
export function composeSystemPaper(given: SystemPaperSource): Paper {
  const source = restrictSystemPaper(given);
  const { system, profile, isDraft, asAt, cycle, framework, front, reference, publishedAddress } = source;
  const figures = systemFigures(source);
  const sources = systemSources(source);
  const name = systemName(system.name);
  const marking = MARKINGS[profile];
  const appendices = lettered([
    { heading: "Every figure, with its source", blocks: [], parts: systemFigureParts(source, figures) },
    { heading: "Method", blocks: methodBlocks(source), parts: [] },
    { heading: "Sources", blocks: [sourceList(sources)], parts: [] },
  ]);
  const asks = asksOf(source);
  return {
    kind: "system-paper",
    language: "en-GB",
    profile,
    asAt,
    organisation: { code: system.code, name },
    marking: isDraft ? `Draft, ${marking.charAt(0).toLowerCase()}${marking.slice(1)}` : marking,
    watermark: isDraft ? "Draft" : null,
    meeting: [...meetingParts(front), `As at ${formatDate(asAt)}`],
    title: `Digital ${formatCycle(cycle)} in ${name}: what boards share, and what is published`,
    subject: `System paper of ${name}: ${framework.shortTitle}, ${formatCycle(cycle)}`,
    purposes: null,
    fields: fieldsOf(source),
    ask: { heading: "The system is asked to", items: asks.map(askItem) },
    summary: front.note === null ? [] : [joined(strong("From the system’s lead:"), plain(` ${front.note.text}`))],
    position: null,
    sections: [levelsSection(source), ...lowSection(source), ...sinceSection(source), officialSection(source), ...asksSection(source), ...partSection(source)],
    askAgain: joined(appendicesInWords("Every figure, method and sources", appendices), plain(publishedAddress === null ? "" : " The code leads to the published paper.")),
    publishedAddress,
    appendices,
    figures,
    sources,
    runningHead: [name, front.meeting, front.meetingOn === null ? formatCycle(cycle) : formatDate(front.meetingOn)].filter((part) => part !== null).join(", "),
    foot: `${reference === null ? "" : `Issued as ${reference}. `}${framework.shortTitle}, version ${framework.version}, as at ${formatDate(asAt)}. Level names and the rule for low are Boardmark’s own wording. NHS England has not endorsed them.`,
    paperNumber: front.paperNumber,
    logo: null,
    reference,
  };
}

function fieldsOf(source: SystemPaperSource): Paper["fields"] {
  const { trusts, correction, profile, posts } = source;
  const sharing = sharingTrusts(source).length;
  return [
    ...(correction === null ? [] : [{ label: "Correction", value: `Version ${correction.version}, replaces ${correction.supersedes}. ${correction.text}` }]),
    { label: "Trusts", value: `${countInWords(trusts.length)} on record, in order of name` },
    { label: "Levels", value: sharing === 0 ? "none released to this paper" : `released by ${counted(sharing, "trust")}` },
    ...(posts.length === 0 ? [] : [{ label: "Posts", value: `${countInWords(posts.length)} open` }]),
    { label: "FOI", value: profile === "public" ? "For publication" : "Not exempt because it is for the system" },
  ].map(({ label, value }) => ({ label, value: `${value.charAt(0).toUpperCase()}${value.slice(1)}` }));
}

/** What the lead asks; without a word of theirs that may be printed, what the paper itself gives reason to ask. */
function asksOf({ front, posts, levels }: SystemPaperSource): SystemFront["asks"] {
  if (front.asks.length > 0) return front.asks;
  const usual = (verb: string, text: string) => ({ verb, text: { text, isPublic: true } });
  return [
    usual("Note", levels.length === 0 ? "the official result of its trusts" : "what its boards have released of their own view, and the official result beside it"),
    usual("Agree", "what is low in many places and is better met together"),
    ...(posts.length === 0 ? [] : [usual("Bring together", "those who ask and those who offer")]),
  ];
}

function methodBlocks({ framework, frameworkNote, levelNames, dma, profile }: SystemPaperSource): readonly Block[] {
  const paragraphs = [
    `A level is the whole number from 1 to 5 that a trust’s board agreed and approved on ${framework.title}, version ${framework.version}. Members’ answers are in no paper.`,
    "This paper holds only levels that a trust released by name, theme by theme, to the paper of this system. A level released to the system’s lead or to peers alone is not in it, and no count, median, order or sentence is made from one.",
    "2 or below is Boardmark’s rule for low. It is counted over the trusts sharing that theme and says how many those are. There is no ranking of trusts, and the mean of boards’ levels is not taken.",
    "What moved is told of trusts that released both years to this paper, where the question is the same.",
    dma === null ? "" : `The official result (${dma.release.name}) is printed as published, by entry: a provider in one care setting. Means are like for like, by entry, each with its n. It is never added to, taken from or averaged with boards’ levels.`,
    profile === "board" ? "Asks and offers, and who takes part, are shared inside the system and left out of the public version." : "This version is public. Asks and offers, and who takes part, are shared inside the system and not in it.",
    frameworkNote ?? "",
  ];
  return [
    ...paragraphs.filter((text) => text !== "").map((text): Block => ({ kind: "paragraph", prose: plain(text), isNote: false })),
    { kind: "list", isOrdered: false, items: levelNames.map(({ level, name }) => plain(`Level ${level}: ${name}`)) },
  ];
}
