import { PublicPage, type PublicPageProps } from "./public-page";

export type GuidesPageProps = PublicPageProps & {
  readonly guides: readonly { readonly href: string; readonly title: string; readonly sentence: string }[];
  readonly primersHref: string;
};

/** Where each reader finds the one page that is theirs. */
export function GuidesPage({ guides, primersHref, ...props }: GuidesPageProps) {
  return (
    <PublicPage {...props} title="Guides" sentence="One page each, to read on a phone or to print and hand out.">
      <dl className="bm-primers">
        {guides.map(({ href, title, sentence }) => (
          <div key={href}>
            <dt>
              <a href={href}>{title}</a>
            </dt>
            <dd>{sentence}</dd>
          </div>
        ))}
        <div>
          <dt>
            <a href={primersHref}>Two minutes on each theme</a>
          </dt>
          <dd>For directors who were never trained in digital.</dd>
        </div>
      </dl>
    </PublicPage>
  );
}
