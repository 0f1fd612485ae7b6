export type NavigationItem = { readonly href: string; readonly text: string; readonly current?: boolean };

type PageNavigationProps = { readonly label: string; readonly items: readonly NavigationItem[] };

/** Tabs: the journey's parts in order, the present one underlined. */
export function PageNavigation({ label, items }: PageNavigationProps) {
  return (
    <nav className="bm-nav" aria-label={label}>
      <ul>
        {items.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
