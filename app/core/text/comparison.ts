import type { LowPlaces } from "../comparison/low-places";
import type { PercentileBand } from "../comparison/percentile";
import { counted } from "./counts";
import { formatCount } from "./numbers";

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
