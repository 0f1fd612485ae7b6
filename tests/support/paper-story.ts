import type { ActionSource } from "../../app/core/papers/decision-sources";
import type { DmaEntrySource, DmaValues } from "../../app/core/papers/dma-source";
import type { FreeText } from "../../app/core/papers/free-text";
import type { PaperTheme, ThemeViews } from "../../app/core/papers/paper-theme";
import type { Level } from "../../app/core/scoring/level";

/** Words approved for a public paper. */
export function open(text: string): FreeText {
  return { text, isPublic: true };
}

/** Words for the board alone. */
export function closed(text: string): FreeText {
  return { text, isPublic: false };
}

/** The themes, the seven measures first. */
export const THEMES: readonly (readonly [id: string, title: string])[] = [
  ["well-led", "Well led"],
  ["smart-foundations", "Ensure smart foundations"],
  ["safe-practice", "Safe practice"],
  ["support-people", "Support people"],
  ["empower-citizens", "Empower citizens"],
  ["improve-care", "Improve care"],
  ["healthy-populations", "Healthy populations"],
  ["collective-ownership", "Collective board ownership"],
  ["joined-up-teams", "Joined-up teams"],
  ["beyond-technology", "Beyond technology"],
  ["system-collaboration", "System-wide collaboration"],
  ["user-experience", "User experience"],
  ["prioritisation", "Prioritisation"],
];

/** The ids of the seven measures. */
export const MEASURES = THEMES.slice(0, 7).map(([id]) => id);

type Figures = { readonly agreed: Level; readonly earlier: Level; readonly target: Level; readonly views: ThemeViews };

function shown(median: number, agreement: "broad-agreement" | "mixed-views" | "views-differ"): ThemeViews {
  return { kind: "shown", median, agreement, levelsGiven: 10 };
}

function figures(agreed: Level, earlier: Level, target: Level, views: ThemeViews): Figures {
  return { agreed, earlier, target, views };
}

const BROAD = "broad-agreement";

/** The story of the look: agreed, last time, target, views. */
const FIGURES: readonly Figures[] = [
  figures(3, 2, 4, shown(3, BROAD)),
  figures(3, 3, 4, shown(3, BROAD)),
  figures(2, 1, 4, shown(2.5, "mixed-views")),
  figures(2, 2, 4, shown(2, "mixed-views")),
  figures(3, 2, 4, shown(3, BROAD)),
  figures(3, 2, 3, shown(3, BROAD)),
  figures(2, 2, 3, { kind: "too-few" }),
  figures(3, 2, 4, shown(3, "mixed-views")),
  figures(2, 2, 3, shown(2, BROAD)),
  figures(2, 2, 4, shown(2, "views-differ")),
  figures(3, 3, 3, shown(3, BROAD)),
  figures(2, 2, 3, shown(2, BROAD)),
  figures(1, 2, 3, shown(1, BROAD)),
];

/** One theme of the story. */
export function theme(index: number): PaperTheme {
  const [id, title] = THEMES[index] ?? ["", ""];
  const { agreed, earlier, target, views } = FIGURES[index] ?? figures(1, 1, 1, { kind: "none" });
  const isRecused = id === "system-collaboration";
  return {
    id,
    title,
    lens: index < 7 ? "measures" : "trends",
    isPrivate: id === "safe-practice",
    leftOutReason: null,
    agreed,
    rationale: (id === "safe-practice" ? closed : open)(`The board put ${title} at ${agreed} because what is in place works for some services and its measures are read each quarter.`),
    target,
    targetReason: id === "well-led" ? open("By March 2028, with the costed strategy.") : null,
    earlier,
    isComparable: id !== "user-experience",
    breakReason: id === "user-experience" ? "the question changed" : null,
    answered: isRecused ? 10 : 11,
    seats: isRecused ? 10 : 11,
    views,
    elementsLevel: agreed === 1 ? 1 : ((agreed - 1) as Level),
    evidence: agreed === 1 ? [] : [{ level: 2, element: `The first element of ${title}.`, evidence: open("Board paper 14"), on: "2026-05-12", isPublic: id !== "smart-foundations" }],
    differentViews: id === "empower-citizens" ? [{ text: open("Two of the points we lean on are promises, not facts."), holder: null, statedLevel: null }] : [],
    reasons: id === "beyond-technology" ? [open("We still buy first and ask afterwards."), closed("The theatre system is a case in point."), open("Culture is on the agenda, not in the budget.")] : [],
  };
}

/** Published values in the framework's order. */
export function values(...numbers: readonly (number | null)[]): DmaValues {
  return Object.fromEntries(MEASURES.map((id, index) => [id, numbers[index] ?? null]));
}

/** The trust's acute entry, its peers and the national mean. */
export const ENTRY: DmaEntrySource = {
  setting: "acute",
  values: values(2.6, 2.4, 2.1, 2.5, 2, 2.2, 1.8),
  overall: 2.2,
  national: { n: 134, means: values(2.831, 2.653, 2.373, 2.607, 2.149, 2.418, 2.169) },
  peers: {
    group: "the Moor and Vale ICS",
    basis: "entry",
    n: 3,
    means: values(2.6667, 2.4, 2.1667, 2.4, 2.0333, 2.3, 1.8667),
    entries: [
      { name: "Valeside", values: values(3, 2.6, 2.3, 2.7, 1.8, 2.4, 2.1) },
      { name: "Stonebeck", values: values(2.2, 2.1, 1.9, 2, 2.2, 2.5, 1.5) },
      { name: "Fellgate", values: values(2.8, 2.5, 2.3, 2.5, 2.1, 2, 2) },
    ],
  },
};

/** What the publisher calls them. */
export const PILLARS = ["Well Led", "Ensure Smart Foundations", "Safe Practice", "Support Workforce", "Empower People", "Improve Care", "Healthy Populations"];

type Readings = readonly [start: number | null, now: number | null, target: number | null];

/** An action with a benefit in numbers. */
export function action(themeId: string, title: string, kind: ActionSource["kind"], owner: string, dueOn: string, [start, now, target]: Readings, measure: string, unit: string, [from, to]: readonly [Level, Level]): ActionSource {
  const decimals = [start, now, target].some((value) => value !== null && !Number.isInteger(value)) ? 1 : 0;
  return { themeId, title: open(title), kind, owner: open(owner), dueOn, isLate: false, benefit: { measure: open(measure), unit, decimals, start, now, target }, shouldMove: { from, to } };
}
