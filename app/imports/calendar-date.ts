/** Reads a day the ODS files write as 20260331: '2026-03-31', or null when there is no such day. */
export function readCompactDate(text: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? null : realDay(`${match[1]}-${match[2]}-${match[3]}`);
}

/** Reads a day written as 2026-03-31; null when there is no such day. */
export function readIsoDate(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? realDay(text) : null;
}

function realDay(text: string): string | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}
