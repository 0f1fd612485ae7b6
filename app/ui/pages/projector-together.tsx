import type { Level } from "../../core/scoring/level";
import { LEVELS } from "../../core/scoring/level";
import { LevelDisc } from "../charts/marks";
import { HiddenText } from "../nhs/hidden-text";

export type TogetherSlide = {
  readonly kind: "together";
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly level: Level | null; readonly gave: string; readonly word: string; readonly isPulledOut: boolean }[];
};

/** The themes on which views agree, with the level put forward. */
export function ProjectorTogether({ title, rows }: TogetherSlide) {
  const isMany = rows.length > 8;
  // The height of a row; thirteen of them stand on one wall.
  const tall = isMany ? 52 : 70;
  return (
    <div className={isMany ? "bm-slide__together bm-slide__together--many" : "bm-slide__together"}>
      <h1>{title}</h1>
      <table role="table">
        <caption className="nhsuk-u-visually-hidden">The level put forward, how many gave a level, and the word for agreement</caption>
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col">
              <HiddenText>Level put forward, 1 to 5</HiddenText>
              <svg className="bm-chart" width="572" height="48" aria-hidden="true" focusable="false">
                {LEVELS.map((level) => (
                  <text key={level} x={xOf(level)} y="38" fontSize="40" fontWeight="700" textAnchor="middle">
                    {level}
                  </text>
                ))}
              </svg>
            </th>
            <th scope="col">Gave a level</th>
            <th scope="col">Our views</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              <td>
                <svg className="bm-chart" width="572" height={tall} role="img" aria-label={row.level === null ? "No level put forward" : `Level ${row.level} put forward`} focusable="false">
                  {LEVELS.map((level) => (
                    <line key={level} x1={xOf(level)} x2={xOf(level)} y1="-6" y2={tall + 6} stroke="var(--line)" strokeWidth="3" />
                  ))}
                  {row.level !== null && (
                    <g transform={`translate(${xOf(row.level)} ${tall / 2})`}>
                      <LevelDisc level={row.level} isProposed radius={isMany ? 23 : 31} letter={38} />
                    </g>
                  )}
                </svg>
              </td>
              <td>{row.gave}</td>
              <td>{row.isPulledOut ? "Pulled out: to discuss" : row.word}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="bm-slide__foot">
        Anyone can pull one out from their phone. <span>Nobody sees who.</span>
      </p>
    </div>
  );
}

function xOf(level: number): number {
  return 40 + (level - 1) * 121;
}
