import type { Logger } from "pino";
import { createMailer } from "../app/mail/mailer";
import { passwordLinkMessage } from "../app/mail/password-link-message";
import { paths } from "../app/web/paths";
import type { Settings } from "../app/web/settings";

/**
 * Sends links that set a password. The request that asks does not wait: how long the sending takes would tell whether there is such an account.
 * @returns null without a mail server, or without a public address: a link is never built on what a request calls its host.
 */
export function passwordLinkSender({ smtpUrl, publicUrl, mailFrom }: Settings, log: Logger): ((email: string, token: string) => void) | null {
  if (smtpUrl === null || publicUrl === null) return null;
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  return (email, token) => {
    mailer.send(passwordLinkMessage(email, new URL(paths.setPassword(token), publicUrl).href)).catch((fault: unknown) => log.error({ fault }, "a password link could not be sent"));
  };
}
