import { countInWords, counted, opening, plural } from "../text/counts";
import { listInWords } from "../text/lists";
import type { BoardPaperSource } from "./board-paper-source";
import { shortfallOf, shownThemes } from "./standing";

/** The sentence above figure 1: how many themes stand at their target, and how far the furthest are from it. */
export function positionFinding(source: BoardPaperSource): string {
  const shown = shownThemes(source);
  const isPartial = shown.length < source.themes.length;
  if (shown.length === 0) return "No level is agreed yet";
  const shortfalls = shown.map(shortfallOf).filter((gap) => gap !== null);
  if (shortfalls.length === 0) return `${rangeOf(shown.map(({ agreed }) => agreed), isPartial)}; no target is set yet`;
  const reached = shortfalls.filter((gap) => gap <= 0).length;
  const furthest = Math.max(...shortfalls);
  const far = shortfalls.filter((gap) => gap === furthest).length;
  const themes = (count: number) => `${plural(count, "theme")}${isPartial ? " shown" : ""}`;
  if (furthest <= 0) return reached === 1 ? `The theme with a target is at it or beyond` : `All ${countInWords(reached)} ${themes(reached)} are at our target or beyond it`;
  const short = `${countInWords(far)} ${plural(far, "is", "are")} ${counted(furthest, "level")} short of it`;
  if (reached === 0) return `No ${themes(1)} is at our target yet; ${short}`;
  return `${opening(countInWords(reached))} ${themes(reached)} ${plural(reached, "is", "are")} at our target; ${short}`;
}

function rangeOf(levels: readonly number[], isPartial: boolean): string {
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const which = isPartial ? "The levels shown" : "Our levels";
  return lowest === highest ? `${which} are all ${lowest}` : `${which} run from ${lowest} to ${highest}`;
}

/** "three rose, one fell and two did not move", over themes that can be compared; null when none can. */
export function movementInWords(movements: readonly number[]): string | null {
  if (movements.length === 0) return null;
  const rose = movements.filter((movement) => movement > 0).length;
  const fell = movements.filter((movement) => movement < 0).length;
  const same = movements.length - rose - fell;
  return listInWords([
    ...(rose > 0 ? [`${countInWords(rose)} rose`] : []),
    ...(fell > 0 ? [`${countInWords(fell)} fell`] : []),
    ...(same > 0 ? [`${countInWords(same)} did not move`] : []),
  ]);
}
