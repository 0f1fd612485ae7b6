import type { ScaleNames } from "../text/levels";

/** Nothing hangs on it: everybody finds the buttons, and sees once what a reveal looks like. */
export const PRACTICE_QUESTION = "How easy was it to find this room today?";

export const PRACTICE_LINES: ScaleNames = [
  { level: 1, name: "I am still looking" },
  { level: 2, name: "I asked twice" },
  { level: 3, name: "I asked once" },
  { level: 4, name: "Straight here" },
  { level: 5, name: "I could lead others" },
];
