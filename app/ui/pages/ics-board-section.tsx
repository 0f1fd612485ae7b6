import { ChartLinks, type ChartLink } from "../charts/chart-links";
import { HeatMap, type HeatMapProps } from "../charts/heat-map";
import { LowInMany, type SharedTheme } from "../charts/low-in-many";
import { AboutList, type AboutLine } from "../nhs/about-list";
import { Details } from "../nhs/details";

export type IcsBoardProps = {
  /** "Approved levels, 1 to 5, released by name to the ICS lead. In order of name." */
  readonly note: string;
  /** Null, with the words for it in `nobody`: nothing is released to the reader. */
  readonly measures: HeatMapProps | null;
  /** Null when nobody shares a trend. */
  readonly trends: HeatMapProps | null;
  readonly nobody: string | null;
};

/** The levels released by name, trusts by themes. */
export function IcsBoardSection({ note, measures, trends, nobody, charts }: IcsBoardProps & { readonly charts: { readonly levels: readonly ChartLink[]; readonly trends: readonly ChartLink[] } }) {
  return (
    <section className="bm-section" aria-labelledby="boards">
      <h2 id="boards">The boards’ own view</h2>
      {measures && <p>{note}</p>}
      {nobody && <p className="bm-wash">{nobody}</p>}
      {measures && <HeatMap {...measures} />}
      {measures && <ChartLinks name="The measures by trust" links={charts.levels} />}
      {trends && (
        <Details summary="The six trends, apart from the measures">
          <HeatMap {...trends} />
          <ChartLinks name="The trends by trust" links={charts.trends} />
        </Details>
      )}
    </section>
  );
}

export type IcsLowProps = { readonly themes: readonly SharedTheme[] };

/** What is low in many places, and what in one. */
export function IcsLowSection({ themes, charts }: IcsLowProps & { readonly charts: readonly ChartLink[] }) {
  return (
    <section aria-labelledby="low">
      <h2 id="low">Low in many places, or in one</h2>
      <LowInMany id="low-in" caption="Measures by how many of the trusts sharing are at 2 or below" themes={themes} />
      <ChartLinks name="Low in many places, or in one" links={charts} />
      <p className="bm-wash bm-small">
        <b>Our rule.</b> Low is level 2 or below, counted only over trusts that released that measure to you by name. In the framework’s order within each group. One dot is one trust; the triangle is their median.
      </p>
    </section>
  );
}

export type IcsSinceProps = { readonly title: string; readonly lines: readonly AboutLine[]; readonly empty: string };

/** What moved since the cycle before, and where a line starts again. */
export function IcsSinceSection({ title, lines, empty }: IcsSinceProps) {
  return (
    <section className="bm-section" aria-labelledby="since">
      <h2 id="since">{title}</h2>
      <AboutList lines={lines} empty={empty} />
    </section>
  );
}
