import { readIsoDate } from "../read-date";

/**
 * The day of issue that a file's name carries: '2026-07-01' for 'ods_etr_2026-07.csv', a whole date as it stands.
 * The files themselves do not say when they were issued.
 * @returns null when the name carries no date.
 */
export function issueDateFromName(fileName: string): string | null {
  const match = /(?<!\d)(\d{4}-\d{2})(-\d{2})?(?!\d)/.exec(fileName);
  return match === null ? null : readIsoDate(`${match[1]}${match[2] ?? "-01"}`);
}
