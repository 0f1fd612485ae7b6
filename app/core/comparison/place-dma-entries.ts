import type { CalendarDate } from "../calendar-date";
import type { Succession } from "../organisations/succession";
import { successorsAt } from "../organisations/succession";
import type { DmaEntry } from "./dma-release";

/** An entry with the board it counts in under the membership asked for; null: it can be placed in none. */
export type PlacedDmaEntry = DmaEntry & { readonly systemCode: string | null };

/** Places entries where the release itself attributes them. */
export function placeAsReleased(entries: readonly DmaEntry[]): readonly PlacedDmaEntry[] {
  return entries.map((entry) => ({ ...entry, systemCode: entry.icbCode }));
}

/**
 * Places the same entries by the membership of a day: with the board the trust is principal member of; for a trust with
 * none then, as one that has closed since, with the board that follows the release's own, if just one does.
 *
 * @param principals system codes by trust code, on that day
 */
export function placeByMembership(
  entries: readonly DmaEntry[],
  principals: ReadonlyMap<string, string>,
  successions: readonly Succession[],
  day: CalendarDate,
): readonly PlacedDmaEntry[] {
  return entries.map((entry) => {
    const principal = entry.trust === null ? undefined : principals.get(entry.trust.code);
    return { ...entry, systemCode: principal ?? onlySuccessor(entry.icbCode, successions, day) };
  });
}

function onlySuccessor(code: string | null, successions: readonly Succession[], day: CalendarDate): string | null {
  if (code === null) return null;
  const [only, ...others] = successorsAt(successions, code, day);
  return others.length === 0 ? (only ?? null) : null;
}
