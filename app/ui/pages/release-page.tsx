import { DataTable } from "../nhs/data-table";
import { Notice } from "../nhs/notice";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SummaryList } from "../nhs/summary-list";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import type { PlainFact } from "./plain-fact";
import { ReleasedLevels, type ReleasedMap } from "./released-levels";

export type ReleasedSystem = {
  readonly code: string;
  readonly name: string;
  /** A row an audience: what each may know now. */
  readonly maps: readonly ReleasedMap[];
  readonly audiences: readonly PlainFact[];
};

export type ReleaseEvent = { readonly id: string; readonly href: string; readonly when: string; readonly what: string; readonly toWhom: string };

export type ReleasePageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly approvalHref: string;
  readonly isApproved: boolean;
  readonly systems: readonly ReleasedSystem[];
  readonly england: readonly PlainFact[];
  /** Newest first. */
  readonly listed: Listed;
  readonly events: readonly ReleaseEvent[];
};

/** What a trust has released of its board's levels, to whom, and the way to change it. */
export function ReleasePage({ frame, quiet, title, sentence, isApproved, systems, england, events, listed, approvalHref }: ReleasePageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {!isApproved && (
        <Notice title="The board has not approved its levels">
          <p>Levels can be released once it has. Until then you can only let a system know that you take part. <a href={approvalHref}>Record what the board has approved</a></p>
        </Notice>
      )}
      {systems.map((system) => (
        <section key={system.code} className="bm-rule" aria-labelledby={`system-${system.code}`}>
          <h2 id={`system-${system.code}`}>{system.name}</h2>
          <p className="bm-quiet">Each line is a consent of its own. Nobody sees a level that is not on their line.</p>
          {isApproved && (system.maps.length > 0 ? <ReleasedLevels maps={system.maps} /> : <p>No level has been released to anybody here.</p>)}
          <SummaryList rows={system.audiences} />
        </section>
      ))}
      {systems.length === 0 && <p className="bm-rule">Your trust is recorded in no system today. The service administrator records which system it belongs to: ask them, then come back.</p>}
      {england.length > 0 && (
        <section className="bm-rule" aria-labelledby="england">
          <h2 id="england">The whole country</h2>
          <SummaryList rows={england} />
        </section>
      )}
      <section className="bm-rule" aria-labelledby="record">
        <h2 id="record">What has been released and taken back</h2>
        <DataTable
          caption="Releases and withdrawals, newest first"
          captionHidden
          rows={events}
          rowKey={({ id }) => id}
          empty={<p>Nothing yet. {systems.length === 0 && england.length === 0 ? "There is nobody to release to." : "Choose above what somebody may see: they see nothing before that."}</p>}
          columns={[
            { key: "when", head: "When", cell: ({ when, href }) => <a className="bm-tap" href={href}>{when}</a> },
            { key: "what", head: "What", cell: ({ what }) => what },
            { key: "whom", head: "To whom", cell: ({ toWhom }) => toWhom },
          ]}
        />
        <ListPages of="releases" listed={listed} />
      </section>
    </PageShell>
  );
}
