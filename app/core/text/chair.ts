import { countInWords, plural } from "./counts";

/**
 * Who chairs, and how many levels still wait for their word, for whoever runs the workshop.
 *
 * @param title of the seat; null: no seat was named
 * @param waiting recorded levels the chair has not confirmed, from 0
 */
export function chairInWords(title: string | null, waiting: number): string {
  if (title === null) return "no seat named. The chair says each level aloud.";
  if (waiting === 0) return `${title}. Confirms each level on their own page once you have recorded it.`;
  return `${title}. Has still to confirm ${countInWords(waiting)} ${plural(waiting, "level")} on their own page.`;
}
