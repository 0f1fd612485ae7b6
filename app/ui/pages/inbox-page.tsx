import { DataTable } from "../nhs/data-table";
import { LinkButton } from "../nhs/button";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { SummaryList } from "../nhs/summary-list";

export type InboxPageProps = {
  readonly mails: readonly { readonly href: string; readonly kind: string; readonly to: string; readonly subject: string }[];
  /** A mail server is set: what is done in the worked example is sent, too. */
  readonly sendsMail: boolean;
};

/** Every kind of e-mail that the service sends, to be looked at; in the worked example alone. */
export function InboxPage({ mails, sendsMail }: InboxPageProps) {
  return (
    <PageShell>
      <Opening quiet="The worked example" title="Every email Boardmark sends" sentence="With invented facts, as the reader gets it. None has been sent, and its links open nothing." />
      <DataTable
        caption="Emails by what they are for"
        captionHidden
        rows={mails}
        rowKey={({ href }) => href}
        columns={[
          { key: "kind", head: "What it is for", cell: ({ href, kind }) => <a href={href}>{kind}</a> },
          { key: "subject", head: "Subject", cell: ({ subject }) => subject },
          { key: "to", head: "To", cell: ({ to }) => <span className="bm-address">{to}</span> },
        ]}
      />
      <p>{sendsMail ? "This service has a mail server: what you do in it sends real messages there." : "This service has no mail server, so nothing you do in it sends an email."}</p>
    </PageShell>
  );
}

export type InboxMailPageProps = {
  readonly mail: { readonly kind: string; readonly to: string; readonly subject: string; readonly text: string };
  readonly htmlHref: string | null;
  readonly backHref: string;
};

/** One e-mail: its head, its plain text, and the way to its HTML. */
export function InboxMailPage({ mail: { kind, to, subject, text }, htmlHref, backHref }: InboxMailPageProps) {
  return (
    <PageShell>
      <Opening quiet={<a href={backHref}>Every email</a>} title={subject} sentence={kind} />
      <SummaryList rows={[{ key: "To", value: to }, { key: "Subject", value: subject }]} />
      <h2>In plain text</h2>
      <pre className="bm-letter">{text}</pre>
      {htmlHref !== null && (
        <>
          <h2>In HTML</h2>
          <p>
            <LinkButton look="second" href={htmlHref}>
              See it as a mail program shows it
            </LinkButton>
          </p>
        </>
      )}
    </PageShell>
  );
}
