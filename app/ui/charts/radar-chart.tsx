import { radarFrame, radarShape, type Point } from "../../core/charts/radar";
import type { Level } from "../../core/scoring/level";
import { radarFinding } from "../../core/text/radar-finding";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { ChartSvg } from "./chart-svg";
import { LevelDisc, TargetDiamond } from "./marks";

export type RadarTheme = { readonly id: string; readonly title: string; readonly agreed: Level | null; readonly target: Level | null };

type RadarChartProps = { readonly id: string; readonly title: string; readonly themes: readonly RadarTheme[] };

const RADIUS = 118;

/** For who expects a radar: themes by letter around the circle, named in the table beside it. */
export function RadarChart({ id, title, themes }: RadarChartProps) {
  const frame = radarFrame(themes.length, RADIUS);
  const agreed = radarShape(themes.map((theme) => theme.agreed), RADIUS);
  const target = radarShape(themes.map((theme) => theme.target), RADIUS);
  return (
    <div className="bm-radar">
      <p className="bm-radar__finding">{radarFinding(themes)}</p>
      <ChartSvg id={id} words={{ title, description: radarWords(themes) }} height={320} width={320} viewBox="-160 -160 320 320">
        {frame.rings.map((ring, index) => (
          <path key={ring} d={ring} fill="none" stroke={index === 4 ? "var(--line-strong)" : "var(--line)"} />
        ))}
        {frame.spokes.map(({ end, label }, index) => (
          <g key={index}>
            <line x2={end.x} y2={end.y} stroke="var(--line)" />
            <text x={label.x} y={label.y + 5} textAnchor="middle" fontSize="16" fontWeight="700">
              {letter(index)}
            </text>
          </g>
        ))}
        <path d={target.path} fill="none" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="2 4" />
        <path d={agreed.path} fill="none" stroke="var(--mark-agreed)" strokeWidth="3" />
        {target.points.map((point, index) => (point ? <Move key={index} to={point}><TargetDiamond half={themes[index]?.target === themes[index]?.agreed ? 19 : 8} /></Move> : null))}
        {agreed.points.map((point, index) => (point ? <Move key={index} to={point}><LevelDisc level={themes[index]?.agreed ?? 0} radius={11} /></Move> : null))}
      </ChartSvg>
      <div className="bm-radar__table">
        <DataTable
          caption={title}
          rows={themes.map((theme, index) => ({ ...theme, spoke: letter(index) }))}
          rowKey={({ id: theme }) => theme}
          columns={[
            { key: "spoke", head: "Spoke", cell: ({ spoke }) => spoke },
            { key: "theme", head: "Theme", cell: (theme) => theme.title },
            { key: "agreed", head: "Agreed", cell: ({ agreed: level }) => level ?? <NotShown /> },
            { key: "target", head: "Own target", cell: ({ target: level }) => level ?? <NotShown /> },
          ]}
        />
      </div>
    </div>
  );
}

function Move({ to, children }: { readonly to: Point; readonly children: JSX.Element }) {
  return <g transform={`translate(${to.x} ${to.y})`}>{children}</g>;
}

/** Letters, not numbers: a lone number is always a level. */
function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function radarWords(themes: readonly RadarTheme[]): string {
  return `${themes.map(({ title, agreed, target }) => `${title}: ${agreed === null ? "not shown" : `agreed ${agreed}`}${target === null ? "" : `, target ${target}`}`).join("; ")}.`;
}
