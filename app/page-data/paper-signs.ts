import { cycleAt } from "../core/cycle";
import type { Framework, VitalSign } from "../core/framework/framework";
import { sourceById } from "../core/framework/sources";
import type { VitalSignSource } from "../core/papers/board-paper-source";
import { decimalsOf, vitalSignInWords } from "../core/text/vital-signs";
import type { Queries } from "../db/database";
import type { Position } from "./position";
import { readSignValues } from "./sign-values";

/** What follows a value in print, where it does not stand alone. */
const UNITS = { percent: "%", months: " months", score_0_10: " of 10", count: "" } as const;

/** The vital signs that have a value by the paper's date, with the last one of an earlier cycle. */
export async function readPaperSigns(db: Queries, { framework, assessment }: Position, asAt: string): Promise<readonly VitalSignSource[]> {
  const values = (await readSignValues(db, assessment.trust.code, asAt)).values.filter(({ on }) => on <= asAt);
  return framework.vitalSigns.flatMap((sign) => {
    const own = values.filter(({ signId }) => signId === sign.id);
    const last = own.at(-1);
    if (last === undefined) return [];
    const earlier = own.findLast(({ on }) => cycleAt(on) !== cycleAt(last.on)) ?? null;
    return [
      {
        themeIds: sign.themes,
        title: sign.title,
        value: last.value,
        unit: UNITS[sign.unit],
        decimals: widest(own.map(({ value }) => decimalsOf(value))),
        on: last.on,
        earlier: earlier && { value: earlier.value, on: earlier.on },
        reference: referenceOf(sign, framework),
        isPublic: !sign.isPrivateByDefault,
      },
    ];
  });
}

/** Both values of a row with as many decimals as the finer of them was recorded with. */
function widest(decimals: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  return decimals.reduce((most, one) => (one > most ? one : most), 0);
}

/** Opinion and sponsored pieces are prompts on a page, and nothing in a paper. */
function referenceOf({ references, unit }: VitalSign, framework: Framework): string | null {
  const found = references.flatMap(({ value, label, source }) => {
    const from = sourceById(framework, source);
    return from === null || from.kind === "opinion" || from.kind === "sponsored" ? [] : [`${vitalSignInWords(value, unit)}: ${label} (${from.title})`];
  });
  return found.length === 0 ? null : found.join("; ");
}
