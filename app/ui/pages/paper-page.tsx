import type { ReactNode } from "react";
import { Notice } from "../nhs/notice";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";
import { PaperForms, PaperSteps, type PaperWay } from "./paper-parts";

export type PaperPageProps = {
  readonly frame: Frame;
  readonly way: PaperWay;
  /** Whether this is a draft, an issued paper or one that was replaced; null: a draft before any issue. */
  readonly standing: { readonly kind: "care" | "done" | "late"; readonly title: string; readonly words: string; readonly link: { readonly href: string; readonly text: string } | null } | null;
  /** The other profile of the same paper. */
  readonly other: { readonly href: string; readonly text: string };
  /** What a PDF would spoil, where its author finds it; empty: nothing. */
  readonly unprintable: readonly string[];
  readonly forms: readonly { readonly href: string; readonly text: string }[];
};

/** The paper as a page, with the ways to take it away. */
export function PaperPage({ frame, way, standing, other, unprintable, forms, children }: PaperPageProps & { readonly children: ReactNode }) {
  return (
    <PageShell {...frame}>
      <PaperSteps way={way} />
      {standing !== null && (
        <Notice kind={standing.kind} title={standing.title}>
          <p>
            {standing.words} {standing.link !== null && <a href={standing.link.href}>{standing.link.text}</a>}
          </p>
        </Notice>
      )}
      <PaperForms label="This paper in other forms" links={[...forms, other]} />
      {unprintable.length > 0 && (
        <Notice title="The PDF cannot show some of these words">
          <p>This page and the Word file carry them. Reword these to have the PDF:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {unprintable.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      {children}
    </PageShell>
  );
}
