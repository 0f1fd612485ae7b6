import { answeringMailInWords, type AnsweringMail, type AnsweringMailFacts } from "../core/text/answering-mails";
import { letterHtml, letterText } from "./letter";
import type { Message } from "./mailer";

/** Asks a member to answer, or reminds them. The link leads to their own list and opens nothing without signing in. */
export function answeringMessage(to: string, mail: AnsweringMail, facts: AnsweringMailFacts, link: string): Message {
  const letter = { ...answeringMailInWords(mail, facts), link: { text: "Sign in and answer", href: link } };
  return { to, subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
}
