import type { Takeover } from "../core/assessment/takeover";
import { takeoverMail } from "../core/text/takeovers";
import { linesHtml } from "./letter";
import type { Message } from "./mailer";

/** Tells a person that their seat or account was opened anew. It has no link: a reader of the mailbox learns nothing to use. */
export function takeoverMessage(to: string, by: Takeover): Message {
  const { subject, lines } = takeoverMail(by);
  return { to, subject, text: lines.join("\n"), html: linesHtml(subject, lines) };
}
