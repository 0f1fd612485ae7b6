/** What durability and secrecy of the embedded database rest on: each connection sets these and sees that they were taken. */
export const SQLITE_SETTINGS: readonly (readonly [pragma: string, wanted: string, set: string])[] = [
  ["journal_mode", "wal", "WAL"],
  // FULL: a commit is on the disk before it is acknowledged, also when the power goes.
  ["synchronous", "2", "FULL"],
  ["foreign_keys", "1", "ON"],
  ["busy_timeout", "5000", "5000"],
  // What is deleted is overwritten in the file.
  ["secure_delete", "1", "ON"],
];

/** @throws {Error} when a connection runs with another setting. `read` asks it for a pragma. */
export async function assertSettings(read: (pragma: string) => Promise<string> | string): Promise<void> {
  for (const [pragma, wanted] of SQLITE_SETTINGS) {
    const found = await read(pragma);
    if (found !== wanted) throw new Error(`SQLite runs with ${pragma}=${found}, not ${wanted}`);
  }
}
