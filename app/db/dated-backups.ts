import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/** Such as boardmark-2026-11-28.tar.gz: the day is read from the name, as copying a file changes its times. */
const DATED = /^boardmark-(\d{4}-\d{2}-\d{2})[\w.-]*$/;

/**
 * Removes the backups of days before a date from the folder "backups" beside the database. Files of other names stay.
 *
 * @param before YYYY-MM-DD: the first day whose backups are kept
 * @returns how many were removed
 */
export async function removeBackupsBefore(dataDir: string, before: string): Promise<number> {
  const folder = path.join(dataDir, "backups");
  let removed = 0;
  for (const name of await namesIn(folder)) {
    const day = DATED.exec(name)?.[1];
    if (day === undefined || day >= before) continue;
    await rm(path.join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  }
}
