import { paperMailInWords, type PaperMailFacts } from "../core/text/paper-mails";
import { letterHtml, letterText } from "./letter";
import type { Message } from "./mailer";

/** Tells a board member that the board's paper was issued. Says nothing of what stands in it; its link opens nothing without signing in. */
export function paperMessage(to: string, facts: PaperMailFacts, link: string): Message {
  const letter = { ...paperMailInWords(facts), link: { text: "Sign in and read it", href: link } };
  return { to, subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
}
