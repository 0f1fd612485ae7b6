import type { IcsPlace } from "./ics-place";

/** To whom the levels on a page were released, as this reader may say it. */
export function releasedTo({ reader, belongs }: Pick<IcsPlace, "reader" | "belongs">): string {
  if (reader.ledSystems.length > 0) return "released by name to the system’s lead";
  return belongs ? "released by name to peers in this system, and your own trust’s" : "released by name to you";
}
