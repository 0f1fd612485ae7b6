import type { ReadableEntry } from "./audit-reading";
import type { Queries } from "./database";

/** What the actions, lessons, sessions and posts that entries are about are called today, by id; what is gone is not among them. */
export async function nameSubjects(db: Queries, trustCode: string, entries: readonly Pick<ReadableEntry, "subjectKind" | "subject">[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => entries.flatMap(({ subjectKind, subject }) => (subjectKind === kind && subject !== null ? [subject] : []));
  const own = (kind: string) => ({ trustCode, id: { in: idsOf(kind) } });
  const [actions, lessons, sessions, posts] = await Promise.all([
    db.action.findMany({ where: own("action"), select: { id: true, what: true } }),
    db.sharedLesson.findMany({ where: own("lesson"), select: { id: true, what: true } }),
    db.boardSession.findMany({ where: own("session"), select: { id: true, topic: true } }),
    db.post.findMany({ where: own("post"), select: { id: true, title: true } }),
  ]);
  return new Map([
    ...actions.map(({ id, what }) => [id, what] as const),
    ...lessons.map(({ id, what }) => [id, `Lesson of “${what}”`] as const),
    ...sessions.map(({ id, topic }) => [id, topic] as const),
    ...posts.map(({ id, title }) => [id, title] as const),
  ]);
}
