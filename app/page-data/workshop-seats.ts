import { hasAnswers } from "../core/assessment/seat";
import { isConfirmed } from "../core/workshop/chair";
import { isPresent } from "../core/workshop/quorum";
import { seatsThrough } from "../core/workshop/room-progress";
import { counted, plural } from "../core/text/counts";
import { presentInWords, quorumInWords } from "../core/text/attendance";
import { chairInWords } from "../core/text/chair";
import { presenceInWords } from "../core/text/presences";
import type { Queries } from "../db/database";
import { countBallots } from "../db/paper-ballots";
import { listEmptySeats, listWaiting } from "../db/seat-sessions";
import { listRecusals } from "../db/seats";
import type { SeatsProps } from "../ui/pages/workshop-seats";
import { paths } from "../web/paths";
import type { RoomReads } from "./workshop-reads";

type Options = { readonly action: string; readonly mayRun: boolean; readonly mayRecuse: boolean; /** Whether the reader is told which seats have answered; never what. */ readonly seesNames: boolean; readonly now: Date };

/** Who is in the room, for the console. */
export async function seatsProps(db: Queries, room: RoomReads, { action, mayRun, mayRecuse, seesNames, now }: Options): Promise<SeatsProps> {
  const { assessment, workshop, seats, presences, attendance, turnout, position, rounds, confirmed } = room;
  const [waiting, empty, recusals, ballots] = await Promise.all([
    listWaiting(db, assessment.id, now),
    listEmptySeats(db, assessment.id),
    listRecusals(db, assessment.id),
    countBallots(db, assessment.id),
  ]);
  const through = seatsThrough(turnout);
  const asked = new Set(turnout.filter(({ toAnswer }) => toAnswer > 0).map(({ seatId }) => seatId));
  const recused = (seatId: string) => recusals.filter((recusal) => recusal.seatId === seatId).length;
  const onPaper = [...presences.values()].filter((how) => how === "paper").length;
  const isOpen = rounds.some(({ state }) => state === "open");
  return {
    action,
    summary: `${presentInWords(attendance)}. ${quorumInWords(attendance)}.${seesNames ? " You see who has answered, never what." : ""}`,
    rows: seats.map(({ id, title, kind }) => {
      const how = presences.get(id);
      const missing = recused(id);
      const words = [kind, how === undefined ? "not come" : presenceInWords(how), missing > 0 ? `recused: ${missing} ${plural(missing, "theme")}` : null];
      return { id, title, words: words.filter((word) => word !== null).join(", "), hasAnswered: seesNames && asked.has(id) ? through.has(id) : null, isPresent: isPresent(how) };
    }),
    waiting: waiting.map(({ id, label }) => ({ sessionId: id, label: label ?? "" })),
    empty,
    chair: workshop === null ? null : { seatId: workshop.chairSeatId, words: chairInWords(seats.find(({ id }) => id === workshop.chairSeatId)?.title ?? null, levelsAwaiting()), seats: seats.filter(hasAnswers).map(({ id, title }) => ({ id, title })) },
    recusals: recusals.map(({ seatId, themeId, reason }) => `${seats.find(({ id }) => id === seatId)?.title ?? "A seat"}, on ${position.themes.find(({ theme }) => theme.id === themeId)?.theme.title ?? themeId}: ${reason}.`),
    recusalHref: mayRecuse ? paths.themes(assessment.id) : null,
    ballots: workshop === null || workshop.stage === "ended" ? null : { href: paths.ballots(assessment.id), text: ballotsInWords(isOpen ? onPaper : 0, ballots) },
    mayRun,
  };

  function levelsAwaiting(): number {
    return position.themes.filter(({ theme, standing }) => standing.agreed !== null && !isConfirmed(confirmed, theme.id, standing.revision)).length;
  }
}

function ballotsInWords(onPaper: number, keyed: number): string {
  if (keyed > 0) return `one batch of ${keyed}, linked to no seat.`;
  return onPaper > 0 ? `${counted(onPaper, "seat")} on paper, no batch keyed yet.` : "to fall back on at any moment.";
}
