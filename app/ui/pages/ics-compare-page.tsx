import type { Frame } from "../../web/frames";
import type { ChartLink } from "../charts/chart-links";
import { ErrorSummary, type ProblemLink } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { IcsBoardSection, IcsLowSection, IcsSinceSection, type IcsBoardProps, type IcsLowProps, type IcsSinceProps } from "./ics-board-section";
import { IcsDmaSection, type IcsDmaProps } from "./ics-dma-section";
import { Filters, type FiltersProps } from "./ics-filters";
import { IcsHistory, type IcsHistoryProps } from "./ics-history";
import { IcsParticipation, type IcsParticipationProps } from "./ics-participation";
import { Posts, type PostsProps } from "./ics-posts";

export type Download = { readonly href: string; readonly text: string };

export type IcsComparePageProps = {
  readonly frame: Frame;
  readonly problems: readonly ProblemLink[];
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly history: IcsHistoryProps | null;
  readonly filters: FiltersProps;
  readonly downloads: readonly Download[];
  readonly dmaDownloads: readonly Download[];
  readonly board: IcsBoardProps;
  readonly charts: { readonly levels: readonly ChartLink[]; readonly trends: readonly ChartLink[]; readonly low: readonly ChartLink[] };
  /** Null while nothing is released to the reader. */
  readonly low: IcsLowProps | null;
  readonly since: IcsSinceProps;
  /** Null: this reader reads no posts here. */
  readonly posts: (PostsProps & { readonly allHref: string; readonly count: string }) | null;
  readonly participation: IcsParticipationProps;
  readonly dma: IcsDmaProps;
  readonly englandHref: string;
};

/** An ICS on both layers: what boards released by name above, the official figures set apart below. */
export function IcsComparePage({ frame, problems, quiet, title, sentence, history, filters, downloads, dmaDownloads, board, charts, low, since, posts, participation, dma, englandHref }: IcsComparePageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problems} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {history && <IcsHistory {...history} />}
      <Filters {...filters}>
        <Downloads label="Download" links={downloads} />
      </Filters>
      <IcsBoardSection {...board} charts={charts} />
      <div className="bm-two bm-section">
        <div>
          {low && <IcsLowSection {...low} charts={charts.low} />}
          <IcsSinceSection {...since} />
        </div>
        <div>
          {posts && (
            <section aria-labelledby="posts">
              <h2 id="posts">Asks and offers</h2>
              <p className="bm-quiet">Posted by trusts, newest first. Posting is the consent; nothing is suggested from levels.</p>
              <Posts {...posts} short />
              <p>
                <a className="bm-tap" href={posts.allHref}>
                  {posts.count}
                </a>
              </p>
            </section>
          )}
          <IcsParticipation {...participation} />
        </div>
      </div>
      <IcsDmaSection {...dma} />
      <Downloads label="Download the official figures" links={dmaDownloads} />
      <p>
        <a className="bm-tap" href={englandHref}>
          Where boards in England stand
        </a>
      </p>
    </PageShell>
  );
}

function Downloads({ label, links }: { readonly label: string; readonly links: readonly Download[] }) {
  return (
    <p className="bm-downloads">
      {label}:{" "}
      {links.map(({ href, text }) => (
        <a key={href} className="bm-tap" href={href}>
          {text}
        </a>
      ))}
    </p>
  );
}
