import type { AnswerChoice } from "./answer-choice";
import { LEVELS } from "./level";
import { countOf, type Tally } from "./tally";

/** A round's answers, counted by kind. The parts stay apart: *can't judge* and skip have no place on the scale. */
export type ChoiceCounts = {
  /** Levels given, lowest level first. */
  readonly tally: Tally;
  readonly cantJudge: number;
  readonly skipped: number;
};

/** Counts answers by kind. The order in which they come changes nothing. */
export function countChoices(choices: readonly AnswerChoice[]): ChoiceCounts {
  const tally = LEVELS.map(
    (level) => choices.filter((choice) => choice.kind === "level" && choice.level === level).length,
  );
  return { tally, cantJudge: countKind(choices, "cant-judge"), skipped: countKind(choices, "skip") };
}

/** How many answered, whatever their answer. */
export function answeredCount({ tally, cantJudge, skipped }: ChoiceCounts): number {
  return countOf(tally) + cantJudge + skipped;
}

function countKind(choices: readonly AnswerChoice[], kind: AnswerChoice["kind"]): number {
  return choices.filter((choice) => choice.kind === kind).length;
}
