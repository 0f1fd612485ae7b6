import type { CycleId } from "../cycle";
import { counted } from "./counts";
import { formatCycle } from "./cycles";

export type PaperMailFacts = {
  readonly trust: string;
  /** Such as "2026-27". */
  readonly cycle: CycleId;
  /** "XN1-2026-27-B1". */
  readonly reference: string;
  /** A version after the first. */
  readonly isCorrection: boolean;
};

/** The words of an e-mail that a board paper was issued: that it is there and where, nothing that stands in it. */
export function paperMailInWords({ trust, cycle, reference, isCorrection }: PaperMailFacts): { readonly subject: string; readonly sentence: string; readonly lines: readonly string[] } {
  const paper = `Your board’s paper on digital for ${formatCycle(cycle)}`;
  return {
    subject: `${isCorrection ? "Corrected board paper" : "Board paper"} on digital: ${trust}`,
    sentence: isCorrection ? `${paper} has been corrected.` : `${paper} has been issued.`,
    lines: [
      `It is the paper ${reference} of ${trust}. It begins with what is asked of the board, on one page.`,
      "It can be read as a page, or downloaded as an accessible PDF or a Word file.",
      "It is for the board: sign in to read it, and do not pass it on.",
    ],
  };
}

/** What became of the e-mails about a paper, for who had them sent. */
export function paperMailedInWords(sent: number, failed: number): string {
  const taken = `Sent to ${counted(sent, "board member")}.`;
  return failed === 0 ? taken : `${taken} The mail server did not take ${counted(failed, "message")}: hand the paper over yourself, or try again tomorrow.`;
}
