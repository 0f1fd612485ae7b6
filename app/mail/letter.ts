import { escaped } from "./escaped";

/** A short message of one subject: what it is about in a sentence, the rest line by line, one link at most. */
export type Letter = {
  readonly subject: string;
  readonly sentence: string;
  readonly lines: readonly string[];
  readonly link?: { readonly text: string; readonly href: string };
  /** What stands after the link. */
  readonly after?: readonly string[];
};

/** A letter in plain text: each part on its own, the link's address on a line alone. */
export function letterText({ sentence, lines, link, after = [] }: Letter): string {
  const way = link === undefined ? [] : [`${link.text}:`, link.href, ""];
  return [sentence, "", ...lines.flatMap((line) => [line, ""]), ...way, ...after.flatMap((line) => [line, ""])].join("\n");
}

/** The same in HTML. */
export function letterHtml({ subject, sentence, lines, link, after = [] }: Letter): string {
  const paragraph = (line: string) => `<p style="margin:0 0 16px">${escaped(line)}</p>`;
  return mailPage(subject, [
    `<h1 style="font-size:24px;line-height:1.25;margin:0 0 16px">${escaped(sentence)}</h1>`,
    ...lines.map(paragraph),
    ...(link === undefined ? [] : [`<p style="margin:24px 0"><a href="${escaped(link.href)}" style="color:#005eb8">${escaped(link.text)}</a></p>`]),
    ...after.map(paragraph),
  ]);
}

/** HTML of a message that was written line by line with blank ones between; the first line is its sentence. */
export function linesHtml(subject: string, lines: readonly string[]): string {
  const [sentence = "", ...rest] = lines.filter((line) => line !== "");
  return letterHtml({ subject, sentence, lines: rest });
}

/** The page around an e-mail's parts: its language and title, one column, our colours; no picture and nothing from elsewhere. */
export function mailPage(title: string, parts: readonly string[]): string {
  return [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>`,
    `<body style="margin:0;padding:16px;background:#ffffff;color:#212b32;font:16px/1.5 Arial,sans-serif"><div style="max-width:600px">`,
    ...parts,
    `</div></body></html>`,
  ].join("\n");
}
