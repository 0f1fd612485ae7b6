import type { LessonWords, SharedLesson } from "../core/actions/lesson";
import { dateInEngland } from "../core/text/instants";
import type { Queries, Transaction } from "./database";
import type { Prisma } from "./generated/sqlite/client";

const WITH_TRUST = { trust: { select: { code: true, name: true } } } as const satisfies Prisma.SharedLessonInclude;

/** What trusts have shared with the readers of a system and not taken back. The lessons of actions have no other way out of their trust. */
export async function listLessonsOfSystem(db: Queries, systemCode: string): Promise<readonly SharedLesson[]> {
  return (await db.sharedLesson.findMany({ where: { systemCode, withdrawnAt: null }, include: WITH_TRUST, orderBy: { id: "asc" } })).map(toLesson);
}

/** What a trust has shared and not taken back, with whomever. */
export async function listLessonsOfTrust(db: Queries, trustCode: string): Promise<readonly SharedLesson[]> {
  return (await db.sharedLesson.findMany({ where: { trustCode, withdrawnAt: null }, include: WITH_TRUST, orderBy: { id: "asc" } })).map(toLesson);
}

type Sharing = { readonly id: string; readonly actionId: string; readonly trustCode: string; readonly systemCode: string; readonly sharedAt: Date; readonly sharedBy: string };

/** Shares a lesson in the words given. */
export async function addSharedLesson(tx: Transaction, sharing: Sharing, { what, lesson, outcome, themeId }: LessonWords): Promise<void> {
  await tx.sharedLesson.create({ data: { ...sharing, what, lesson, outcome, themeId } });
}

/** Takes a trust's own lesson back. @returns whether it stood. */
export async function withdrawSharedLesson(tx: Transaction, trustCode: string, id: string, by: { readonly withdrawnAt: Date; readonly withdrawnBy: string }): Promise<boolean> {
  return (await tx.sharedLesson.updateMany({ where: { id, trustCode, withdrawnAt: null }, data: by })).count > 0;
}

function toLesson({ id, actionId, trust, systemCode, themeId, what, lesson, outcome, sharedAt }: Prisma.SharedLessonGetPayload<{ include: typeof WITH_TRUST }>): SharedLesson {
  return { id, actionId, trust, systemCode, themeId, what, lesson, outcome, sharedAt, sharedOn: dateInEngland(sharedAt) };
}
