import type { Viewer } from "../core/permissions/viewer";
import type { Assessment } from "../core/assessment/assessment";
import { stateInWords } from "../core/assessment/journey";
import { can } from "../core/permissions/permissions";
import { attendanceOfRecord } from "../core/workshop/attendance-record";
import { isConfirmed } from "../core/workshop/chair";
import { measureNoted } from "../core/text/actions";
import { presentInWords, quorumInWords } from "../core/text/attendance";
import { countInWords, inSentence, opening, plural } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate, formatDateWithDay } from "../core/text/dates";
import { dateInEngland, formatClock } from "../core/text/instants";
import { CAPTURE_HEADINGS, dealtWithInWords, presentByKindInWords, takingPartInWords, tookPartInWords } from "../core/text/minute";
import type { Capture } from "../core/workshop/workshop";
import { listRounds, type RoundRecord } from "../db/rounds";
import type { MinuteTheme, WorkshopMinutePageProps } from "../ui/pages/workshop-minute-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { towardsAssessment } from "./onward";
import { readPosition, type Position } from "./position";
import { viewsInWords } from "./views-in-words";
import type { Reads } from "./workshop-reads";
import { readWorkshopRecord, type WorkshopRecord } from "./workshop-record";

/** The minute of the workshop; before the first spreads are revealed there is nothing to minute. */
export async function readMinute(reads: Reads, viewer: Viewer, assessment: Assessment): Promise<WorkshopMinutePageProps> {
  const record = await readWorkshopRecord(reads.db, assessment.id);
  if (record === null) return nothingYet(viewer, assessment);
  const { workshop, attendance, agenda, captures } = record;
  const [position, rounds] = await Promise.all([readPosition(reads.db, reads.frameworks, assessment), listRounds(reads.db, assessment.id)]);
  const counts = attendanceOfRecord(attendance);
  const titleOf = (themeId: string | null) => position.themes.find(({ theme }) => theme.id === themeId)?.theme.title ?? null;
  const isAgreed = (themeId: string) => position.themes.some(({ theme, standing }) => theme.id === themeId && standing.agreed !== null);
  const agreed = agenda.filter(({ themeId }) => isAgreed(themeId)).length;
  const carried = agenda.filter(({ themeId, part }) => part === "carried" && !isAgreed(themeId)).length;
  const times = [workshop.openedAt, workshop.endedAt].flatMap((at) => (at === null ? [] : [formatClock(at)])).join(" to ");
  const taking = takingPartInWords(attendance, workshop.paperBallots);
  const heldOn = formatDateWithDay(dateInEngland(workshop.openedAt));
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    quiet: `Workshop ${formatCycle(assessment.cycle)}, ${heldOn}`,
    title: `${opening(countInWords(agreed))} ${plural(agreed, "level")} agreed${carried > 0 ? `, ${countInWords(carried)} carried` : ""}`,
    sentence: `${presentInWords(counts)}; ${quorumInWords(counts)}.`,
    facts: [
      { key: "Held", value: `${heldOn}, ${times}` },
      { key: "Status", value: statusOf(assessment) },
      { key: "Present", value: presentByKindInWords(attendance) },
      ...(taking === null ? [] : [{ key: "Taking part", value: taking }]),
      { key: "Rounds", value: `First round closed and revealed together. Agenda ordered and fixed at ${formatClock(workshop.orderedAt)}. ${againInWords(rounds)}` },
      { key: "Recused", value: attendance.recusals.length === 0 ? "Nobody" : attendance.recusals.map(({ seat, themeId, reason }) => `${seat} on ${titleOf(themeId) ?? themeId}: ${reason}`).join("; ") },
    ],
    present: attendance.seats.map(({ title, kind, how }, place) => ({ id: String(place), title, kind, how: tookPartInWords(how) })),
    themes: themesOfMinute(record, position, rounds),
    captures: CAPTURE_HEADINGS.map(([kind, title]) => ({
      title,
      rows: captures.filter((capture) => capture.kind === kind).map((capture) => ({ id: capture.id, text: capture.text, more: moreOf(capture, titleOf(capture.themeId)), href: capture.actionId === null ? null : paths.action(assessment.trust.code, capture.actionId) })),
    })).filter(({ rows }) => rows.length > 0),
    onward: null,
    paperHref: can(viewer, "read-draft-paper", assessment.trust.code) ? paths.paper(assessment.id) : null,
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
    paperHref: null,
    onward: towardsAssessment(assessment.id),
  };
}

/** With the day of each step, and the minute in which the board approved. */
function statusOf({ state, proposedOn, consideredOn, consideredBy, approvedOn, approvalMinute }: Assessment): string {
  const steps = [
    proposedOn === null ? null : `proposed ${formatDate(proposedOn)}`,
    consideredOn === null ? null : `considered ${formatDate(consideredOn)}${consideredBy === null ? "" : ` by ${consideredBy}`}`,
    approvedOn === null ? null : `approved ${formatDate(approvedOn)}${approvalMinute === null ? "" : `, minute ${approvalMinute}`}`,
  ].filter((step) => step !== null);
  return steps.length === 0 ? stateInWords(state) : opening(steps.join("; "));
}

function againInWords(rounds: readonly RoundRecord[]): string {
  const themes = new Set(rounds.filter(({ number }) => number > 1).map(({ themeId }) => themeId)).size;
  return themes === 0 ? "No theme was asked again." : `${opening(countInWords(themes))} ${plural(themes, "theme was", "themes were")} asked again.`;
}

function moreOf({ kind, owner, dueOn, measure }: Capture, theme: string | null): string {
  return [owner, dueOn === null ? null : `by ${formatDate(dueOn)}`, kind === "action" ? measureNoted(measure) : null, theme].filter((words) => words !== null).join(", ");
}

function themesOfMinute({ agenda, confirmed }: WorkshopRecord, position: Position, rounds: readonly RoundRecord[]): readonly MinuteTheme[] {
  return agenda.flatMap((item) => {
    const found = position.themes.find(({ theme }) => theme.id === item.themeId);
    if (found === undefined) return [];
    const { agreed } = found.standing;
    const views = viewsInWords(found);
    return [
      {
        id: item.themeId,
        title: found.theme.title,
        level: agreed?.level ?? null,
        how: dealtWithInWords({ ...item, asked: rounds.filter(({ themeId }) => themeId === item.themeId).length, isAgreed: agreed !== null, isConfirmed: isConfirmed(confirmed, item.themeId, found.standing.revision) }),
        views: [views.word, ...views.lines.map(inSentence)].join(", "),
        rationale: agreed?.rationale ?? "",
        differentViews: (agreed?.differentViews ?? []).map(({ text, holder, statedLevel }) => `Different view: “${text}” ${holder ?? "Unnamed by choice"}${statedLevel === null ? "" : `, level ${statedLevel}`}.`),
      },
    ];
  });
}
