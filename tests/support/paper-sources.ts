import type { BoardPaperSource } from "../../app/core/papers/board-paper-source";
import { bareFrontSheet } from "../../app/core/papers/front-sheet";
import type { DmaEntrySource } from "../../app/core/papers/dma-source";
import type { Level } from "../../app/core/scoring/level";
import { action, closed, ENTRY, MEASURES, open, PILLARS, theme, THEMES, values } from "./paper-story";

/** A trust with last year's levels, targets, a DMA result, peers, actions and a full front sheet. */
export function richSource(): BoardPaperSource {
  return {
    profile: "board",
    isDraft: false,
    asAt: "2026-11-19",
    trust: { code: "XN1", name: "Northmoor Hospitals NHS Foundation Trust" },
    assessment: {
      cycle: "2026-27",
      framework: { id: "wgll-2021", title: "What Good Looks Like: digital maturity for trust boards", shortTitle: "WGLL 2021", version: 1 },
      levelNames: [
        { level: 1, name: "Starting point" },
        { level: 2, name: "Under way" },
        { level: 3, name: "Working in places" },
        { level: 4, name: "Working throughout" },
        { level: 5, name: "Improving and sharing" },
      ],
      frameworkNote: "Statements are Boardmark’s paraphrase, to be checked against the official page before you rely on them.",
      workshop: {
        heldOn: "2026-11-12",
        votingSeats: 10,
        nonVotingSeats: 2,
        present: 11,
        isQuorate: true,
        recusals: [{ seatTitle: "Non-executive director", themeId: "system-collaboration", reason: closed("chairs a partner") }],
        minute: {
          attendance: {
            seats: [
              ...Array.from({ length: 10 }, (_, place) => ({ title: `Voting ${place + 1}`, kind: "voting" as const, how: place === 0 ? ("apologies" as const) : place === 1 ? ("paper" as const) : ("device" as const) })),
              ...Array.from({ length: 2 }, (_, place) => ({ title: `Non-voting ${place + 1}`, kind: "non-voting" as const, how: place === 0 ? ("remote" as const) : ("device" as const) })),
            ],
            recusals: [],
          },
          paperBallots: 1,
          themes: [
            { themeId: "well-led", part: "together", isPulledOut: false, carriedTo: null, asked: 1, isAgreed: true, isConfirmed: true },
            { themeId: "system-collaboration", part: "discuss", isPulledOut: true, carriedTo: null, asked: 2, isAgreed: true, isConfirmed: true },
          ],
          noted: [{ kind: "question", themeId: "well-led", text: closed("When does the strategy run out?"), owner: null, dueOn: null }],
        },
      },
      proposedOn: "2026-11-12",
      consideredOn: "2026-11-19",
      consideredBy: open("Digital Committee"),
      approvedOn: null,
      approvalMinute: null,
    },
    frontSheet: {
      ...bareFrontSheet({ meetingOn: null, title: null, purposes: [] }),
      meeting: "Board of Directors",
      meetingOn: "2026-11-26",
      agendaItem: "9",
      paperNumber: "BoD/26/11/09",
      title: null,
      purposes: ["decision", "assurance"],
      fields: [
        { label: "Sponsor", value: open("Chief digital and information officer") },
        { label: "Author", value: open("Company secretary") },
        { label: "CQC", value: open("Well led: governance, learning") },
        { label: "Session", value: open("Public; safe practice in private") },
        { label: "Objectives", value: open("2, safe care; 4, our people") },
        { label: "BAF risks", value: open("5, digital (16); 7, workforce (12)") },
        { label: "Money", value: open("Within plan; no new request") },
        { label: "Staff", value: open("Three posts move to priority 1") },
        { label: "Equality", value: open("") },
        { label: "FOI", value: open("This version to be published") },
      ],
    },
    recommendation: [
      { verb: "Approve", text: open("the levels in figure 1 as its own view of the trust.") },
      { verb: "Approve", text: open("three priorities for 2027, one pause and one stop.") },
      { verb: "Note", text: open("that it wants better evidence on Healthy populations by February 2027.") },
    ],
    summary: open("Our list of projects outgrew our capacity, which is why Prioritisation fell."),
    themes: THEMES.map((_, index) => theme(index)),
    dma: {
      releaseName: "DMA 2025",
      pillarTitles: Object.fromEntries(MEASURES.map((id, index) => [id, PILLARS[index] ?? ""])),
      scale: { lowest: 1, highest: 5 },
      entries: [ENTRY],
      fileId: "dma",
    },
    followUp: [
      ...Array.from({ length: 6 }, () => ({ themeId: null, isDone: true, benefit: null })),
      ...Array.from({ length: 3 }, () => ({ themeId: "well-led", isDone: false, benefit: "realised" as const })),
      { themeId: null, isDone: false, benefit: "partly" },
      { themeId: null, isDone: false, benefit: "not-realised" },
      { themeId: "safe-practice", isDone: false, benefit: "too-early" },
    ],
    risks: [
      { themeId: null, reference: "BAF 5", title: open("Digital services fail when care depends on them"), assurance: open("Partial: levels agreed, evidence at 2."), proposedChange: null },
      { themeId: "safe-practice", reference: "BAF 9", title: open("Cyber attack"), assurance: closed("Limited."), proposedChange: closed("From 12 to 16.") },
    ],
    priorities: [
      { themeId: null, decision: "do", text: open("One sign-on for clinical staff") },
      { themeId: null, decision: "do", text: open("NHS App first for letters and bookings") },
      { themeId: null, decision: "do", text: open("Benefits checked a year after launch") },
      { themeId: null, decision: "pause", text: open("ward tablets: no owner until 2028") },
      { themeId: null, decision: "stop", text: open("our patient app: it repeats the NHS App") },
    ],
    actions: [
      action("empower-citizens", "Letters and results in the NHS App in every suitable specialty", "process", "Chief nurse", "2027-09-30", [38, null, 60], "Booking changes finished online", "%", [3, 4]),
      action("support-people", "A digital champion on every ward", "skills", "Chief nurse", "2026-11-30", [5.1, 5.6, 6.5], "Staff rating of digital tools", "", [2, 3]),
      action("beyond-technology", "Benefits reported at 6 and 12 months for every programme", "culture", "Chief operating officer", "2027-06-30", [30, null, 50], "Benefits that met their target", "%", [2, 3]),
      { ...action("smart-foundations", "Remove the last unsupported systems", "technology", "Chief digital and information officer", "2026-10-31", [41, 14, 0], "Unsupported systems", "", [3, 4]), isLate: true },
      action("safe-practice", "Rehearse a week without systems", "process", "Chief operating officer", "2027-03-31", [0, null, 2], "Rehearsals held", "", [2, 3]),
    ],
    vitalSigns: [
      { themeIds: ["support-people"], title: "Staff rating of digital tools", value: 5.6, unit: " of 10", decimals: 1, on: "2026-09-30", earlier: { value: 5.1, on: "2025-09-30" }, reference: "6 of 10 (NHS Staff Survey)", isPublic: true },
      { themeIds: ["safe-practice"], title: "Unsupported systems", value: 14, unit: "", decimals: 0, on: "2026-10-31", earlier: null, reference: null, isPublic: true },
    ],
    development: [
      { on: "2026-03-26", topic: closed("Records and what they cost staff"), words: "45 minutes, not counted: under 60 minutes", attended: 9, roles: ["Chair", "Chief nurse"] },
      { on: "2026-07-30", topic: open("Data and its limits"), words: "120 minutes, counted", attended: 2, roles: ["Chair", "Medical director"] },
    ],
    escalations: [
      { kind: "advise", themeId: null, text: open("Actions are on time but one.") },
      { kind: "alert", themeId: "safe-practice", text: closed("Backups of two systems were not tested.") },
    ],
    files: [{ id: "dma", name: "NHS England, DMA 2025 results, version 2", fileName: "dma-2025-results-v2.xlsx", sha256: "4ea98849".repeat(8), asAt: "2025-10-01" }],
    publishedAddress: "https://boardmark.example/papers/BoD-26-11-09",
    reference: null,
    correction: null,
  };
}

/** The same board's public paper. */
export function publicSource(): BoardPaperSource {
  return { ...richSource(), profile: "public" };
}

/** A first cycle: no earlier level, no actions, no follow-up, no front sheet. */
export function firstCycleSource(): BoardPaperSource {
  const source = richSource();
  return {
    ...source,
    isDraft: true,
    frontSheet: { ...source.frontSheet, meeting: null, meetingOn: null, agendaItem: null, paperNumber: null, title: null, purposes: [], fields: [] },
    recommendation: [{ verb: "Approve", text: open("the levels in figure 1.") }],
    summary: null,
    themes: source.themes.map((each) => ({ ...each, earlier: null, isComparable: true, breakReason: null, target: null, differentViews: [], reasons: [] })),
    followUp: [],
    risks: [],
    priorities: [],
    actions: [],
    vitalSigns: [],
    development: [],
    escalations: [],
    publishedAddress: null,
  };
}

/** What was promised before, theme by theme: one action with a measure and one without. */
export function promisedSource(): BoardPaperSource {
  const themes = ["well-led", "support-people"];
  return {
    ...richSource(),
    followUp: [
      { themeId: "well-led", themes, isDone: true, benefit: "partly", isMeasured: true, isShown: false },
      { themeId: "user-experience", themes: ["user-experience"], isDone: false, benefit: null, isMeasured: false, isShown: false },
    ],
  };
}

/** The only trust of its kind in its ICS: no peer, and two care settings. */
export function aloneSource(): BoardPaperSource {
  const source = richSource();
  const community: DmaEntrySource = { ...ENTRY, setting: "community", peers: null, overall: null, values: values(1.9, 2, 2.2, null, 2.4, 2.1, 2.6), national: { n: 71, means: values(2.4, 2.3, 2.1, 2.2, 2, 2.3, 2.1) } };
  return { ...source, dma: source.dma && { ...source.dma, entries: [{ ...ENTRY, peers: null }, community] } };
}

/** Much is missing: few levels, a theme left out, no DMA, no workshop, nothing proposed. */
export function missingSource(): BoardPaperSource {
  const source = firstCycleSource();
  return {
    ...source,
    assessment: { ...source.assessment, workshop: null, proposedOn: null, consideredOn: null, consideredBy: null, frameworkNote: null },
    recommendation: [],
    dma: null,
    files: [],
    themes: source.themes.map((each, index) => {
      const bare = { ...each, rationale: null, targetReason: null, evidence: [], elementsLevel: null };
      if (index === 1) return { ...bare, agreed: null, answered: null, seats: null, views: { kind: "none" } as const, leftOutReason: open("We run no estate of our own.") };
      if (index === 3) return { ...bare, agreed: null, views: { kind: "too-few" } as const };
      return index < 3 || index === 9 ? bare : { ...bare, agreed: null, answered: null, seats: null, views: { kind: "none" } as const };
    }),
  };
}

const LONG = "The Robert Jones and Agnes Hunt Orthopaedic Hospital NHS Foundation Trust";

/** The longest names and texts the paper must carry without running over. */
export function longestSource(): BoardPaperSource {
  const source = richSource();
  const sentence = "Members of the board, patients and staff from every site told us that what is in place works for some services and not yet for others. ";
  return {
    ...source,
    trust: { code: "RL1", name: LONG },
    frontSheet: {
      ...source.frontSheet,
      meeting: "Board of Directors and Council of Governors meeting in common",
      paperNumber: "BoD-CoG/2026-27/11/26/09.2(a)",
      title: open("Digital 2026/27: where we stand against What Good Looks Like, what changed since last year, and what the board is asked to decide"),
      fields: [...source.frontSheet.fields, { label: "Previously considered by", value: open(sentence.repeat(2).trim()) }, { label: "Strategic objectives supported", value: open("1, the right care at the right time in the right place; 2, a great place to work for everybody; 3, living within our means") }],
    },
    summary: open(sentence.repeat(3).trim()),
    recommendation: source.recommendation.map((asked) => ({ ...asked, text: open(`${asked.text.text.replace(/\.$/, "")}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1).trim()}`) })),
    themes: source.themes.map((each) => ({
      ...each,
      title: each.id === "collective-ownership" ? "Collective board ownership of the digital agenda" : each.title,
      rationale: open(sentence.repeat(6).trim()),
      differentViews: [{ text: open(sentence.repeat(2).trim()), holder: open("Chief digital and information officer and senior information risk owner"), statedLevel: 2 as Level }],
      reasons: [open(sentence.trim()), open(sentence.repeat(2).trim()), open(sentence.trim())],
      evidence: ([2, 3, 4, 5] as const).map((level) => ({ level, element: sentence.trim(), evidence: open(sentence.trim()), on: "2026-09-30", isPublic: true })),
    })),
    dma: source.dma && {
      ...source.dma,
      entries: [{ ...ENTRY, peers: ENTRY.peers && { ...ENTRY.peers, group: "the Shropshire, Telford and Wrekin, and Herefordshire and Worcestershire cluster", entries: ENTRY.peers.entries.map((peer, index) => ({ ...peer, name: `${LONG} ${index + 1}` })) } }],
    },
    actions: source.actions.flatMap((each) => [each, { ...each, title: open(sentence.trim()), owner: open("Chief digital and information officer and senior information risk owner") }]),
    priorities: source.priorities.map((each) => ({ ...each, text: open(sentence.trim()) })),
  };
}
