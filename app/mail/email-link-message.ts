import { letterHtml } from "./letter";
import type { Message } from "./mailer";

/** Asks one of two mailboxes to confirm that an account changes from the one to the other. Neither message names the other mailbox. */
export function emailLinkMessage(to: string, link: string, end: "old" | "new"): Message {
  const asked =
    end === "old"
      ? "Somebody who signed in to your Boardmark account asked for it to have another email address."
      : "Somebody asked for a Boardmark account to have this email address.";
  const otherwise = end === "old" ? "If it was not you, do not open it: nothing changes. Change your password, and tell your trust's lead." : "If it was not you, do nothing: nothing changes.";
  const subject = "Confirm a change of email address on Boardmark";
  const how = "To confirm, open this link within 24 hours and press the button. Both mailboxes must confirm.";
  return {
    to,
    subject,
    text: [asked, "", how, "", link, "", otherwise, ""].join("\n"),
    html: letterHtml({ subject, sentence: asked, lines: [how], link: { text: "Confirm the change", href: link }, after: [otherwise] }),
  };
}
