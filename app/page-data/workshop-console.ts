import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import type { Assessment } from "../core/assessment/assessment";
import { formatJoinCode } from "../core/workshop/join-code";
import { secondsLeft } from "../core/workshop/timer";
import { mayRun, type Workshop } from "../core/workshop/workshop";
import { measureNoted } from "../core/text/actions";
import { formatDateWithDay, formatDate } from "../core/text/dates";
import { counted } from "../core/text/counts";
import { dateInEngland } from "../core/text/instants";
import { listCaptures } from "../db/workshop-captures";
import { findNames, listWorkshopRunners } from "../db/workshop-runners";
import type { WorkshopPageProps } from "../ui/pages/workshop-page";
import type { RunProps } from "../ui/pages/workshop-run";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { readOwnDma } from "./own-dma";
import { agendaProps } from "./workshop-agenda";
import { readNow } from "./workshop-now";
import { liveOf, readRoom, timerView, type Reads } from "./workshop-reads";
import { seatsProps } from "./workshop-seats";

type Place = { readonly viewer: Viewer; readonly assessment: Assessment; /** Where phones reach this service. */ readonly origin: string };
type Props = Omit<WorkshopPageProps, "typed" | "errors">;

/** The facilitator's console, for a person who may run workshops at this trust. */
export async function readConsole(reads: Reads & { readonly newId: () => string }, { viewer, assessment, origin }: Place): Promise<Props> {
  const { db, now, newId } = reads;
  const room = await readRoom(reads, assessment);
  const { workshop, position } = room;
  const isMine = workshop !== null && mayRun(workshop, viewer.personId) && workshop.stage !== "ended";
  const [captures, dma, run] = await Promise.all([
    listCaptures(db, assessment.id),
    readOwnDma(db, assessment.trust.code),
    workshop === null ? null : readRun(reads, viewer, assessment, workshop),
  ]);
  const titleOf = (themeId: string | null) => position.themes.find(({ theme }) => theme.id === themeId)?.theme.title ?? null;
  const action = paths.workshop(assessment.id);
  const [nowView, seats] = await Promise.all([
    readNow(db, room, { dma, joinAddress: `${origin.replace(/^https?:\/\//, "")}${paths.join()}`, viewer }),
    seatsProps(db, room, { action, mayRun: isMine, mayRecuse: can(viewer, "set-up-assessment", assessment.trust.code), seesNames: can(viewer, "see-who-answered", assessment.trust.code), now: now() }),
  ]);
  const today = dateInEngland(now());
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    live: liveOf(workshop),
    action,
    revision: assessment.revision,
    quiet: formatDateWithDay(workshop === null ? (assessment.workshopOn ?? today) : dateInEngland(workshop.openedAt)),
    code: workshop === null || workshop.stage === "ended" ? null : formatJoinCode(workshop.code),
    projectorHref: paths.projector(assessment.id),
    minuteHref: paths.minute(assessment.id),
    timer: timerView(workshop, now()),
    minutesLeft: workshop === null ? null : minutesLeftInWords(workshop, now()),
    run,
    agenda: agendaProps(room, isMine),
    now: nowView,
    seats,
    capture: workshop === null ? null : {
      action,
      captureId: newId(),
      theme: workshop.themeId === null ? null : { id: workshop.themeId, title: titleOf(workshop.themeId) ?? "" },
      noted: captures.map(({ id, kind, text, owner, dueOn, measure, themeId, actionId }) => ({
        id,
        kind: kind === "action" ? "Action" : kind === "question" ? "Question" : "Evidence",
        text,
        more: [owner, dueOn === null ? null : `by ${formatDate(dueOn)}`, kind === "action" ? measureNoted(measure) : null, titleOf(themeId)].filter((words) => words !== null).join(", "),
        href: actionId === null ? null : paths.action(assessment.trust.code, actionId),
      })),
      mayRun: isMine,
    },
  };
}

function minutesLeftInWords({ openedAt, minutes, endedAt }: Workshop, now: Date): string | null {
  if (endedAt !== null) return null;
  const left = secondsLeft({ seconds: minutes * 60, endsAt: new Date(openedAt.getTime() + minutes * 60_000), left: null }, now);
  return left === 0 ? "past the end of the slot" : `${counted(Math.ceil(left / 60), "minute")} left in all`;
}

async function readRun({ db, now }: Reads, viewer: Viewer, assessment: Assessment, workshop: Workshop): Promise<RunProps> {
  const people = await listWorkshopRunners(db, assessment.trust.code, dateInEngland(now()));
  const names = await findNames(db, [workshop.facilitatorId, workshop.coFacilitatorId, workshop.offeredToId].flatMap((id) => id ?? []));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? "Somebody who has left"));
  const co = nameOf(workshop.coFacilitatorId);
  return {
    mayRun: mayRun(workshop, viewer.personId) && workshop.stage !== "ended",
    words: `${nameOf(workshop.facilitatorId)} runs this workshop${co === null ? "" : `, with ${co}`}.`,
    offeredToMe: workshop.offeredToId === viewer.personId,
    offeredTo: nameOf(workshop.offeredToId),
    coFacilitatorId: workshop.coFacilitatorId,
    people: people.filter(({ id }) => id !== workshop.facilitatorId),
  };
}

