import { inLessonOrder, outcomeInWords, type LessonWords, type SharedLesson } from "../core/actions/lesson";
import { offeredFramework } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { formatDate } from "../core/text/dates";
import { shortTrustName } from "../core/text/organisation-names";
import { listLessonsOfSystem } from "../db/shared-lessons";
import type { LessonCard } from "../ui/pages/lesson-cards";
import type { IcsPlace, IcsTools } from "./ics-place";

/** Lessons that trusts shared with the readers of a system: its lead, and whoever is of one of its trusts. Empty for anybody else. */
export async function readIcsLessons({ db, frameworks }: Pick<IcsTools, "db" | "frameworks">, { system, belongs }: Pick<IcsPlace, "system" | "belongs">, themeId: string | null = null): Promise<readonly LessonCard[]> {
  if (!belongs) return [];
  const titles = new Map(themesOf(offeredFramework(frameworks)).map(({ id, title }) => [id, title]));
  const lessons = (await listLessonsOfSystem(db, system.code)).filter((lesson) => themeId === null || lesson.themeId === themeId);
  return lessons.toSorted(inLessonOrder).map((lesson) => lessonCard(lesson, titles));
}

/** A lesson as others read it. */
function lessonCard(shared: SharedLesson, titles: ReadonlyMap<string, string>): LessonCard {
  const { id, trust, sharedOn } = shared;
  return { id, ...lessonInCard(shared, titles), from: `${shortTrustName(trust.name)}, shared ${formatDate(sharedOn)}` };
}

/** The words of a lesson as a card has them. @param titles of themes, by id */
export function lessonInCard({ themeId, what, lesson, outcome }: LessonWords, titles: ReadonlyMap<string, string>): Omit<LessonCard, "id" | "from"> {
  return { theme: themeId === null ? null : (titles.get(themeId) ?? themeId), what, lesson, outcome: outcomeInWords({ outcome }) };
}
