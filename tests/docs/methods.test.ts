import { expect, test } from "vitest";
import { agreement } from "../../app/core/agreement/agreement";
import { consensus } from "../../app/core/agreement/consensus";
import { leikConsensus } from "../../app/core/agreement/leik-consensus";
import { polarisation } from "../../app/core/agreement/polarisation";
import { withinGroupAgreement } from "../../app/core/agreement/within-group-agreement";
import type { PeerEntry } from "../../app/core/comparison/peer-entry";
import { summarisePeers } from "../../app/core/comparison/peer-summary";
import { midRankPercentile } from "../../app/core/comparison/percentile";
import { levelSchema, type Level } from "../../app/core/scoring/level";
import { meanOfLens } from "../../app/core/scoring/mean-of-lens";
import { medianLevel } from "../../app/core/scoring/median";
import { levelOfElements } from "../../app/core/scoring/staircase";
import type { Tally } from "../../app/core/scoring/tally";
import { summariseSpread } from "../../app/core/scoring/spread";
import { orderAgenda } from "../../app/core/workshop/agenda";
import { textOf } from "./pages";

const page = textOf("docs/scoring.md");

/** The rows of the table with this head. @throws when there is none: a table that is gone is not passed over. */
function rowsUnder(head: string, text = page): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const at = lines.indexOf(head);
  if (at === -1) throw new Error(`docs/scoring.md has no table headed ${head}`);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith("|"));
  return lines.slice(at + 2, end === -1 ? undefined : end).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

const numbersIn = (words: string): readonly number[] => (words.match(/\d+/g) ?? []).map(Number);
const tallyIn = (words: string) => numbersIn(words) as Tally;
/** As the page prints it: four places, a real minus, null in words. */
const printed = (value: number | null) => (value === null ? "null" : (Number.isInteger(value * 2) ? String(value) : value.toFixed(4)).replace("-", "−"));

test("the four measures of agreement are what the code computes", () => {
  const rows = rowsUnder("| counts, lowest level first | A | consensus | Leik | r<sub>wg</sub> |");
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const [counts = "", ...values] of rows) {
    const tally = tallyIn(counts);
    expect([counts, ...values]).toEqual([counts, ...[agreement, consensus, leikConsensus, withinGroupAgreement].map((of) => (of(tally) ?? Number.NaN).toFixed(4).replace("-", "−"))]);
  }
});

const WORKED: Readonly<Record<string, (of: string) => number | null>> = {
  median: (of) => medianLevel(tallyIn(of)),
  "mean of seven": (of) => meanOfLens(of.replace(/\(.*|levels /g, "").trim().split(" ").map((level, index) => ({ themeId: `theme-${index}`, agreedLevel: level === "–" ? null : levelOf(level), isLeftOut: false }))),
  "level of the elements": (of) => levelOfTheElements(numbersIn(of).slice(0, 5)),
};

const levelOf = (word: string): Level => levelSchema.parse(Number(word));

/** Two elements a level, so many of which are not met. */
function levelOfTheElements(notMet: readonly number[]): number | null {
  const steps = notMet.map((_, index) => ({ level: levelOf(String(index + 1)), elements: [0, 1].map((place) => ({ id: `${index}-${place}`, settings: null })) }));
  const ticks = new Map(steps.flatMap(({ elements }, index) => elements.map(({ id }, place): [string, boolean] => [id, place >= (notMet[index] ?? 0)])));
  return levelOfElements(steps, ticks, []);
}

test("medians, means and the level of the elements are what the code computes", () => {
  const rows = rowsUnder("| worked value | of | is |");
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set(Object.keys(WORKED)));
  for (const [name = "", of = "", is] of rows) expect([name, of, printed(WORKED[name]?.(of) ?? null)]).toEqual([name, of, is]);
});

test("the agenda's rows are in the order the code puts them, by the values it reckons with", () => {
  const rows = rowsUnder("| counts, lowest level first | target | median | polarisation | its place is by |");
  const themes = rows.map(([counts = "", aim = ""], index) => {
    const tally = tallyIn(counts);
    const { median, n } = summariseSpread(tally) ?? { median: 0, n: 0 };
    return { themeId: String(index), target: aim === "none" ? null : levelOf(aim), spread: { kind: "distribution", tally, median, word: "mixed-views", seats: n, answered: n, levelsGiven: n, cantJudge: null } as const };
  });
  const ordered = orderAgenda(themes.toReversed());
  expect(ordered.ok && ordered.value).toEqual(rows.map((_, index) => String(index)));
  for (const [index, { spread, target }] of themes.entries()) {
    const difference = polarisation(spread.tally) ?? Number.NaN;
    const need = difference * (1 + (target === null ? 0 : Math.abs(target - spread.median)));
    expect(rows[index]?.slice(2)).toEqual([String(spread.median), difference.toFixed(4), need.toFixed(4)]);
  }
});

test("the percentile and the two bases of a mean are as worked out", () => {
  const [, value = "", others = "", is = ""] = /([\d.]+) among ([\d., ]+) has one below and two level with it: (\d+)\./.exec(page) ?? [];
  expect(midRankPercentile(Number(value), others.split(", ").map(Number))).toBe(Number(is));
  const [, acute, community, other, byEntry, entries, byProvider, providers] = /acute entry of ([\d.]+) and a community entry of ([\d.]+), beside one with an acute entry of ([\d.]+): by entry the mean is ([\d.]+) \(n (\d)\), by provider ([\d.]+) \(n (\d)\)/.exec(page) ?? [];
  const entry = (provider: string, setting: PeerEntry["setting"], level = ""): PeerEntry => ({ provider, setting, systemCode: null, regionCode: null, levels: { "well-led": Number(level) } });
  const peers = [entry("XA1", "acute", acute), entry("XA1", "community", community), entry("XB1", "acute", other)];
  for (const [basis, mean, n] of [["entry", byEntry, entries], ["provider", byProvider, providers]] as const) {
    const summary = summarisePeers(peers, basis, ["well-led"]);
    expect([summary.mean?.["well-led"]?.toFixed(4), String(summary.n)]).toEqual([mean, n]);
  }
});

test("a wrong number on the page, or a table that is gone, would be found", () => {
  expect(printed(medianLevel([0, 4, 4, 0, 0]))).not.toBe("3");
  expect(printed(meanOfLens([{ themeId: "a", agreedLevel: 2, isLeftOut: false }, { themeId: "b", agreedLevel: 3, isLeftOut: false }, { themeId: "c", agreedLevel: 3, isLeftOut: false }]))).toBe("2.6667");
  expect(() => rowsUnder("| a head | nobody wrote |")).toThrow("has no table");
});
