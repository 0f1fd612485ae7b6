import type { Queries } from "./database";

/**
 * Has the database keep something small, so that it is known to answer, to be migrated and to take a write.
 * @param value another each time: what is already so would not be written.
 * @throws when it does not.
 */
export async function probeDatabase(db: Queries, value: string): Promise<void> {
  await db.setting.upsert({ where: { key: "write-probe" }, create: { key: "write-probe", value }, update: { value } });
}
