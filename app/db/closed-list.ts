import { isLevel, type Level } from "../core/scoring/level";

/**
 * Reads a text column that holds one of a closed list.
 * @throws {Error} when the database holds anything else.
 */
export function readOneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new Error(`The database holds "${text}" where it should hold one of ${known.join(", ")}`);
  return found;
}

/**
 * Reads a column that holds a level or null.
 * @throws {Error} when the database holds any other number.
 */
export function readStoredLevel(value: number | null): Level | null {
  if (value === null || isLevel(value)) return value;
  throw new Error(`The database holds ${value} where it should hold a level`);
}
