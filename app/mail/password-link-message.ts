import { letterHtml } from "./letter";
import type { Message } from "./mailer";

/** Tells a person how to choose a new password. Says nothing that the reader of a shared mailbox could use but the link itself. */
export function passwordLinkMessage(to: string, link: string): Message {
  const subject = "Choose a new Boardmark password";
  const sentence = "Somebody asked for a new Boardmark password for this email address.";
  const how = "To choose one, open this link within an hour. It works once.";
  const otherwise = "If it was not you, do nothing: your password stays as it is.";
  return {
    to,
    subject,
    text: [sentence, "", how, "", link, "", otherwise, ""].join("\n"),
    html: letterHtml({ subject, sentence, lines: [how], link: { text: "Choose a new password", href: link }, after: [otherwise] }),
  };
}
