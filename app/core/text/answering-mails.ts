import type { CalendarDate } from "../calendar-date";
import type { CycleId } from "../cycle";
import { counted } from "./counts";
import { formatCycle } from "./cycles";
import { formatDateWithDay } from "./dates";

/** Why members are written to: they are asked to answer, or have not answered everything yet. */
export const ANSWERING_MAILS = ["invite", "remind"] as const;
export type AnsweringMail = (typeof ANSWERING_MAILS)[number];

export type AnsweringMailFacts = {
  readonly trust: string;
  /** Such as "2026-27". */
  readonly cycle: CycleId;
  /** Null: not set. */
  readonly workshopOn: CalendarDate | null;
  /** How many themes are asked. */
  readonly themes: number;
};

/** The words of an e-mail to a member. Says nothing of any answer, the reader's own included. */
export function answeringMailInWords(mail: AnsweringMail, { trust, cycle, workshopOn, themes }: AnsweringMailFacts): { readonly subject: string; readonly sentence: string; readonly lines: readonly string[] } {
  const until = workshopOn === null ? "until the round closes" : `until the workshop on ${formatDateWithDay(workshopOn)}`;
  const task = `${counted(themes, "question")} about digital at ${trust}, for ${formatCycle(cycle)}. It takes about 12 minutes, on any phone; you can stop and go on.`;
  const promise = "Your answer is private: the board sees how many chose each level, and nobody sees who.";
  if (mail === "invite") return { subject: `Your view of digital at ${trust}`, sentence: "Your board asks for your view.", lines: [`You are asked to answer ${task}`, `You can change your answers ${until}.`, promise] };
  return { subject: `A reminder: your view of digital at ${trust}`, sentence: "Some questions still wait for you.", lines: [`Your board asked you for ${task}`, `There is time ${until}. Can’t judge and skip are answers, too.`, promise] };
}

/** What became of the e-mails, for who had them sent. */
export function mailedInWords(sent: number, failed: number): string {
  const taken = `Sent to ${counted(sent, "member")}.`;
  return failed === 0 ? taken : `${taken} The mail server did not take ${counted(failed, "message")}: hand out links instead, or try again tomorrow.`;
}
