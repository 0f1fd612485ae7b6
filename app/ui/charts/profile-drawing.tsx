import { profileWords } from "../../core/charts/chart-words";
import { profileRow, type ProfileRow, type ProfileRowSource } from "../../core/charts/profile-row";
import { At, ChartSvg } from "./chart-svg";
import { Hatch, HatchPattern } from "./hatch";
import { LevelGrid, LevelNumbers } from "./level-grid";
import { Dots, EarlierCircle, HistoryBreak, LevelDisc, MedianTriangle, SpanLine, TargetDiamond, UnchangedRing } from "./marks";

type ProfileDrawingProps = {
  readonly id: string;
  readonly theme: string;
  readonly source: ProfileRowSource;
  /** Seats that could answer: every row of one profile takes the same, so that all dots share one size. */
  readonly seats: number;
  /** In the hatch where the reader may know why: "too few". */
  readonly hiddenWords?: string;
};

const HEIGHT = 84;
/** Longer than any row: the cell cuts the lines off at its own foot. */
const GRID_HEIGHT = 400;
const LEVEL_Y = 28;
const SPREAD_Y = 58;

/** One theme of the profile, as wide as its cell. The numbers below it are for a phone, where no ruled head is in sight. */
export function ProfileDrawing({ id, theme, source, seats, hiddenWords }: ProfileDrawingProps) {
  const row = profileRow(source, { seats, levelY: LEVEL_Y, spreadY: SPREAD_Y, dotRadius: 3.5, room: 56 });
  return (
    <ChartSvg id={id} words={profileWords(theme, source)} height={HEIGHT} className="bm-profile-row">
      <HatchPattern id={id} />
      <LevelGrid height={GRID_HEIGHT} />
      <LevelMarks row={row} />
      {row.range && <SpanLine span={row.range} kind="range" />}
      <Dots dots={row.dots} />
      {row.median && (
        <At {...row.median} y={SPREAD_Y + 10}>
          <MedianTriangle />
        </At>
      )}
      {row.hatch && <Hatch id={id} span={row.hatch} {...(hiddenWords ? { words: hiddenWords } : {})} />}
      <LevelNumbers y={100} className="bm-chart__quiet bm-profile-row__numbers" />
    </ChartSvg>
  );
}

function LevelMarks({ row: { toTarget, sinceEarlier, earlier, target, agreed, historyBreak } }: { readonly row: ProfileRow }) {
  return (
    <>
      {toTarget && <SpanLine span={toTarget} kind="target" />}
      {sinceEarlier && <SpanLine span={sinceEarlier} kind="earlier" />}
      {target && (
        <At {...target}>
          <TargetDiamond half={target.isReached ? (agreed?.isUnchanged ? 23 : 21) : 10} />
        </At>
      )}
      {earlier && (
        <At {...earlier}>
          <EarlierCircle />
        </At>
      )}
      {historyBreak && (
        <At {...historyBreak}>
          <HistoryBreak />
        </At>
      )}
      {agreed && (
        <At {...agreed}>
          {agreed.isUnchanged && <UnchangedRing radius={target?.isReached ? 15.6 : 17} />}
          <LevelDisc level={agreed.level} isProposed={agreed.isProposed} radius={agreed.isUnchanged && target?.isReached ? 11.8 : 13} />
        </At>
      )}
    </>
  );
}
