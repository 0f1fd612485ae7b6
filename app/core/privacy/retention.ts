import { addDays, type CalendarDate } from "../calendar-date";

/** How long each kind of data is kept, in the words that the privacy page and docs/assurance give. */
export const RETENTION = [
  { kind: "Individual answers and reasons not shown", kept: "Until the board approves its levels, at most 90 days from the opening, unless the trust lead records a reason to keep them" },
  { kind: "How many chose each level, agreed levels, papers, actions", kept: "Until the trust leaves" },
  { kind: "Where you are signed in", kept: "Two hours after the last use, at most 12 hours" },
  { kind: "Links for passwords, invitations and changes of email address", kept: "Until used, at most seven days" },
  { kind: "A seat opened in a browser by a link or code", kept: "At most 90 days" },
  { kind: "Counts of tries", kept: "One day; without names or addresses" },
  { kind: "Roles asked for and refused", kept: "90 days after the refusal, for the person who asked" },
  { kind: "Accounts without a role", kept: "Two years after the last role ended" },
  { kind: "Audit log", kept: "Six years; then removed up to a checkpoint" },
  { kind: "Dated backups in the service’s own folder", kept: "35 days; what was deleted is gone from them after that" },
] as const;

const AUDIT_YEARS = 6;
const IDLE_ACCOUNT_YEARS = 2;
const BACKUP_DAYS = 35;
const REFUSAL_DAYS = 90;
/** From asking for the trust's deletion to doing it: time to call it off. */
export const EXIT_DAYS = 30;

/** The first day whose audit entries are kept. */
export function auditKeptFrom(today: CalendarDate): CalendarDate {
  return yearsBefore(today, AUDIT_YEARS);
}

/** Accounts whose last role ended before this day are erased. */
export function idleAccountsKeptFrom(today: CalendarDate): CalendarDate {
  return yearsBefore(today, IDLE_ACCOUNT_YEARS);
}

/** The first day whose backups are kept. */
export function backupsKeptFrom(today: CalendarDate): CalendarDate {
  return addDays(today, -BACKUP_DAYS);
}

/** The first day whose refusals of roles are kept. */
export function refusalsKeptFrom(today: CalendarDate): CalendarDate {
  return addDays(today, -REFUSAL_DAYS);
}

/** The day on which a trust that asks today is deleted. */
export function exitDueOn(today: CalendarDate): CalendarDate {
  return addDays(today, EXIT_DAYS);
}

/** The same day some years earlier; 29 February counts as 28. */
function yearsBefore(date: CalendarDate, years: number): CalendarDate {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, "0");
  return `${year}${date.slice(4) === "-02-29" ? "-02-28" : date.slice(4)}`;
}
