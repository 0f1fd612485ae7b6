import { z } from "zod";

/** Words with the few that carry the sentence marked. */
export const proseSchema = z
  .array(z.object({ text: z.string(), isStrong: z.boolean() }).readonly())
  .readonly();

/** A sentence or more, as runs of plain and strong words, in reading order. */
export type Prose = z.infer<typeof proseSchema>;

/** Plain words as prose. */
export function plain(text: string): Prose {
  return [{ text, isStrong: false }];
}

/** Prose that opens with strong words: "Up one level:" and what follows it. */
export function ledBy(strong: string, rest: string): Prose {
  return rest === "" ? [{ text: strong, isStrong: true }] : [{ text: strong, isStrong: true }, { text: rest, isStrong: false }];
}

/** Prose without its marks. */
export function wordsOf(prose: Prose): string {
  return prose.map((run) => run.text).join("");
}
