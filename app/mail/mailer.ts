import { createTransport } from "nodemailer";

export type Message = { readonly to: string; readonly subject: string; readonly text: string };
export type Mailer = { readonly send: (message: Message) => Promise<void>; readonly close: () => void };

/** Sends plain-text mail by an smtp:// or smtps:// address, as `from`. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl, { from });
  return {
    async send({ to, subject, text }) {
      // An address object, so that nothing in it is read as a second one.
      await transport.sendMail({ to: { address: to, name: "" }, subject, text });
    },
    close: () => transport.close(),
  };
}
