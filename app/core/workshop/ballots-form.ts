import { z } from "zod";
import { LONGEST_REASON, type AnswerContent } from "../assessment/answer-form";
import { optionalLineSchema } from "../assessment/plain-text";
import { readAnswerChoice } from "../scoring/answer-choice";

const MOST_BALLOTS = 30;

/** One line of a ballot; blank: the ballot says nothing there. */
const lineSchema = z.object({ choice: z.string().max(12).optional(), reason: optionalLineSchema(LONGEST_REASON) });

/** A batch of paper ballots: each a record of lines by theme id. A ballot that says nothing at all is not one. */
export const ballotsFormSchema = z.object({
  ballots: z
    .array(z.record(z.string().max(64), lineSchema))
    .max(MOST_BALLOTS, `Key up to ${MOST_BALLOTS} ballots at once`)
    .default([])
    .transform((ballots) => ballots.map(toBallot).filter((ballot) => ballot.size > 0)),
});

type Line = Pick<AnswerContent, "choice" | "reason" | "isReasonPrintable">;

function toBallot(lines: Readonly<Record<string, z.output<typeof lineSchema>>>): ReadonlyMap<string, Line> {
  return new Map(
    Object.entries(lines).flatMap(([themeId, { choice, reason }]) => {
      const read = readAnswerChoice(choice ?? "");
      // A paper's reason is for the room; its author has not been asked whether a paper may print it.
      return read === null ? [] : [[themeId, { choice: read, reason: read.kind === "skip" ? null : reason, isReasonPrintable: false }] as const];
    }),
  );
}
