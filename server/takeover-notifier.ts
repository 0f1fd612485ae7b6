import type { Logger } from "pino";
import type { Takeover } from "../app/core/assessment/takeover";
import { createMailer } from "../app/mail/mailer";
import { takeoverMessage } from "../app/mail/takeover-message";
import type { Settings } from "../app/web/settings";

export type TellHolder = (email: string, by: Takeover) => void;

/**
 * Tells holders of seats and accounts by mail, in its own time.
 * @returns null without a mail server: the holder's own page tells it all the same.
 */
export function takeoverNotifier({ smtpUrl, publicUrl, mailFrom }: Pick<Settings, "smtpUrl" | "publicUrl" | "mailFrom">, log: Pick<Logger, "error">): TellHolder | null {
  if (smtpUrl === null || publicUrl === null) return null;
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  return (email, by) => {
    mailer.send(takeoverMessage(email, by)).catch((fault: unknown) => log.error({ fault }, "a holder could not be told by mail"));
  };
}
