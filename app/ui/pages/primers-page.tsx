import { PublicPage, type PublicPageProps } from "./public-page";

export type PrimersPageProps = PublicPageProps & {
  readonly lenses: readonly { readonly id: string; readonly title: string; readonly themes: readonly { readonly href: string; readonly title: string; readonly question: string }[] }[];
};

/** Where a director begins: two minutes on each theme. */
export function PrimersPage({ lenses, ...props }: PrimersPageProps) {
  return (
    <PublicPage {...props} title="Two minutes on each theme" sentence="For directors who were never trained in digital: what a theme is about, what to ask, and what can mislead.">
      {lenses.map(({ id, title, themes }) => (
        <section key={id}>
          <h2>{title}</h2>
          <dl className="bm-primers">
            {themes.map((theme) => (
              <div key={theme.href}>
                <dt>
                  <a href={theme.href}>{theme.title}</a>
                </dt>
                <dd>{theme.question}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </PublicPage>
  );
}
