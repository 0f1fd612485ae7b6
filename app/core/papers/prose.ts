import { z } from "zod";

/** Words with the few that carry the sentence marked, and those that lead elsewhere ("#appendix-a", "https://..."). */
export const proseSchema = z
  .array(z.object({ text: z.string(), isStrong: z.boolean(), link: z.string().nullable() }).readonly())
  .readonly();

/** A sentence or more, as runs of plain and strong words, in reading order. */
export type Prose = z.infer<typeof proseSchema>;

/** Plain words as prose. */
export function plain(text: string): Prose {
  return text === "" ? [] : [{ text, isStrong: false, link: null }];
}

/** The words that carry the sentence. */
export function strong(text: string): Prose {
  return [{ text, isStrong: true, link: null }];
}

/** Words that lead to a part of the paper or to an address. */
export function linked(text: string, link: string): Prose {
  return [{ text, isStrong: false, link }];
}

/** Prose in one piece; runs that look alike become one, as a line may break between two. */
export function joined(...parts: readonly Prose[]): Prose {
  return parts.flat().reduce<Prose>((before, run) => {
    const last = before.at(-1);
    if (last === undefined || last.isStrong !== run.isStrong || last.link !== null || run.link !== null) return [...before, run];
    return [...before.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);
}

/** Prose without its marks. */
export function wordsOf(prose: Prose): string {
  return prose.map((run) => run.text).join("");
}
