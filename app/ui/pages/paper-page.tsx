import type { ReactNode } from "react";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";

export type PaperPageProps = {
  readonly frame: Frame;
  /** The other profile of the same paper. */
  readonly other: { readonly href: string; readonly text: string };
  readonly forms: readonly { readonly href: string; readonly text: string }[];
};

/** The paper as a page, with the ways to take it away. */
export function PaperPage({ frame, other, forms, children }: PaperPageProps & { readonly children: ReactNode }) {
  return (
    <PageShell {...frame}>
      <nav className="bm-paper-forms" aria-label="This paper in other forms">
        <ul className="bm-links">
          {[...forms, other].map(({ href, text }) => (
            <li key={href}>
              <a className="bm-tap" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </PageShell>
  );
}
