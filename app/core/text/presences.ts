import type { Presence } from "../workshop/workshop";

const WORDS: Readonly<Record<Presence, string | null>> = { device: null, tablet: "shared tablet", paper: "on paper", remote: "remote", apologies: "apologies" };

/** How a seat takes part, in a word; null: on a device of its own, which needs none. */
export function presenceInWords(presence: Presence): string | null {
  return WORDS[presence];
}
