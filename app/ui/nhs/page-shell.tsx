import type { ReactNode } from "react";
import { SkipLink } from "nhsuk-react-components";
import { PageFooter } from "./page-footer";
import { PageHeader, type PageHeaderProps } from "./page-header";
import { PageNavigation, type NavigationItem } from "./page-navigation";

export type PageShellProps = Omit<PageHeaderProps, "narrow"> & {
  /** Tabs under the header; `label` names them for assistive technology. */
  readonly navigation?: { readonly label: string; readonly items: readonly NavigationItem[] };
  /** "narrow" is a phone's column, for the pages where a board member answers. */
  readonly width?: "page" | "narrow";
  /** A strip between header and page that stays in sight, such as the progress bar. */
  readonly strip?: ReactNode;
  /** What the page's scripts need, after what is read. */
  readonly after?: ReactNode;
  readonly skipText?: string;
  /** The official framework page that the footer links to. */
  readonly frameworkHref?: string;
  readonly children: ReactNode;
};

/** The frame of every page: skip link, header, tabs, main, footer. */
export function PageShell({
  navigation,
  width = "page",
  strip,
  after,
  skipText = "Skip to main content",
  frameworkHref,
  children,
  ...header
}: PageShellProps) {
  const narrow = width === "narrow";
  return (
    <>
      <SkipLink href="#main">{skipText}</SkipLink>
      <PageHeader {...header} narrow={narrow} />
      {navigation && <PageNavigation {...navigation} />}
      {strip}
      <main id="main" className={narrow ? "bm-page bm-page--narrow" : "bm-page"} tabIndex={-1}>
        {children}
      </main>
      {after}
      {!narrow && <script src="/islands/count.js" defer />}
      {header.signOutAction && <script src="/islands/session.js" defer />}
      <PageFooter isSignedIn={header.signOutAction !== undefined} narrow={narrow} {...(frameworkHref === undefined ? {} : { frameworkHref })} />
    </>
  );
}
