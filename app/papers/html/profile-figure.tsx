import type { Profile, ProfileRow } from "../../core/papers/paper-blocks";
import { dmaCell, legendMark, levelHeads, levelLines, profileCell } from "../../core/papers/profile-figure";
import { colours } from "../../core/look/tokens";
import { solid, type Drawing } from "../../core/papers/drawing";
import { DrawnShapes } from "./drawn-shapes";
import { Scrolling } from "./scrolling";

const CELL = { width: 160, height: 22 };
const LANE = { width: 36, height: 18 };
const MARKS: readonly (keyof Profile["legend"])[] = ["agreed", "earlier", "unchanged", "target", "atTarget", "broken", "dma"];

/** Figure 1: a table one column of which is drawn, with the official result in a lane of its own. */
export function ProfileFigure({ profile }: { readonly profile: Profile }) {
  const { columns } = profile;
  const hasLane = profile.dmaScale !== null;
  return (
    <section aria-labelledby="figure-1" className="bm-paper-section">
      <h2 id="figure-1">
        {profile.label}. {profile.finding}
      </h2>
      <ul className="bm-paper-legend">
        {MARKS.map((name) =>
          profile.legend[name] === undefined ? null : (
            <li key={name}>
              <DrawnShapes drawing={legendMark(name)} />
              <span>{profile.legend[name]}</span>
            </li>
          ),
        )}
      </ul>
      <Scrolling label={profile.caption}>
        <table className="bm-paper-drawn">
          <caption>{profile.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{profile.groups[0]?.title}</th>
              <th scope="col">
                <DrawnShapes drawing={levelHeads({ ...CELL, height: 13 })} alt={columns.levels} />
              </th>
              <th scope="col">{columns.answered}</th>
              <th scope="col">{columns.median}</th>
              <th scope="col">{columns.views}</th>
              {hasLane && <th scope="col" className="bm-paper-dma">{columns.dma}</th>}
            </tr>
          </thead>
          {profile.groups.map((group, index) => (
            <tbody key={group.title}>
              {index > 0 && (
                <tr className="bm-paper-group">
                  <th scope="rowgroup" colSpan={5}>
                    {group.title}
                  </th>
                  {hasLane && <td className="bm-paper-quiet">{group.dmaGap}</td>}
                </tr>
              )}
              {group.rows.map((row) => (
                <Row key={row.themeId} row={row} scale={profile.dmaScale} />
              ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
      <p className="bm-paper-note">{profile.notes.join(" ")}</p>
    </section>
  );
}

function Row({ row, scale }: { readonly row: ProfileRow; readonly scale: Profile["dmaScale"] }) {
  return (
    <tr>
      <th scope="row">{row.title}</th>
      {row.state === "private" || row.state === "left-out" ? (
        <Gap row={row} colSpan={4} />
      ) : (
        <>
          {row.state === "none" ? (
            <Gap row={row} colSpan={1} />
          ) : (
            <td>
              <DrawnShapes drawing={withLines(profileCell(row, CELL))} alt={row.alternative} />
            </td>
          )}
          <td>{row.answered}</td>
          <td>
            <strong>{row.median}</strong>
          </td>
          <td>{row.views}</td>
        </>
      )}
      {scale !== null && (
        <td className={row.dma === null ? undefined : "bm-paper-lane"}>
          {row.dma !== null && (
            <>
              <DrawnShapes drawing={dmaCell(row.dma.value, scale, LANE)} />
              <strong>{row.dma.text}</strong>
            </>
          )}
        </td>
      )}
    </tr>
  );
}

function Gap({ row, colSpan }: { readonly row: ProfileRow; readonly colSpan: number }) {
  return (
    <td colSpan={colSpan} className="bm-paper-gap">
      <span>{row.gap}</span>
    </td>
  );
}

function withLines(drawing: Drawing): Drawing {
  const lines = levelLines(drawing.width).map((x) => ({ kind: "line", x1: x, y1: 0, x2: x, y2: drawing.height, edge: solid(colours.lineMid, 0.6) }) as const);
  return { ...drawing, shapes: [...lines, ...drawing.shapes] };
}
