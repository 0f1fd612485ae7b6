import type { ReactNode } from "react";
import { Details } from "../nhs/details";
import { Notice } from "../nhs/notice";
import { PageShell } from "../nhs/page-shell";
import type { Frame } from "../../web/frames";
import { PaperForms } from "./paper-parts";

/** What lets a reader check that a paper in hand is the one its trust published. */
export type PaperProof = {
  readonly reference: string;
  readonly organisation: string;
  readonly version: number;
  readonly correction: string | null;
  readonly issued: string;
  readonly published: string;
  readonly modelSha256: string;
  /** The published version that stands in its place; null: this one is current. */
  readonly supersededBy: { readonly reference: string; readonly href: string; readonly correction: string | null } | null;
  readonly files: readonly { readonly href: string; readonly text: string; readonly sha256: string; readonly kilobytes: number }[];
};

type Props = { readonly frame: Frame | null; readonly signInHref: string; readonly proof: PaperProof; readonly children: ReactNode };

/** A published paper, and above it whether it is current. */
export function PublishedPaperPage({ frame, signInHref, proof, children }: Props) {
  const { reference, organisation, version, correction, issued, published, supersededBy, files } = proof;
  return (
    <PageShell {...(frame ?? { signInHref })}>
      {supersededBy === null ? (
        <Notice kind="done" title={`${reference} is the current paper`}>
          <p>
            {organisation} issued it on {issued} and published it on {published}. It has not changed since.
            {correction !== null && ` Version ${version}: ${correction}`}
          </p>
        </Notice>
      ) : (
        <Notice kind="late" title={`${reference} has been superseded`}>
          <p>
            {organisation} has published <a href={supersededBy.href}>{supersededBy.reference}</a> in its place.
            {supersededBy.correction !== null && ` What changed: ${supersededBy.correction}`} This page keeps the paper as it was published on {published}.
          </p>
        </Notice>
      )}
      <PaperForms label="This paper in other forms" links={files.map(({ href, text, kilobytes }) => ({ href, text: `${text}, ${kilobytes} kB` }))} />
      <Proof proof={proof} />
      {children}
    </PageShell>
  );
}

function Proof({ proof: { reference, modelSha256, files } }: { readonly proof: PaperProof }) {
  return (
    <Details summary="Check that a copy is this paper">
      <p>
        A copy of a file is genuine when its SHA-256 is the one below. The reference printed on the paper is {reference}. The paper’s data as frozen at issue has the SHA-256 <code className="bm-hash">{modelSha256}</code>.
      </p>
      <dl className="bm-hashes">
        {files.map(({ text, sha256 }) => (
          <div key={sha256}>
            <dt>{text}</dt>
            <dd>
              <code className="bm-hash">{sha256}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
