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

/** The ways to take a paper away, as a row of links. @param label says whose: "This paper in other forms" */
export function PaperForms({ label, links }: { readonly label: string; readonly links: readonly { readonly href: string; readonly text: string }[] }) {
  return (
    <nav className="bm-paper-forms" aria-label={label}>
      <ul className="bm-links">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a className="bm-tap" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
