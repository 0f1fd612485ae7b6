import { isSameLesson, lessonOf, outcomeInWords, type LessonWords, type SharedLesson } from "../core/actions/lesson";
import type { Action } from "../core/actions/action";
import type { CalendarDate } from "../core/calendar-date";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { counted, countInWords, opening, plural } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { systemName } from "../core/text/organisation-names";
import { listActions } from "../db/actions";
import type { Queries } from "../db/database";
import { findOrganisationNames } from "../db/places";
import { systemsOfTrust } from "../db/memberships";
import { listLessonsOfTrust } from "../db/shared-lessons";
import type { LessonsPageProps, OwnLesson } from "../ui/pages/lessons-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { actionLinks } from "./action-links";
import { lessonInCard } from "./ics-lessons";
import { towardsFirstAction } from "./onward";
import type { TrustPlace } from "./trust-place";

/** Lessons on one page: each has a form for every system of the trust. */
const LESSONS = 20;

type System = { readonly code: string; readonly name: string };

/** What a trust learnt of its actions, and with whom each lesson is shared. */
export async function readLessonsPage(db: Queries, viewer: Viewer, { trust, frame, titles }: TrustPlace, url: string, today: CalendarDate): Promise<Omit<LessonsPageProps, "errors">> {
  const [actions, shared, systems] = await Promise.all([listActions(db, trust.code), listLessonsOfTrust(db, trust.code), systemsOfTrust(db, trust.code, today)]);
  const names = await findOrganisationNames(db, shared.map(({ systemCode }) => systemCode));
  const own = actions.flatMap((action) => ownLesson(action, { trust, titles, names, shared: shared.filter(({ actionId }) => actionId === action.id), systems }));
  const isShared = own.filter(({ places }) => places.some(({ lessonId }) => lessonId !== null)).length;
  const { items, listed } = partOf(own, url, { size: LESSONS });
  return {
    frame,
    links: actionLinks(viewer, trust.code, paths.lessons(trust.code)),
    action: paths.lessons(trust.code),
    quiet: "Lessons",
    title: own.length === 0 ? "No lesson is written down yet" : `${opening(counted(own.length, "lesson"))}, ${isShared === 0 ? "none shared" : `${countInWords(isShared)} shared`}`,
    sentence: own.length === 0 ? "Write what was learnt, also from what failed, on the action itself." : `A lesson stays in this trust until its lead shares it. ${systems.length === 0 ? "This trust belongs to no system today, so there is nobody to share with." : `Shared, it is read by the lead and the trusts of the ${plural(systems.length, "system")} named, under this trust’s name.`}`,
    mayShare: can(viewer, "post-asks", trust.code),
    lessons: items,
    listed,
    onward: own.length > 0 ? null : actions.length === 0 ? towardsFirstAction(viewer, trust.code) : { href: paths.actions(trust.code), text: "See the actions" },
  };
}

type Around = { readonly trust: System; readonly titles: ReadonlyMap<string, string>; readonly names: ReadonlyMap<string, { readonly name: string }>; readonly shared: readonly SharedLesson[]; readonly systems: readonly System[] };

/** Nothing for an action nothing was learnt of and nothing was shared from. */
function ownLesson(action: Action, { trust, titles, names, shared, systems }: Around): readonly OwnLesson[] {
  const words = lessonOf(action);
  if (words === null && shared.length === 0) return [];
  const left = shared.filter(({ systemCode }) => !systems.some(({ code }) => code === systemCode)).map(({ systemCode }) => ({ code: systemCode, name: names.get(systemCode)?.name ?? systemCode }));
  return [
    {
      id: action.id,
      href: paths.action(trust.code, action.id),
      revision: action.revision,
      preview: words && lessonInCard(words, titles),
      places: [...systems, ...left].map((system) => placeOf(system, shared.find(({ systemCode }) => systemCode === system.code) ?? null, words, systems)),
    },
  ];
}

function placeOf({ code, name }: System, shared: SharedLesson | null, words: LessonWords | null, systems: readonly System[]): OwnLesson["places"][number] {
  const isCurrent = shared !== null && words !== null && isSameLesson(shared, words);
  const isMember = systems.some((system) => system.code === code);
  return {
    code,
    name: systemName(name),
    lessonId: shared?.id ?? null,
    since: shared === null ? null : formatDate(shared.sharedOn),
    older: shared === null || isCurrent ? null : `${shared.lesson} Learnt from: ${shared.what}. ${outcomeInWords(shared)}.`,
    mayShare: isMember && words !== null && !isCurrent,
  };
}
