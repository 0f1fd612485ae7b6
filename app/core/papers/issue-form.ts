import { z } from "zod";
import { optionalLineSchema } from "../assessment/plain-text";

/** The longest account of a correction, in characters. */
export const LONGEST_CORRECTION = 400;

const id = z.string({ error: "Open this page again" }).min(1).max(128);

/** Issue one profile of a paper as it was seen, or publish one that was issued. */
export const issueFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("issue-board"), seen: id, correction: optionalLineSchema(LONGEST_CORRECTION) }),
  z.object({ intent: z.literal("issue-public"), seen: id, correction: optionalLineSchema(LONGEST_CORRECTION) }),
  z.object({ intent: z.literal("publish"), paperId: id }),
  z.object({ intent: z.literal("draw"), paperId: id }),
]);

/** As `issueFormSchema`; of a board's own paper its members may be told by e-mail, too. */
export const boardIssueFormSchema = z.discriminatedUnion("intent", [...issueFormSchema.options, z.object({ intent: z.literal("tell"), paperId: id })]);


const WORDS: Readonly<Record<string, string>> = {
  "changed-meanwhile": "The draft has changed since you opened this page. Read it again, then issue it",
  "too-early": "A paper can be issued once the workshop has proposed its levels",
  "texts-undecided": "Some texts wait for a decision: say what the public paper prints of them first",
  "correction-missing": "This paper has been issued before. Say what this version corrects",
  "correction-of-nothing": "There is no earlier version to correct",
  "unknown-paper": "There is no such paper. Open this page again",
  "not-public": "Only the public version of a paper can be published",
  "not-drawn": "Its files are still being drawn. Publish it when they are ready",
  "not-for-the-board": "Only the newest version of the board’s own paper is told of by email",
  "nobody-to-write-to": "No board member of this trust has an account: hand the paper over yourself",
  "written-today": "That email has gone out today already",
  "too-late": "It has been published already",
};

/** Why a paper was not issued or published, in words. @throws {Error} for a code without words. */
export function issueRefusalInWords(code: string): string {
  const words = WORDS[code];
  if (words === undefined) throw new Error(`There are no words for ${code}`);
  return words;
}
