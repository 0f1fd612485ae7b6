import type { Level } from "../scoring/level";
import { gapToTarget } from "../scoring/gap";
import { opening } from "./counts";
import { changeInWords, gapInWords } from "./levels";

type Note = { readonly agreed: Level | null; readonly earlier: Level | null; readonly isComparable: boolean; readonly breakReason: string | null; readonly target: Level | null };

/** The line under a theme's name: "Up one, one short of target". Empty when nothing is agreed. */
export function themeNote({ agreed, earlier, isComparable, breakReason, target }: Note): string {
  if (agreed === null) return "Not agreed yet";
  const change = earlier === null ? null : isComparable ? changeInWords(earlier, agreed) : breakReason;
  const gap = gapInWords(gapToTarget(agreed, target));
  const parts = [change, gap].filter((part) => part !== null);
  return parts.length === 0 ? "" : opening(parts.join(", "));
}
