/** Digits that mean something. A sum of levels carries noise in its last digits; a tie must not turn on it. */
const MEANT_DIGITS = 12;

/** Below this nothing is left to print. */
const NOTHING = 1e-6;

/**
 * Rounds a number for print, halves away from zero: 2.25 to 2.3, -2.25 to -2.3, 2.15 to 2.2. This is the one place in
 * the product that rounds; whoever calculates with the result rounds twice.
 *
 * A half is judged on the number as written in decimals, not on the binary fraction that stands for it.
 *
 * @param decimals whole number from 0 to 6
 * @throws RangeError when the value is not a finite number below 1e15
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new RangeError(`Cannot print ${value}`);
  const size = Math.abs(value);
  if (size < NOTHING) return 0;
  const meant = Number(size.toPrecision(MEANT_DIGITS));
  const rounded = shift(Math.round(shift(meant, decimals)), -decimals);
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** Moves the decimal point by rewriting the number, which adds no error as multiplying would. */
function shift(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
