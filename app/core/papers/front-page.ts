import { countInWords, opening, plural } from "../text/counts";
import { formatCycle } from "../text/cycles";
import { formatDate, formatDateWithDay, formatDayAndMonth } from "../text/dates";
import type { Paper } from "./paper";
import type { BoardPaperSource, PaperPurpose } from "./board-paper-source";
import { joined, plain, strong, type Prose } from "./prose";

type AskedOf = BoardPaperSource["recommendation"][number];

const PURPOSES: readonly { readonly id: PaperPurpose; readonly label: string }[] = [
  { id: "decision", label: "Decision" },
  { id: "discussion", label: "Discussion" },
  { id: "assurance", label: "Assurance" },
  { id: "information", label: "Information" },
];

/** Words that ask the board to take note and decide nothing. */
const NOTING = new Set(["note", "receive", "discuss"]);

/** The paper's own title, or what it says and how many decisions it asks for. */
export function titleOf({ frontSheet, assessment, recommendation }: BoardPaperSource): string {
  if (frontSheet.title !== null) return frontSheet.title.text;
  const decisions = recommendation.filter(({ verb }) => !NOTING.has(verb.toLowerCase())).length;
  const asked = decisions === 0 ? "" : `, and ${countInWords(decisions)} ${plural(decisions, "decision")}`;
  return `Digital ${formatCycle(assessment.cycle)}: where we stand${asked}`;
}

/** "Public", "Private session", and "Draft" before either until the paper is issued. */
export function markingOf({ profile, isDraft, frontSheet }: BoardPaperSource): string {
  const audience = frontSheet.markings[profile];
  return isDraft ? `Draft, ${audience.charAt(0).toLowerCase()}${audience.slice(1)}` : audience;
}

/** Meeting, date, agenda item and paper number, without those that are not given. */
export function meetingLine({ frontSheet }: BoardPaperSource): readonly string[] {
  return frontSheet.hasFrontSheet ? meetingParts(frontSheet) : [];
}

/** Meeting, date, agenda item and paper number in words, without those that are not given. */
export function meetingParts({ meeting, meetingOn, agendaItem, paperNumber }: Pick<BoardPaperSource["frontSheet"], "agendaItem" | "paperNumber" | "meetingOn"> & { readonly meeting: string | null }): readonly string[] {
  return [
    meeting,
    meetingOn && formatDateWithDay(meetingOn),
    agendaItem && `Agenda item ${agendaItem}`,
    paperNumber && `Paper ${paperNumber}`,
  ].filter((part): part is string => part !== null && part !== "");
}

/** The purposes as boxes, chosen or not; null when none is chosen. */
export function purposesOf({ frontSheet }: BoardPaperSource): Paper["purposes"] {
  if (!frontSheet.hasFrontSheet || frontSheet.purposes.length === 0) return null;
  return { label: "Purpose", choices: PURPOSES.map(({ id, label }) => ({ label, isChosen: frontSheet.purposes.includes(id) })) };
}

/** The front sheet's fields, the status of the levels first; a field without words is left out. */
export function fieldsOf(source: BoardPaperSource): Paper["fields"] {
  const { frontSheet, correction } = source;
  if (!frontSheet.hasFrontSheet) return correctionField(correction);
  return [
    ...(frontSheet.showsStatus ? [{ label: "Status", value: statusOf(source) }] : []),
    ...correctionField(correction),
    ...frontSheet.fields.map(({ label, value }) => ({ label, value: value.text.trim() })).filter(({ value }) => value !== ""),
  ];
}

/** A correction is told whatever the template says. */
function correctionField(correction: BoardPaperSource["correction"]): Paper["fields"] {
  return correction === null ? [] : [{ label: "Correction", value: `Version ${correction.version}, replaces ${correction.supersedes}. ${correction.text.text}` }];
}

/** How far the levels have come: proposed, considered, approved, each with its date. */
export function statusOf({ assessment }: BoardPaperSource): string {
  const { proposedOn, consideredOn, consideredBy, approvedOn, approvalMinute } = assessment;
  const steps = [
    proposedOn && `proposed ${formatDayAndMonth(proposedOn)}`,
    consideredOn && `considered${consideredBy ? ` by ${consideredBy.text}` : ""} ${formatDayAndMonth(consideredOn)}`,
    approvedOn && `approved by the board ${formatDate(approvedOn)}${approvalMinute ? `, minute ${approvalMinute.text}` : ""}`,
    approvedOn === null && proposedOn !== null && "for approval",
    approvedOn === null && proposedOn === null && "levels not yet proposed",
  ].filter((step) => typeof step === "string" && step !== "");
  return opening(steps.join("; "));
}

/** What the board is asked to do; null when nothing is asked. */
export function askOf({ recommendation, frontSheet }: BoardPaperSource): Paper["ask"] {
  return recommendation.length === 0 ? null : { heading: frontSheet.askHeading, items: recommendation.map(askItem) };
}

/** One ask, its verb strong. */
export function askItem({ verb, text }: AskedOf): Prose {
  return joined(strong(opening(verb)), plain(` ${withStop(text.text)}`));
}

/** The ask once more, as one sentence, and where the rest is. */
export function askAgain({ recommendation, publishedAddress, frontSheet }: BoardPaperSource, appendices: Prose): Prose | null {
  const asks = recommendation.map(({ verb, text }) => `${verb.toLowerCase()} ${withoutStop(text.text)}`);
  const ask = asks.length === 0 ? [] : joined(strong(frontSheet.askHeading), plain(` ${asInSequence(asks)}. `));
  const code = publishedAddress === null ? [] : plain(" The code leads to the published paper.");
  return joined(ask, appendices, code);
}

/** The head of every page but the first: trust, meeting, date. */
export function runningHeadOf({ trust, frontSheet }: BoardPaperSource): string {
  const { meeting, meetingOn } = frontSheet;
  return [trust.name, meeting, meetingOn && formatDate(meetingOn)].filter((part) => part !== null && part !== "").join(", ");
}

/** The foot of every page. */
export function footOf({ assessment, asAt, reference }: BoardPaperSource): string {
  const { shortTitle, version } = assessment.framework;
  const issued = reference === null ? "" : `Issued as ${reference}. `;
  return `${issued}${shortTitle}, version ${version}, as at ${formatDate(asAt)}. Level names, words for views and statements are Boardmark’s own wording. NHS England has not endorsed them.`;
}

/** Asks that hold commas of their own are told apart by semicolons. */
function asInSequence(asks: readonly string[]): string {
  const last = asks.at(-1) ?? "";
  const before = asks.slice(0, -1);
  return before.length === 0 ? last : `${before.join("; ")}; and ${last}`;
}

function withStop(text: string): string {
  return `${withoutStop(text)}.`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}
