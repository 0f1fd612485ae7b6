import type { Frame } from "../../web/frames";
import { GapLadderTable, type LadderTheme } from "../charts/gap-ladder-table";
import { ChartLinks, type ChartLink } from "../charts/chart-links";
import { TrustDots, type TrustDotsProps } from "../charts/trust-dots";
import { Details } from "../nhs/details";
import { ErrorSummary, type ProblemLink } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { Filters, type FiltersProps } from "./ics-filters";
import { IcsHistory, type IcsHistoryProps } from "./ics-history";
import { Posts, type PostsProps } from "./ics-posts";
import { LessonCards, type LessonCard } from "./lesson-cards";
import { IcsThemeDma, type IcsThemeDmaProps } from "./ics-theme-dma";
import { IcsTrend, type IcsTrendProps } from "./ics-theme-trend";

/** The publisher’s own scale, on which every official figure is drawn. */
export const DMA_SCALE = { lowest: 0, highest: 5 } as const;

export type IcsThemePageProps = {
  readonly frame: Frame;
  readonly problems: readonly ProblemLink[];
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly history: IcsHistoryProps | null;
  readonly filters: FiltersProps;
  readonly board: Omit<TrustDotsProps, "id"> & { readonly note: string; readonly pattern: string | null };
  /** The reader's own trusts; empty for a reader of none. */
  readonly target: readonly LadderTheme[];
  readonly trend: IcsTrendProps | null;
  readonly dma: IcsThemeDmaProps | null;
  /** Null: this reader reads no posts here. */
  readonly posts: (PostsProps & { readonly allHref: string; /** What leads to all of them. */ readonly count: string }) | null;
  /** Shared by trusts with this system’s readers; empty for anybody else. */
  readonly lessons: readonly LessonCard[];
  /** Null: all of them are here. */
  readonly moreLessons: { readonly href: string; readonly text: string } | null;
  readonly charts: { readonly dots: readonly ChartLink[]; readonly trend: readonly ChartLink[]; readonly official: readonly ChartLink[] };
  readonly primerHref: string;
  readonly compareHref: string;
  readonly others: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
};

/** One theme across a system: what was released by name, how it went, and the official figure on its own scale below. */
export function IcsThemePage({ frame, problems, quiet, title, sentence, history, filters, board, target, trend, dma, posts, lessons, moreLessons, charts, primerHref, compareHref, others }: IcsThemePageProps) {
  const { note, pattern, ...dots } = board;
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={problems} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      {history && <IcsHistory {...history} />}
      <Filters {...filters}>
        <a className="bm-tap" href={compareHref}>
          All themes
        </a>
        <a className="bm-tap" href={primerHref}>
          Two minutes on {board.theme}
        </a>
      </Filters>
      <section className="bm-section" aria-labelledby="boards">
        <h2 id="boards">Where the trusts stand</h2>
        <p>{note}</p>
        {pattern && <p className="bm-wash">{pattern}</p>}
        <TrustDots id="dots" {...dots} />
        {board.median !== null && <ChartLinks name="Where the trusts stand" links={charts.dots} />}
      </section>
      {target.length > 0 && (
        <section className="bm-section" aria-labelledby="target">
          <h2 id="target">{target.length === 1 ? "Your trust, and its own target" : "Your trusts, and their own targets"}</h2>
          <p>Only your own trust’s people see its target here.</p>
          <GapLadderTable caption="Level agreed and own target" themes={target} />
        </section>
      )}
      {trend && (
        <section className="bm-section" aria-labelledby="trend">
          <h2 id="trend">Over the years</h2>
          <IcsTrend {...trend} />
          <ChartLinks name="Over the years" links={charts.trend} />
        </section>
      )}
      {posts && (
        <section className="bm-section" aria-labelledby="posts">
          <h2 id="posts">Asks and offers on {board.theme}</h2>
          <Posts {...posts} short />
          <p>
            <a className="bm-tap" href={posts.allHref}>
              {posts.count}
            </a>
          </p>
        </section>
      )}
      {lessons.length > 0 && (
        <section className="bm-section" aria-labelledby="lessons">
          <h2 id="lessons">Lessons on {board.theme}, also from what failed</h2>
          <LessonCards lessons={lessons} />
          {moreLessons && (
            <p>
              <a className="bm-tap" href={moreLessons.href}>
                {moreLessons.text}
              </a>
            </p>
          )}
        </section>
      )}
      {dma && (
        <IcsThemeDma {...dma}>
          <ChartLinks name="The official figures" links={charts.official} />
        </IcsThemeDma>
      )}
      <Details summary="Another theme">
        <ul className="nhsuk-list">
          {others.map(({ href, text, isCurrent }) => (
            <li key={href}>
              {isCurrent ? (
                <b>{text}</b>
              ) : (
                <a className="bm-tap" href={href}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Details>
    </PageShell>
  );
}
