import type { LowPlaces } from "../comparison/low-places";
import type { PercentileBand } from "../comparison/percentile";
import type { Basis } from "../comparison/peer-entry";
import { counted, countInWords, plural } from "./counts";
import { formatCount } from "./numbers";
import { listInWords } from "./lists";

const BANDS: Readonly<Record<PercentileBand["band"], string>> = {
  "lowest-quarter": "in the lowest quarter",
  "middle-half": "in the middle half",
  "highest-quarter": "in the highest quarter",
};

/**
 * A percentile band with its ties, inside a sentence: "in the middle half of 134, level with 11 others". Null when there
 * is none to show.
 */
export function bandInWords(band: PercentileBand | null): string | null {
  if (band === null) return null;
  const ties = band.ties === 0 ? "level with no other" : `level with ${counted(band.ties, "other")}`;
  return `${BANDS[band.band]} of ${formatCount(band.n)}, ${ties}`;
}

/** "2 or below in 3 of the 4 sharing". */
export function lowPlacesInWords({ low, sharing }: LowPlaces): string {
  return `2 or below in ${low} of the ${sharing} sharing`;
}

/** What an average ran over: "mean of 16 entries", "mean of one provider". */
export function basisInWords(statistic: string, basis: Basis, n: number): string {
  const things = basis === "entry" ? plural(n, "entry", "entries") : plural(n, "provider");
  return `${statistic} of ${countInWords(n)} ${things}`;
}

/**
 * Says that a page shows wider peers than asked for: "No other acute trust in Frimley: showing the region".
 *
 * @param setting the care setting, inside a sentence
 * @param passedOver names of the places with no other such trust, narrowest first
 * @param shown the name of the place shown
 * @returns null when nothing was passed over
 */
export function fallbackInWords(setting: string, passedOver: readonly string[], shown: string): string | null {
  if (passedOver.length === 0) return null;
  return `No other ${setting} trust in ${listInWords(passedOver, "or")}: showing ${shown}`;
}
