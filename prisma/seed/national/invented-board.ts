import type { SeatKind } from "../../../app/core/assessment/seat";
import type { Level } from "../../../app/core/scoring/level";
import type { Chance } from "./chance";

const VOTING = ["Chair", "Chief executive", "Chief finance officer", "Chief nurse", "Medical director", "Non-executive, audit", "Non-executive, quality", "Non-executive, people", "Non-executive, finance", "Non-executive, charity"];
const NON_VOTING = ["Chief operating officer", "Chief digital and information officer", "Director of strategy", "Director of people", "Company secretary"];

/** The seats of a board: roles, never names. */
export function inventSeats(count: number): readonly { readonly title: string; readonly kind: SeatKind; readonly isExecutive: boolean }[] {
  return Array.from({ length: count }, (_, place) => {
    const isVoting = place < VOTING.length || place >= VOTING.length + NON_VOTING.length;
    const title = VOTING[place] ?? NON_VOTING[place - VOTING.length] ?? `Non-executive ${place - VOTING.length - NON_VOTING.length + 1}`;
    return { title, kind: isVoting ? "voting" : "non-voting", isExecutive: /^(Chief|Medical|Director|Company)/.test(title) };
  });
}

/** A level that most boards would give: the middle more often than the ends, a little higher each cycle. */
export function inventLevel(chance: Chance, cycle: number): Level {
  return clamp(1 + chance.below(3) + (chance.inHundred(20 * cycle) ? 1 : 0));
}

/** What one seat says where the board says so; null: can't judge. */
export function inventAnswer(chance: Chance, agreed: Level): Level | null {
  const lot = chance.below(100);
  if (lot < 4) return null;
  return clamp(agreed + (lot < 24 ? -1 : lot < 78 ? 0 : lot < 96 ? 1 : 2));
}

export type InventedSpread = { readonly level1: number; readonly level2: number; readonly level3: number; readonly level4: number; readonly level5: number; readonly cantJudge: number; readonly skipped: number; readonly silent: number; readonly seats: number };

/** What a whole board says. */
export function inventSpread(chance: Chance, agreed: Level, seats: number): InventedSpread {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let seat = 0; seat < seats; seat += 1) {
    const level = inventAnswer(chance, agreed) ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const [cantJudge = 0, level1 = 0, level2 = 0, level3 = 0, level4 = 0, level5 = 0] = counts;
  return { level1, level2, level3, level4, level5, cantJudge, skipped: 0, silent: 0, seats };
}

function clamp(level: number): Level {
  return Math.min(5, Math.max(1, level)) as Level;
}
