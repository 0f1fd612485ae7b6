import type { Level } from "../../core/scoring/level";
import { trustsWords } from "../../core/charts/chart-words";
import { levelShare } from "../../core/charts/level-axis";
import { trustsStrip } from "../../core/charts/trusts-strip";
import { listInWords } from "../../core/text/lists";
import { formatCount } from "../../core/text/numbers";
import { DataTable } from "../nhs/data-table";
import { Details } from "../nhs/details";
import { LevelChip } from "../nhs/level-chip";
import { NotShown } from "../nhs/not-shown";
import { At, ChartSvg } from "./chart-svg";
import { AxisHead, LevelGrid } from "./level-grid";
import { Dots, LevelDisc, MedianTriangle, SpanLine } from "./marks";

export type TrustDot = {
  readonly id: string;
  readonly name: string;
  /** The reader's own trust. */
  readonly isOwn: boolean;
  /** Null is not shown, whatever the reason. */
  readonly level: Level | null;
  /** It answers another question than the others': in the table, and no dot among theirs. */
  readonly isApart?: boolean;
};

export type TrustDotsProps = {
  readonly id: string;
  readonly theme: string;
  readonly levelNames: readonly { readonly level: Level; readonly name: string }[];
  /** In order of name. */
  readonly rows: readonly TrustDot[];
  /** How many of those sharing are at each level, lowest first. */
  readonly counts: readonly { readonly level: Level; readonly trusts: number }[];
  /** Formatted; null: nobody shares. */
  readonly median: string | null;
  readonly medianAt: number | null;
};

const BASE = 92;
const HEIGHT = 132;

/** One theme: a dot a trust on the one axis of levels, the reader's own as a numbered disc below it, and the same as a table. */
export function TrustDots({ id, theme, levelNames, rows, counts, median, medianAt }: TrustDotsProps) {
  const alike = rows.filter(({ isApart = false }) => !isApart);
  const shown = alike.flatMap(({ level }) => level ?? []);
  const own = alike.filter(({ isOwn, level }) => isOwn && level !== null);
  return (
    <>
      {shown.length === 0 ? (
        <p className="bm-wash">No trust has released this theme to you for this year. Each trust chooses what it releases, to whom, by name.</p>
      ) : (
        <div className="bm-trust-dots">
          <AxisHead names={levelNames.map(({ name }) => name)} />
          <Strip id={id} theme={theme} levels={shown} own={own} medianAt={medianAt} />
          <p className="bm-small">
            One dot is one trust; the triangle is the median of those sharing, {median}, of {formatCount(shown.length)}.
            {own.length > 0 && ` The numbered disc is ${listInWords(own.map(({ name }) => name))}, your own; its dot is above it too.`}
          </p>
        </div>
      )}
      <div className="bm-two">
        <DataTable
          caption={`${theme}: the trusts in order of name`}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          stack={false}
          empty={<p>No trust is on record here.</p>}
          columns={[
            { key: "trust", head: "Trust", cell: ({ name, isOwn, isApart }) => [isOwn ? `${name} (yours)` : name, ...(isApart ? ["a changed question"] : [])].join(", ") },
            { key: "level", head: "Level", align: "centre", cell: ({ level }) => (level === null ? <NotShown /> : <LevelChip level={level} />) },
          ]}
        />
        {shown.length > 0 && (
          <Details summary="How many are at each level">
            <DataTable
              caption={`${theme}: trusts sharing at each level`}
              captionHidden
              rows={counts}
              rowKey={({ level }) => String(level)}
              stack={false}
              columns={[
                { key: "level", head: "Level", cell: ({ level }) => `${level}, ${levelNames.find((one) => one.level === level)?.name.toLowerCase() ?? ""}` },
                { key: "trusts", head: `Trusts, of ${formatCount(shown.length)} sharing`, align: "number", cell: ({ trusts }) => formatCount(trusts) },
              ]}
            />
          </Details>
        )}
      </div>
    </>
  );
}

type StripProps = { readonly id: string; readonly theme: string; readonly levels: readonly Level[]; readonly own: readonly TrustDot[]; readonly medianAt: number | null };

function Strip({ id, theme, levels, own, medianAt }: StripProps) {
  const strip = trustsStrip(levels, medianAt, { trusts: levels.length, height: BASE, width: 60, dotRadius: 8 });
  const words = trustsWords(theme, levels, medianAt);
  const mine = own.map(({ name, level }) => `${name}: ${level}.`).join(" ");
  return (
    <ChartSvg id={id} words={{ ...words, description: `${words.description} ${mine}`.trim() }} height={HEIGHT}>
      <LevelGrid height={HEIGHT} />
      {strip.range && <SpanLine span={strip.range} kind="range" />}
      <Dots dots={strip.dots} />
      {strip.median && (
        <At {...strip.median} y={BASE + 3}>
          <MedianTriangle half={7} />
        </At>
      )}
      {own.map(({ id: code, level }, index) =>
        level === null ? null : (
          <At key={code} share={levelShare(level)} dx={index * 30} y={BASE + 26}>
            <LevelDisc level={level} />
          </At>
        ),
      )}
    </ChartSvg>
  );
}
