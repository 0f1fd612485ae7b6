import type { ReactNode } from "react";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";

export type PublicPageProps = { readonly frame: Frame | null; readonly signInHref: string };

/** A page that everybody may read, signed in or not. */
export function PublicPage({ frame, signInHref, title, sentence, children }: PublicPageProps & { readonly title: string; readonly sentence: string; readonly children: ReactNode }) {
  return (
    <PageShell {...(frame ?? { signInHref })}>
      <Opening title={title} sentence={sentence} />
      <div className="bm-rule bm-prose">{children}</div>
    </PageShell>
  );
}
