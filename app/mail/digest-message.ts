import type { Digest } from "../core/actions/digest";
import { digestInWords } from "../core/text/digests";
import { escaped } from "./escaped";
import { mailPage } from "./letter";
import type { Message } from "./mailer";

export type DigestLinks = { readonly action: (actionId: string) => string; readonly all: string; /** Ends these e-mails by one POST; a GET shows a page with a button. */ readonly off: string };

/** The weekly e-mail on what falls due. It says what is due when and whose it is: never a level, an answer or a reading. */
export function digestMessage(to: string, digest: Digest, links: DigestLinks): Message {
  const { trust, own, others } = digest;
  const sentence = `${digestInWords(digest)}.`;
  const parts = [
    { title: "Yours", lines: own },
    { title: own.length === 0 ? "What falls due" : "Everybody else’s", lines: others },
  ].filter(({ lines }) => lines.length > 0);
  const why = `You asked for this weekly email about the actions of ${trust.name}.`;
  return {
    to,
    subject: `${digestInWords(digest)}: ${trust.name}`,
    unsubscribe: links.off,
    text: [
      sentence,
      "",
      ...parts.flatMap(({ title, lines }) => [title, "", ...lines.flatMap(({ what, owner, due, actionId }) => [`* ${what}`, `  ${due}; owner: ${owner}`, `  ${links.action(actionId)}`, ""])]),
      `All actions: ${links.all}`,
      "",
      why,
      `To get no more of them: ${links.off}`,
      "",
    ].join("\n"),
    html: mailPage(sentence, [
      `<h1 style="font-size:24px;line-height:1.25;margin:0 0 16px">${escaped(sentence)}</h1>`,
      ...parts.map(
        ({ title, lines }) =>
          `<h2 style="font-size:19px;margin:24px 0 8px">${escaped(title)}</h2><ul style="padding:0 0 0 20px;margin:0">${lines
            .map(({ what, owner, due, actionId }) => `<li style="margin:0 0 12px"><a href="${escaped(links.action(actionId))}" style="color:#005eb8">${escaped(what)}</a><br>${escaped(due)}; owner: ${escaped(owner)}</li>`)
            .join("")}</ul>`,
      ),
      `<p style="margin:24px 0"><a href="${escaped(links.all)}" style="color:#005eb8">All actions</a></p>`,
      `<p style="margin:0;color:#4c6272;font-size:14px">${escaped(why)} <a href="${escaped(links.off)}" style="color:#005eb8">Get no more of them</a></p>`,
    ]),
  };
}
