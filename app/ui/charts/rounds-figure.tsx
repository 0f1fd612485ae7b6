import { countOf, type Tally } from "../../core/scoring/tally";
import { formatLevel } from "../../core/text/numbers";
import { LEVELS } from "../../core/scoring/level";
import { DataTable } from "../nhs/data-table";
import { NotShown } from "../nhs/not-shown";
import { Figure } from "./figure";
import { RoundsDrawing, type RoundsDrawingProps } from "./rounds-drawing";
import { RoundsKey } from "./rounds-key";

type RoundsFigureProps = Omit<RoundsDrawingProps, "scale"> & {
  readonly finding: string;
  /** "10 of 11 gave a level." */
  readonly subtitle?: string;
  /** Names of the rounds with their n: "round 1, n 11". */
  readonly roundNames: readonly string[];
  readonly headingLevel?: 2 | 3 | 4;
};

/** A theme's answers, in one round or two side by side, with the counts in a table. */
export function RoundsFigure({ finding, subtitle, roundNames, headingLevel = 3, ...drawing }: RoundsFigureProps) {
  return (
    <Figure id={`${drawing.id}-figure`} finding={finding} subtitle={subtitle} headingLevel={headingLevel} table={<CountsTable {...drawing} roundNames={roundNames} />}>
      {drawing.rounds.some((round) => round !== null) && <RoundsKey rounds={roundNames} />}
      <RoundsDrawing {...drawing} />
    </Figure>
  );
}

function CountsTable({ theme, rounds, roundNames, levelNames }: Pick<RoundsFigureProps, "theme" | "rounds" | "roundNames" | "levelNames">) {
  const count = (tally: Tally | undefined, level: number) => tally?.[level - 1] ?? <NotShown />;
  return (
    <DataTable
      caption={`Answers on ${theme} by level`}
      captionHidden
      rows={LEVELS}
      rowKey={String}
      columns={[
        { key: "level", head: "Level", cell: (level) => `${level}, ${levelNames[level - 1] ?? ""}` },
        ...rounds.map((round, index) => ({ key: String(index), head: roundNames[index] ?? "", align: "number" as const, cell: (level: number) => count(round?.tally, level) })),
      ]}
      foot={["Median and levels given", ...rounds.map((round) => (round ? `${formatLevel(round.median)}, of ${countOf(round.tally)}` : <NotShown key="hidden" />))]}
    />
  );
}
