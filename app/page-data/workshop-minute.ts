import type { Viewer } from "../core/permissions/viewer";
import type { Assessment } from "../core/assessment/assessment";
import { stateInWords } from "../core/assessment/journey";
import { isPresent } from "../core/workshop/quorum";
import { presentInWords, quorumInWords } from "../core/text/attendance";
import { countInWords, opening, plural } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate, formatDateWithDay } from "../core/text/dates";
import { dateInEngland, formatClock } from "../core/text/instants";
import { presenceInWords } from "../core/text/presences";
import type { CaptureKind } from "../core/workshop/workshop";
import { listCaptures } from "../db/workshop-captures";
import { listRecusals } from "../db/seats";
import type { MinuteTheme, WorkshopMinutePageProps } from "../ui/pages/workshop-minute-page";
import { trustFrame } from "../web/frames";
import { readRoom, type Reads, type RoomReads } from "./workshop-reads";
import { viewsInWords } from "./views-in-words";

const KINDS: readonly (readonly [CaptureKind, string])[] = [
  ["action", "Actions"],
  ["question", "Questions for later"],
  ["evidence", "Evidence promised"],
];

/** The minute of the workshop; before the first spreads are revealed there is nothing to minute. */
export async function readMinute(reads: Reads, viewer: Viewer, assessment: Assessment): Promise<WorkshopMinutePageProps> {
  const room = await readRoom(reads, assessment);
  const { workshop, seats, presences, attendance, position, agenda } = room;
  if (workshop === null || workshop.orderedAt === null) return nothingYet(viewer, assessment);
  const [captures, recusals] = await Promise.all([listCaptures(reads.db, assessment.id), listRecusals(reads.db, assessment.id)]);
  const titleOf = (themeId: string | null) => position.themes.find(({ theme }) => theme.id === themeId)?.theme.title ?? null;
  const agreed = position.themes.filter(({ standing }) => standing.agreed !== null).length;
  const carried = agenda.filter(({ themeId, part }) => part === "carried" && position.themes.find(({ theme }) => theme.id === themeId)?.standing.agreed === null).length;
  const times = [formatClock(workshop.openedAt), workshop.endedAt === null ? null : formatClock(workshop.endedAt)].filter((time) => time !== null).join(" to ");
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    quiet: `Workshop ${formatCycle(assessment.cycle)}, ${formatDateWithDay(dateInEngland(workshop.openedAt))}`,
    title: `${opening(countInWords(agreed))} ${plural(agreed, "level")} agreed${carried > 0 ? `, ${countInWords(carried)} carried` : ""}`,
    sentence: `${presentInWords(attendance)}; ${quorumInWords(attendance)}.`,
    facts: [
      { key: "Held", value: `${formatDateWithDay(dateInEngland(workshop.openedAt))}, ${times}` },
      { key: "Status", value: stateInWords(assessment.state) },
      { key: "Quorum", value: opening(quorumInWords(attendance)) },
      { key: "Agenda", value: `Ordered and fixed at ${formatClock(workshop.orderedAt)}` },
      { key: "Recused", value: recusals.length === 0 ? "Nobody" : recusals.map(({ seatId, themeId, reason }) => `${seats.find(({ id }) => id === seatId)?.title ?? "A seat"} on ${titleOf(themeId)}: ${reason}`).join("; ") },
    ],
    present: seats.map(({ id, title, kind }) => {
      const how = presences.get(id);
      return { id, title, kind, how: how === undefined ? "absent" : isPresent(how) ? `present${presenceInWords(how) === null ? "" : `, ${presenceInWords(how)}`}` : "apologies" };
    }),
    themes: themesOfMinute(room),
    captures: KINDS.map(([kind, title]) => ({
      title,
      rows: captures
        .filter((capture) => capture.kind === kind)
        .map(({ id, text, owner, dueOn, measure, themeId }) => ({ id, text, more: [owner, dueOn === null ? null : `by ${formatDate(dueOn)}`, measure === null ? null : `known by: ${measure}`, titleOf(themeId)].filter((words) => words !== null).join(", ") })),
    })).filter(({ rows }) => rows.length > 0),
  };
}

function nothingYet(viewer: Viewer, assessment: Assessment): WorkshopMinutePageProps {
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    quiet: `Workshop ${formatCycle(assessment.cycle)}`,
    title: "There is no minute yet",
    sentence: "It writes itself from the moment the first spreads are revealed in a workshop.",
    facts: [],
    present: [],
    themes: [],
    captures: [],
  };
}

function themesOfMinute({ agenda, position, rounds }: RoomReads): readonly MinuteTheme[] {
  return agenda.flatMap(({ themeId, part, carriedTo, isPulledOut }) => {
    const found = position.themes.find(({ theme }) => theme.id === themeId);
    if (found === undefined) return [];
    const asked = rounds.filter((round) => round.themeId === themeId).length;
    const discussed = `Discussed${isPulledOut ? ", pulled out of the consent block" : ""}${asked > 1 ? `, asked ${countInWords(asked)} times` : ""}`;
    const { agreed } = found.standing;
    const views = viewsInWords(found);
    return [
      {
        id: themeId,
        title: found.theme.title,
        level: agreed?.level ?? null,
        how: part === "carried" && agreed === null ? `Carried${carriedTo === null ? "" : ` to ${carriedTo}`}` : part === "together" ? "Recorded together" : discussed,
        views: [views.word, ...views.lines].join(", "),
        rationale: agreed?.rationale ?? "",
        differentViews: (agreed?.differentViews ?? []).map(({ text, holder, statedLevel }) => `Different view: “${text}” ${holder ?? "Unnamed by choice"}${statedLevel === null ? "" : `, level ${statedLevel}`}.`),
      },
    ];
  });
}
