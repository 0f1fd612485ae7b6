import type { ReactNode } from "react";
import type { ProfileRowSource } from "../../core/charts/profile-row";
import type { DmaLaneSource, DmaScale } from "../../core/charts/dma-lane";
import { PhoneLabel } from "../nhs/data-table";
import { DmaLaneDrawing } from "./dma-lane-drawing";
import { AxisHead } from "./level-grid";
import { ProfileDrawing } from "./profile-drawing";

export type ProfileTheme = ProfileRowSource & {
  readonly id: string;
  readonly title: string;
  readonly href?: string;
  /** "Up one, one short of target" */
  readonly note: string;
  /** How far views agree: a word, then short lines such as "Median 3", "10 of 11 gave a level". */
  readonly views: { readonly word: string; readonly lines: readonly ReactNode[] };
  /** Words in the hatch, where the reader may know why. */
  readonly hiddenWords?: string;
  /** The published figure beside it; absent: the theme has none. */
  readonly dma?: DmaLaneSource;
};

export type ProfileTableProps = {
  readonly id: string;
  readonly caption: string;
  /** "Measure" or "Trend". */
  readonly themeHead: string;
  readonly themes: readonly ProfileTheme[];
  readonly levelNames: readonly string[];
  readonly seats: number;
  /** The official layer's own head and scale; absent: no lane. */
  readonly dma?: { readonly head: string; readonly note: string; readonly scale: DmaScale };
};

/** The position: a table whose one column is drawn. The DMA stands in a lane of its own, with its own scale. */
export function ProfileTable({ id, caption, themeHead, themes, levelNames, seats, dma }: ProfileTableProps) {
  return (
    <table className="bm-profile" role="table">
      <caption className="nhsuk-u-visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="bm-profile__name">
            {themeHead}
          </th>
          <th role="columnheader" scope="col">
            <AxisHead names={levelNames} />
          </th>
          <th role="columnheader" scope="col" className="bm-profile__views">
            How far views agree
          </th>
          {dma && (
            <th role="columnheader" scope="col" className="bm-profile__dma">
              {dma.head} <span>{dma.note}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {themes.map((theme) => (
          <tr role="row" key={theme.id}>
            <th role="rowheader" scope="row">
              {theme.href ? (
                <a className="bm-tap" href={theme.href}>
                  {theme.title}
                </a>
              ) : (
                <b>{theme.title}</b>
              )}
              <span className="bm-profile__note">{theme.note}</span>
            </th>
            <td role="cell" className="bm-profile__drawing">
              <ProfileDrawing id={`${id}-${theme.id}`} theme={theme.title} source={theme} seats={seats} {...(theme.hiddenWords ? { hiddenWords: theme.hiddenWords } : {})} />
            </td>
            <td role="cell" className="bm-profile__views">
              <b>{theme.views.word}</b>
              {theme.views.lines.map((line, index) => (
                <span key={index}>{line}</span>
              ))}
            </td>
            {dma && (
              <td role="cell" className="bm-profile__dma">
                <PhoneLabel>{dma.head} </PhoneLabel>
                <DmaLaneDrawing id={`${id}-${theme.id}-dma`} head={dma.head} theme={theme.title} scale={dma.scale} {...(theme.dma ? { source: theme.dma } : {})} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
