import type { Message } from "./mailer";

/** Tells a person how to choose a new password. Says nothing that the reader of a shared mailbox could use but the link itself. */
export function passwordLinkMessage(to: string, link: string): Message {
  return {
    to,
    subject: "Choose a new Boardmark password",
    text: [
      "Somebody asked for a new Boardmark password for this email address.",
      "",
      "To choose one, open this link within an hour. It works once.",
      "",
      link,
      "",
      "If it was not you, do nothing: your password stays as it is.",
      "",
    ].join("\n"),
  };
}
