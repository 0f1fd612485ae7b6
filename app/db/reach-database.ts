import type { Queries } from "./database";

/**
 * Asks the database the smallest question there is.
 * @throws when it does not answer, or is not migrated.
 */
export async function reachDatabase(db: Queries): Promise<void> {
  await db.setting.count();
}
