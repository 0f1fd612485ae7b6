import type { Logger } from "pino";
import { digestMessage } from "../app/mail/digest-message";
import { createMailer, MailFault } from "../app/mail/mailer";
import type { Deliver } from "../app/use-cases/send-digests";
import { paths } from "../app/web/paths";
import type { Settings } from "../app/web/settings";

/**
 * Hands the weekly e-mails over to the mail server.
 * @returns null without a mail server, or without a public address: a link is never built on what a request calls its host.
 */
export function digestSender({ smtpUrl, publicUrl, mailFrom }: Settings, log: Logger): Deliver | null {
  if (smtpUrl === null || publicUrl === null) return null;
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  const at = (path: string) => new URL(path, publicUrl).href;
  return async ({ email, trust, token }, digest) => {
    const links = { action: (id: string) => at(paths.action(trust.code, id)), all: at(paths.actions(trust.code)), off: at(paths.emailOff(token)) };
    try {
      await mailer.send(digestMessage(email, digest, links));
      return "taken";
    } catch (fault) {
      log.error({ fault }, "a weekly email could not be sent");
      return fault instanceof MailFault && fault.isWorthAnotherTry ? "try-again" : "given-up";
    }
  };
}
