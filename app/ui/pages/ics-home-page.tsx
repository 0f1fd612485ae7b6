import type { Frame } from "../../web/frames";
import { DmaTable, type DmaTableProps } from "../charts/dma-table";
import { AboutList, type AboutLine } from "../nhs/about-list";
import { LinkButton } from "../nhs/button";
import { DataTable } from "../nhs/data-table";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { IcsHistory, type IcsHistoryProps } from "./ics-history";
import { IcsNews, type IcsNewsProps } from "./ics-news";
import { IcsParticipation, type IcsParticipationProps } from "./ics-participation";
import { Posts, type PostsProps } from "./ics-posts";

export type IcsHomePageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly history: IcsHistoryProps | null;
  readonly compareHref: string;
  readonly news: IcsNewsProps;
  readonly englandHref: string;
  readonly released: readonly AboutLine[];
  readonly releasedEmpty: string;
  /** Null: this reader reads no posts here. */
  readonly posts: (PostsProps & { readonly allHref: string; readonly count: string }) | null;
  readonly participation: IcsParticipationProps;
  readonly trusts: readonly { readonly code: string; readonly name: string; readonly settings: string }[];
  readonly dma: { readonly title: string; readonly table: DmaTableProps | null } | null;
};

/** An ICS on a Monday: what was released, who takes part, asks and offers, and the official figures, public. */
export function IcsHomePage({ frame, quiet, title, sentence, history, compareHref, news, englandHref, released, releasedEmpty, posts, participation, trusts, dma }: IcsHomePageProps) {
  return (
    <PageShell {...frame}>
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {history && <IcsHistory {...history} />}
      <LinkButton href={compareHref}>Compare the trusts</LinkButton>
      <IcsNews {...news} />
      <div className="bm-two bm-rule">
        <div>
          <section aria-labelledby="released">
            <h2 id="released">Released to you</h2>
            <AboutList lines={released} empty={releasedEmpty} />
          </section>
          {posts && (
            <section className="bm-section" aria-labelledby="posts">
              <h2 id="posts">Asks and offers</h2>
              <Posts {...posts} short />
              <p>
                <a className="bm-tap" href={posts.allHref}>
                  {posts.count}
                </a>
              </p>
            </section>
          )}
        </div>
        <IcsParticipation {...participation} />
      </div>
      {dma === null && <Trusts trusts={trusts} />}
      {dma && (
        <section className="bm-official" aria-labelledby="official">
          <h2 id="official">{dma.title}</h2>
          <p>Public, one row per provider and care setting, as published.</p>
          {dma.table === null ? <p>This release has no entry here.</p> : <DmaTable {...dma.table} />}
        </section>
      )}
      <p>
        <a className="bm-tap" href={englandHref}>
          Where boards in England stand
        </a>
      </p>
    </PageShell>
  );
}

function Trusts({ trusts }: Pick<IcsHomePageProps, "trusts">) {
  return (
    <section className="bm-section" aria-labelledby="trusts">
      <h2 id="trusts">Trusts of this system</h2>
      <DataTable
        caption="Trusts in order of name"
        captionHidden
        rows={trusts}
        rowKey={({ code }) => code}
        empty={<p>No trust is on record here yet. The service administrator imports which trusts belong to this system, or records it by hand.</p>}
        columns={[
          { key: "name", head: "Trust", cell: ({ name }) => name },
          { key: "settings", head: "Care settings", cell: ({ settings }) => settings },
          { key: "code", head: "Code", cell: ({ code }) => code },
        ]}
      />
    </section>
  );
}
