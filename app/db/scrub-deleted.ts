import type { Db, Queries, Transaction } from "./database";

const DUE = "scrub-due";

/** Notes, with a deletion, that what was deleted must still leave the file. */
export async function noteScrubDue(tx: Transaction): Promise<void> {
  await tx.setting.upsert({ where: { key: DUE }, create: { key: DUE, value: "1" }, update: { value: "1" } });
}

/** Whether something deleted may still lie in the file. */
export async function isScrubDue(db: Queries): Promise<boolean> {
  return (await db.setting.count({ where: { key: DUE } })) > 0;
}

/**
 * Writes the database anew, so that nothing deleted is left between what stays: a page that was split keeps old bytes
 * that deleting alone does not overwrite. On the embedded database the log is emptied with it.
 * @throws when somebody else holds the database; it stays due and can be tried again.
 */
export async function scrubDeleted(db: Db): Promise<void> {
  await db.$executeRawUnsafe("VACUUM");
  await db.setting.deleteMany({ where: { key: DUE } });
}
