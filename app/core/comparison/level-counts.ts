import { LEVELS, type Level } from "../scoring/level";

/**
 * How many of the trusts sharing are at each level: lowest first, five counts. Over levels released by name to the reader.
 */
export function levelCounts(levels: readonly Level[]): readonly { readonly level: Level; readonly trusts: number }[] {
  return LEVELS.map((level) => ({ level, trusts: levels.filter((one) => one === level).length }));
}
