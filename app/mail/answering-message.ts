import { answeringMailInWords, type AnsweringMail, type AnsweringMailFacts } from "../core/text/answering-mails";
import { escaped } from "./escaped";
import type { Message } from "./mailer";

/** Asks a member to answer, or reminds them. The link leads to their own list and opens nothing without signing in. */
export function answeringMessage(to: string, mail: AnsweringMail, facts: AnsweringMailFacts, link: string): Message {
  const { subject, sentence, lines } = answeringMailInWords(mail, facts);
  return {
    to,
    subject,
    text: [sentence, "", ...lines.flatMap((line) => [line, ""]), "Sign in and answer:", link, ""].join("\n"),
    html: [
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
      `<body style="margin:0;padding:16px;background:#ffffff;color:#212b32;font:16px/1.5 Arial,sans-serif"><div style="max-width:600px">`,
      `<h1 style="font-size:24px;line-height:1.25;margin:0 0 16px">${escaped(sentence)}</h1>`,
      ...lines.map((line) => `<p style="margin:0 0 16px">${escaped(line)}</p>`),
      `<p style="margin:24px 0"><a href="${escaped(link)}" style="color:#005eb8">Sign in and answer</a></p>`,
      `</div></body></html>`,
    ].join("\n"),
  };
}
