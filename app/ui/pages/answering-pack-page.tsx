import type { ReactNode } from "react";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";
import { PaperForms } from "./paper-parts";

export type AnsweringPackPageProps = {
  readonly frame: Frame;
  readonly backHref: string;
  readonly forms: readonly { readonly href: string; readonly text: string }[];
};

/** The blank pack as a page, with the ways to take it away and to key what comes back. */
export function AnsweringPackPage({ frame, backHref, forms, children }: AnsweringPackPageProps & { readonly children: ReactNode }) {
  return (
    <PageShell {...frame}>
      <PaperForms label="This pack in other forms" links={[...forms, { href: backHref, text: "Key paper ballots" }]} />
      {children}
    </PageShell>
  );
}
