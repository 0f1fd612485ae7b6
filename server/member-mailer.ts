import type { Logger } from "pino";
import type { AnsweringMail, AnsweringMailFacts } from "../app/core/text/answering-mails";
import { answeringMessage } from "../app/mail/answering-message";
import { createMailer } from "../app/mail/mailer";
import { paths } from "../app/web/paths";
import type { Settings } from "../app/web/settings";

export type MailMember = (to: string, mail: AnsweringMail, facts: AnsweringMailFacts, assessmentId: string) => Promise<boolean>;

/**
 * Writes to members one by one and says whether the mail server took it.
 * @returns null without a mail server, or without a public address: a link is never built on what a request calls its host.
 */
export function memberMailer({ smtpUrl, publicUrl, mailFrom }: Pick<Settings, "smtpUrl" | "publicUrl" | "mailFrom">, log: Pick<Logger, "error">): MailMember | null {
  if (smtpUrl === null || publicUrl === null) return null;
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  return async (to, mail, facts, assessmentId) => {
    try {
      await mailer.send(answeringMessage(to, mail, facts, new URL(paths.answers(assessmentId), publicUrl).href));
      return true;
    } catch (fault) {
      log.error({ fault }, "a member could not be written to");
      return false;
    }
  };
}
