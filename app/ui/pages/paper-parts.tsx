/** The way from a draft to a published paper, for its author. */
export type PaperWay = readonly { readonly href: string; readonly text: string; readonly current: boolean }[];

/** The author's steps around a paper, as a row of links. */
export function PaperSteps({ way }: { readonly way: PaperWay }) {
  if (way.length === 0) return null;
  return (
    <nav className="bm-paper-steps" aria-label="Write, word and issue this paper">
      <ol>
        {way.map(({ href, text, current }) => (
          <li key={href}>
            <a className="bm-tap" href={href} {...(current ? { "aria-current": "page" as const } : {})}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
