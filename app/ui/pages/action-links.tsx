export type PageLink = { readonly text: string; readonly href: string; readonly isCurrent: boolean };

/** The way between the pages about actions. */
export function ActionLinks({ links }: { readonly links: readonly PageLink[] }) {
  return (
    <nav className="bm-todo-links" aria-label="Actions, priorities and follow-up">
      <ul>
        {links.map(({ text, href, isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
