import type { Logger } from "pino";
import type { RefusedRole } from "../app/core/text/role-refusals";
import { createMailer } from "../app/mail/mailer";
import { roleRefusalMessage } from "../app/mail/role-refusal-message";
import type { Settings } from "../app/web/settings";

/**
 * Tells people by mail that a role they asked for was refused, in its own time.
 * @returns null without a mail server: the page of their roles says it all the same.
 */
export function refusalNotifier({ smtpUrl, publicUrl, mailFrom }: Pick<Settings, "smtpUrl" | "publicUrl" | "mailFrom">, log: Pick<Logger, "error">): ((email: string, refused: RefusedRole) => void) | null {
  if (smtpUrl === null || publicUrl === null) return null;
  const mailer = createMailer(smtpUrl, mailFrom ?? `boardmark@${new URL(publicUrl).hostname}`);
  return (email, refused) => {
    mailer.send(roleRefusalMessage(email, refused)).catch((fault: unknown) => log.error({ fault }, "a person could not be told by mail of a refusal"));
  };
}
