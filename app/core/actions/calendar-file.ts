import { addDays, type CalendarDate } from "../calendar-date";

export type CalendarEntry = { readonly id: string; readonly on: CalendarDate; readonly title: string; readonly description: string; readonly href: string };

/** Octets in a line, before it is folded. */
const LONGEST_LINE = 75;

/**
 * Due dates as a calendar file: all-day events, which no time zone or change of the clocks can move.
 *
 * @param name of the calendar
 * @param stamp when it was made, in UTC as "20261102T093000Z"
 * @source RFC 5545: 3.1 (lines of at most 75 octets), 3.3.11 (escapes), 3.6.1 (DTEND is the first day after)
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Boardmark//Actions//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ id, on, title, description, href }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(id)}@boardmark`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${href}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function compact(date: CalendarDate): string {
  return date.replaceAll("-", "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** Breaks before a character that would make the line too long; the next line begins with a space, which counts. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > LONGEST_LINE) {
      out += "\r\n ";
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}
