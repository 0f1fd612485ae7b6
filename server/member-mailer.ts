import type { Logger } from "pino";
import type { AppContext } from "../app/web/context";
import { answeringMessage } from "../app/mail/answering-message";
import { createMailer, type Message } from "../app/mail/mailer";
import { paperMessage } from "../app/mail/paper-message";
import { paths } from "../app/web/paths";
import type { Settings } from "../app/web/settings";

export type MemberMailer = Pick<AppContext, "mailMember" | "mailPaper">;

/**
 * Writes to members one by one and says whether the mail server took it: that they are asked to answer, that a paper was issued.
 * @returns nulls without a mail server, or without a public address: a link is never built on what a request calls its host.
 */
export function memberMailer({ smtpUrl, publicUrl, mailFrom }: Pick<Settings, "smtpUrl" | "publicUrl" | "mailFrom">, log: Pick<Logger, "error">): MemberMailer {
  if (smtpUrl === null || publicUrl === null) return { mailMember: null, mailPaper: null };
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  const at = (path: string) => new URL(path, publicUrl).href;
  async function isTaken(message: Message): Promise<boolean> {
    try {
      await mailer.send(message);
      return true;
    } catch (fault) {
      log.error({ fault }, "a member could not be written to");
      return false;
    }
  }
  return {
    mailMember: (to, mail, facts, assessmentId) => isTaken(answeringMessage(to, mail, facts, at(paths.answers(assessmentId)))),
    mailPaper: (to, facts, assessmentId) => isTaken(paperMessage(to, facts, at(paths.paper(assessmentId)))),
  };
}
