import { Readable } from "node:stream";
import { createTransport } from "nodemailer";

export type Message = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in HTML; absent: plain text alone. */
  readonly html?: string;
  /** Where one POST ends mail of this kind (RFC 8058), and a page that says the same; absent: a person asked for this very message. */
  readonly unsubscribe?: string;
};
export type Mailer = {
  /** @throws {MailFault} when the mail server did not take it, or nobody knows whether it did. */
  readonly send: (message: Message) => Promise<void>;
  readonly close: () => void;
};

/** A message that could not be sent. */
export class MailFault extends Error {
  /** No server has it: it was not reached, or it said "later" (4xx). False when it refused for good, or fell silent once it had the message. */
  readonly isWorthAnotherTry: boolean;

  constructor(cause: unknown, isHandedOver: boolean) {
    super("A message could not be sent", { cause });
    const code = cause instanceof Error && "responseCode" in cause ? cause.responseCode : undefined;
    this.isWorthAnotherTry = typeof code === "number" ? code < 500 : !isHandedOver;
  }
}

/** Sends mail by an smtp:// or smtps:// address, as `from`. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl, { from });
  return {
    async send({ to, subject, text, html, unsubscribe }) {
      const headers = unsubscribe === undefined ? {} : { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Auto-Submitted": "auto-generated" };
      // Read only when the server asks for the message: from then on it may have it, whatever becomes of the line.
      let isHandedOver = false;
      const body = Readable.from([text]);
      body.once("end", () => (isHandedOver = true));
      try {
        // An address object, so that nothing in it is read as a second one.
        await transport.sendMail({ to: { address: to, name: "" }, subject, text: body, headers, ...(html === undefined ? {} : { html }) });
      } catch (fault) {
        throw new MailFault(fault, isHandedOver);
      }
    },
    close: () => transport.close(),
  };
}
