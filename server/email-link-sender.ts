import type { Logger } from "pino";
import type { SendEmailLink } from "../app/auth/auth-tools";
import { emailLinkMessage } from "../app/mail/email-link-message";
import { createMailer } from "../app/mail/mailer";
import { paths } from "../app/web/paths";
import type { Settings } from "../app/web/settings";

/**
 * Sends the links that confirm a change of e-mail address, in its own time.
 * @returns null without a mail server or a public address: an administrator changes addresses then.
 */
export function emailLinkSender({ smtpUrl, publicUrl, mailFrom }: Settings, log: Logger): SendEmailLink | null {
  if (smtpUrl === null || publicUrl === null) return null;
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  return (email, token, end) => {
    mailer.send(emailLinkMessage(email, new URL(paths.confirmEmail(token), publicUrl).href, end)).catch((fault: unknown) => log.error({ fault }, "a link to confirm an email address could not be sent"));
  };
}
