import { countInWords, counted, opening } from "../text/counts";
import { formatDate } from "../text/dates";
import { readingInWords } from "./actions";
import { meetingBlocks } from "./appendix-minute";
import type { BoardPaperSource, WorkshopSource } from "./board-paper-source";
import type { Block, Table } from "./paper-blocks";
import { joined, plain, strong, type Prose } from "./prose";
import { statusOf } from "./front-page";

/** The vital signs as a table: numbers to read beside the levels, never targets. */
export function vitalSignBlocks({ vitalSigns }: BoardPaperSource): readonly Block[] {
  if (vitalSigns.length === 0) return [];
  const table: Table = {
    kind: "table",
    caption: "Vital signs: value, date, the cycle before and what to hold beside it",
    columns: [column("Vital sign", 5, false), column("Value", 2, true), column("Date", 3, false), column("Before", 3, false), column("To hold beside it", 5, false)],
    rows: vitalSigns.map((sign) => ({
      isGroup: false,
      cells: [sign.title, readingInWords(sign.value, sign), formatDate(sign.on), sign.earlier === null ? "None" : `${readingInWords(sign.earlier.value, sign)}, ${formatDate(sign.earlier.on)}`, sign.reference ?? "None"],
    })),
  };
  return [paragraph(plain("Numbers to read beside the levels. What stands beside them is a prompt with its source, never a target.")), table];
}

/** What the secretary recorded of the workshop: who was there, quorum, recusals, status. */
export function minuteBlocks(source: BoardPaperSource): readonly Block[] {
  const { workshop } = source.assessment;
  const status = joined(strong("Status."), plain(` ${statusOf(source)}.`));
  if (workshop === null) return [paragraph(plain("No workshop is on record for this assessment.")), paragraph(status)];
  const titles = new Map(source.themes.map(({ id, title }) => [id, title]));
  const recusals = workshop.recusals.map(({ themeId, seatTitle, reason }) => recusalInWords(titles.get(themeId) ?? themeId, seatTitle, reason?.text ?? ""));
  const levels = source.themes.some(({ agreed }) => agreed !== null) ? "Members answered alone. All first spreads were revealed together; after talking, members could answer again, and the chair recorded a whole level for each theme that was agreed." : "No level has been agreed yet.";
  return [
    paragraph(plain(`${presenceInWords(workshop)} ${levels}`)),
    ...(workshop.minute === null ? [] : meetingBlocks(workshop.minute, source)),
    ...(recusals.length === 0 ? [paragraph(plain("Nobody was recused."))] : [paragraph(strong("Recused:")), { kind: "list", isOrdered: false, items: recusals } as const]),
    paragraph(status),
  ];
}

function presenceInWords({ heldOn, votingSeats, nonVotingSeats, present, isQuorate }: WorkshopSource): string {
  const when = heldOn === null ? "The workshop’s date is not on record." : `The workshop was held on ${formatDate(heldOn)}.`;
  const seats = `The board has ${counted(votingSeats, "voting seat")} and ${counted(nonVotingSeats, "non-voting seat")}.`;
  const there = present === null ? "" : ` ${opening(countInWords(present))} of them ${present === 1 ? "was" : "were"} present${isQuorate === null ? "" : isQuorate ? ", a quorum" : ", not a quorum"}.`;
  return `${when} ${seats}${there}`;
}

function recusalInWords(theme: string, seat: string, reason: string): Prose {
  const who = seat === "" ? "one member" : seat;
  return plain(`${theme}: ${who}${reason === "" ? "" : `, ${reason}`}.`);
}

function paragraph(prose: Prose): Block {
  return { kind: "paragraph", prose, isNote: false };
}

function column(heading: string, share: number, isNumber: boolean): Table["columns"][number] {
  return { heading, share, isNumber, layer: "board" };
}
