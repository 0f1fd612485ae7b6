import { expect, test } from "vitest";
import { agreement } from "../../../app/core/agreement/agreement";
import { agreementWord } from "../../../app/core/agreement/agreement-word";
import { talliesOf } from "./tallies";

test.each([
  [1, "broad-agreement"],
  [0.6, "broad-agreement"],
  [0.599, "mixed-views"],
  [0.2, "mixed-views"],
  [0.199, "views-differ"],
  [-1, "views-differ"],
])("A of %d is called %s", (a, word) => {
  expect(agreementWord(a)).toBe(word);
});

test("bands are a trust's to set", () => {
  expect(agreementWord(0.5, { broad: 0.5, mixed: 0 })).toBe("broad-agreement");
  expect(agreementWord(0.1, { broad: 0.5, mixed: 0 })).toBe("mixed-views");
});

test("for every board of up to 16 answers the word is the one exact fractions give: no sum of fractions misses a band", () => {
  for (const answers of Array.from({ length: 16 }, (_, index) => index + 1)) {
    for (const tally of talliesOf(answers)) {
      const { numerator, denominator } = exactAgreement(tally);
      const [tenths, scale] = [numerator * 10n, denominator];
      const exact = tenths >= 6n * scale ? "broad-agreement" : tenths >= 2n * scale ? "mixed-views" : "views-differ";
      expect(agreementWord(agreement(tally) ?? Number.NaN), String(tally)).toBe(exact);
    }
  }
});

/** A as a fraction, by another path: one layer for each height, not one for each distinct count. */
function exactAgreement(tally: readonly number[]): { numerator: bigint; denominator: bigint } {
  const n = tally.reduce((sum, count) => sum + count, 0);
  // 10 triples among five levels at most: 2520 is divisible by every number of them.
  const scale = 3n * 4n * 2520n;
  let sum = 0n;
  for (let height = 1; height <= Math.max(...tally); height += 1) {
    const layer = tally.map((count) => count >= height);
    const used = BigInt(layer.filter(Boolean).length);
    sum += used * scaledLayer(layer, used, scale);
  }
  return { numerator: sum, denominator: scale * BigInt(n) };
}

function scaledLayer(layer: readonly boolean[], used: bigint, scale: bigint): bigint {
  if (used === 1n) return scale;
  const triples = [0, 1, 2].flatMap((a) => [1, 2, 3].flatMap((b) => [2, 3, 4].map((c) => [a, b, c] as const))).filter(([a, b, c]) => a < b && b < c);
  const patterns = triples.map((triple) => triple.map((level) => Number(layer[level])).join(""));
  const together = BigInt(patterns.filter((pattern) => pattern === "110" || pattern === "011").length);
  const apart = BigInt(patterns.filter((pattern) => pattern === "101").length);
  if (together + apart === 0n) return 0n;
  return ((3n * together - 4n * apart) * (4n - (used - 1n)) * scale) / (3n * (together + apart) * 4n);
}
