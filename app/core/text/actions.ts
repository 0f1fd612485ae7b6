import { daysBetween, type CalendarDate } from "../calendar-date";
import { CHANGE_KINDS, type ChangeKind } from "../charts/balance";
import type { ActionStatus, BenefitStatus } from "../actions/action";
import { lopSided } from "../actions/balance-of-change";
import type { BenefitEvidence } from "../actions/benefit";
import type { DueState } from "../actions/due";
import type { Capacity, Need, PriorityDecision } from "../actions/priorities";
import { counted, countInWords, opening, plural } from "./counts";
import { listInWords } from "./lists";
import { formatCount, formatLevel, formatNumber, formatPounds } from "./numbers";

export const ACTION_STATUS_WORDS: Readonly<Record<ActionStatus, string>> = { "not-begun": "Not begun", "under-way": "Under way", done: "Done", stopped: "Stopped" };

export const BENEFIT_STATUS_WORDS: Readonly<Record<BenefitStatus, string>> = { realised: "Realised", partly: "Partly realised", "not-realised": "Not realised", "too-early": "Too early to tell" };

export const PRIORITY_WORDS: Readonly<Record<PriorityDecision, string>> = { do: "Do", later: "Later", pause: "Pause", stop: "Stop" };

export const NO_MEASURE = "No outcome measure yet";

/** How an action noted in the workshop will be known to have worked; null: nobody said. */
export function measureNoted(measure: string | null): string {
  return measure === null ? NO_MEASURE.toLowerCase() : `known by: ${measure}`;
}

/** What readings show, as the end of "The readings show". */
export const EVIDENCE_WORDS: Readonly<Record<BenefitEvidence, string>> = {
  met: "the target is met",
  "on-the-way": "half or more of the change",
  "below-half": "less than half of the change",
  "no-change": "no change yet",
  worse: "worse than the start",
  "no-reading": "no reading yet",
  "not-measurable": "no start or no target",
};

/** Where an action stands to its date: "2 days late", "due in 4 weeks", "due today", "on time". */
export function dueInWords(state: DueState, dueOn: CalendarDate | null, today: CalendarDate): string {
  if (state === "no-date" || dueOn === null) return "no date set";
  if (state === "closed") return "closed";
  if (state === "on-time") return "on time";
  const days = daysBetween(today, dueOn);
  if (days === 0) return "due today";
  return days < 0 ? `${span(-days)} late` : `due in ${span(days)}`;
}

/** Days up to three weeks, then full weeks: an action 30 days late is "4 weeks late". */
function span(days: number): string {
  if (days < 21) return `${days} ${plural(days, "day")}`;
  const weeks = (days - (days % 7)) / 7;
  return `${weeks} ${plural(weeks, "week")}`;
}

/** Names a lop-sided plan: "More than half is technology. Is that where the change is needed?" Null: nothing to name. */
export function balanceInWords(counts: Readonly<Record<ChangeKind, number>>): string | null {
  const { mostly, missing } = lopSided(counts);
  if (mostly === null && missing.length === 0) return null;
  const total = CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const much = mostly === null ? "" : counts[mostly] === total ? `All of it is ${mostly}.` : `More than half is ${mostly}.`;
  const none = missing.length === 0 || (mostly !== null && counts[mostly] === total) ? "" : `Nothing is about ${listInWords(missing, "or")}.`;
  return `${[much, none].filter((part) => part !== "").join(" ")} Is that where the change is needed?`;
}

/** What kind of change the actions are, and what makes them lop-sided: "Two are technology and one process. Nothing is about culture or skills. ..." */
export function kindsInWords(counts: Readonly<Record<ChangeKind, number>>): string {
  const named = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind, index) => (index === 0 ? `${countInWords(counts[kind])} ${plural(counts[kind], "is", "are")} ${kind}` : `${countInWords(counts[kind])} ${kind}`));
  const kinds = named.length === 0 ? "There is no action." : `Of the actions, ${listInWords(named)}.`;
  return [kinds, balanceInWords(counts)].filter((words) => words !== null).join(" ");
}

/** A unit as it stands after a number: "%", " minutes"; empty for a count. */
export function unitAfter(unit: string): string {
  return unit === "" || unit === "%" ? unit : ` ${unit}`;
}

/** A reading with its unit: "38%", "20 minutes". Null prints an en dash. */
export function formatReading(value: number | null, { unit, decimals }: { readonly unit: string; readonly decimals: 0 | 1 | 2 }): string {
  return value === null ? formatNumber(null) : `${formatNumber(value, decimals)}${unitAfter(unit)}`;
}

/** What the list of open actions comes to: "Nine open. One is late, two fall due within four weeks, one has no outcome measure." */
export function openActionsInWords({ open, late, soon, unmeasured }: Readonly<Record<"open" | "late" | "soon" | "unmeasured", number>>): string {
  if (open === 0) return "Nothing is open.";
  const parts = [
    late > 0 ? `${countInWords(late)} ${plural(late, "is", "are")} late` : "none is late",
    ...(soon > 0 ? [`${countInWords(soon)} ${plural(soon, "falls", "fall")} due within four weeks`] : []),
    ...(unmeasured > 0 ? [`${countInWords(unmeasured)} ${plural(unmeasured, "has", "have")} no outcome measure yet`] : []),
  ];
  return `${opening(listInWords(parts))}.`;
}

/** What the chosen actions take, and what is not known of it: "6.5 people and £250,000; people not known for two". */
export function needInWords(chosen: number, { people, pounds, peopleUnknown, poundsUnknown }: Need): string {
  const known = [...(peopleUnknown < chosen ? [peopleInWords(people)] : []), ...(poundsUnknown < chosen ? [formatPounds(pounds)] : [])];
  const unknown = [unknownInWords("people", peopleUnknown, chosen), unknownInWords("cost", poundsUnknown, chosen)].filter((words) => words !== null);
  return [...(known.length === 0 ? [] : [listInWords(known)]), ...unknown].join("; ");
}

function unknownInWords(what: string, unknown: number, chosen: number): string | null {
  if (unknown === 0) return null;
  return unknown === chosen ? `${what} not known` : `${what} not known for ${countInWords(unknown)}`;
}

/** "6.5 people", "1 person". */
export function peopleInWords(people: number): string {
  return `${formatLevel(people)} ${people === 1 ? "person" : "people"}`;
}

/** What there is to spend: "10 people and £900,000". Null: not stated. */
export function statedInWords({ people, pounds }: Capacity): string | null {
  const parts = [...(people === null ? [] : [peopleInWords(people)]), ...(pounds === null ? [] : [formatPounds(pounds)])];
  return parts.length === 0 ? null : listInWords(parts);
}

/** Whether the chosen fit what there is, as a sentence; what is not known of them is said, never taken for nothing. */
export function capacityInWords(chosen: number, capacity: Capacity, over: Capacity, need: Need): string {
  const unknown = (capacity.people !== null && need.peopleUnknown > 0) || (capacity.pounds !== null && need.poundsUnknown > 0);
  if (capacity.people === null && capacity.pounds === null) return "No capacity is stated, so nothing says whether this can be done.";
  const excess = [...(over.people === null ? [] : [peopleInWords(over.people)]), ...(over.pounds === null ? [] : [formatPounds(over.pounds)])];
  if (excess.length > 0) return `More than we can do: ${counted(chosen, "action")} ${plural(chosen, "takes", "take")} ${listInWords(excess)} more than there is.`;
  const known = unknown ? ", by what is known of them" : "";
  return `${opening(counted(chosen, "action"))} ${plural(chosen, "fits", "fit")} what there is${known}.`;
}

/** What one action takes, as the end of a line; null prints words, never 0. */
export function needOfOne({ people, pounds }: Capacity): string {
  if (people === null && pounds === null) return "people and cost not known";
  const known = [...(people === null ? [] : [peopleInWords(people)]), ...(pounds === null ? [] : [formatPounds(pounds)])];
  return `takes ${listInWords(known)}${people === null ? ", people not known" : pounds === null ? ", cost not known" : ""}`;
}

/** "Nine open actions" above the balance. */
export function openCount(open: number): string {
  return open === 0 ? "No open actions" : `${opening(open > 10 ? formatCount(open) : countInWords(open))} open ${plural(open, "action")}`;
}
