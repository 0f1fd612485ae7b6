import { englandContributions, type EnglandCandidate } from "../../../app/core/disclosure/england-contributions";
import { bandOf, ENGLAND_BANDS, toNearestFive, type BandCounts } from "../../../app/core/disclosure/england-row";
import { makeEnglandTable, type EnglandContribution } from "../../../app/core/disclosure/england-table";
import { readableLevels } from "../../../app/core/disclosure/readable-levels";
import { STRANGER, type Reader } from "../../../app/core/disclosure/reader";
import type { Audience, Release } from "../../../app/core/disclosure/release";
import type { Level } from "../../../app/core/scoring/level";

const THEME = "well-led";
const CYCLE = "2025-26";

/** What a contributor did with its level besides giving it to the England table. */
type Deed = { readonly audience: Audience; readonly systemCode: string; readonly isWithdrawn: boolean } | "published" | null;

/** Every deed that tells somebody the level, and the ones that look like it and tell nobody. */
export const DEEDS: readonly Deed[] = [
  { audience: "system-lead", systemCode: "QAA", isWithdrawn: false },
  { audience: "peers", systemCode: "QAA", isWithdrawn: false },
  { audience: "peers", systemCode: "QBB", isWithdrawn: true },
  { audience: "system-paper", systemCode: "QAA", isWithdrawn: false },
  { audience: "participation", systemCode: "QAA", isWithdrawn: false },
  "published",
];

export type Contributor = { readonly level: Level; readonly deed: Deed };

const LEVELS = [2, 3, 5] as const;

/** Contributors who told nobody, so many in all, in every way they may lie in the bands. */
export function silentWorlds(trusts: number): readonly (readonly Contributor[])[] {
  const worlds: Contributor[][] = [];
  for (let low = 0; low <= trusts; low += 1)
    for (let middle = 0; low + middle <= trusts; middle += 1) worlds.push([low, middle, trusts - low - middle].flatMap((many, at) => Array.from({ length: many }, () => ({ level: LEVELS[at] ?? 3, deed: null }))));
  return worlds;
}

/** No, one or two contributors who did something, in every band and by every deed. */
export function deedsOfFew(): readonly (readonly Contributor[])[] {
  const ones = LEVELS.flatMap((level) => DEEDS.map((deed) => ({ level, deed })));
  return [[], ...ones.map((one) => [one]), ...ones.flatMap((one, at) => ones.slice(at).map((other) => [one, other]))];
}

type World = { readonly candidates: readonly EnglandCandidate[]; readonly releases: readonly Release[] };

/** The same as records: an approved assessment each, its consent to the England table, and what it released and took back. */
function recordsOf(contributors: readonly Contributor[]): World {
  const candidates = contributors.map(({ level, deed }, at): EnglandCandidate => ({ assessmentId: `a${at}`, trustCode: `R${at}`, cycle: CYCLE, frameworkId: "wgll-2021", frameworkVersion: 1, isApproved: true, peerType: "acute", levels: [{ themeId: THEME, level }], publishedThemeIds: deed === "published" ? [THEME] : [] }));
  const consent = (assessmentId: string): Release => ({ assessmentId, systemCode: "BOARDMARK", audience: "england-table", themeId: null, withdrawnAt: null });
  const releases = contributors.flatMap(({ deed }, at): readonly Release[] => {
    if (deed === null || deed === "published") return [consent(`a${at}`)];
    return [consent(`a${at}`), { assessmentId: `a${at}`, systemCode: deed.systemCode, audience: deed.audience, themeId: deed.audience === "participation" ? null : THEME, withdrawnAt: deed.isWithdrawn ? new Date("2026-01-01T09:00:00Z") : null }];
  });
  return { candidates, releases };
}

/** Turns the records of a cycle into contributions: the product's own way, or a mutant. */
export type Contribute = (candidates: readonly EnglandCandidate[], releases: readonly Release[]) => readonly EnglandContribution[];

/** Readers beside the trusts themselves: who leads, who reads the paper, who knows nobody. */
const OUTSIDERS: readonly Reader[] = [STRANGER, { ...STRANGER, ledSystems: ["QAA"] }, { ...STRANGER, ledSystems: ["QAA", "QBB"] }, { ...STRANGER, paperSystems: ["QAA"] }];

/**
 * Looks for what the rule forbids: a row given with fewer than ten contributors that told nobody; or a reader for whom a
 * contributor they do not know is left one band by the integers that the printed row allows.
 *
 * @returns what was found, or null
 */
export function findFault(contributors: readonly Contributor[], contribute: Contribute = englandContributions): string | null {
  const world = recordsOf(contributors);
  const row = makeEnglandTable(contribute(world.candidates, world.releases), [THEME], ["acute"])[0]?.counts ?? null;
  if (row === null) return null;
  const silent = contributors.filter(({ deed }) => deed === null || (deed !== "published" && deed.audience === "participation"));
  if (silent.length < 10) return `given with ${silent.length} that told nobody: ${JSON.stringify(contributors)}`;
  for (const { name, known } of knowledgeIn(contributors, world)) {
    for (const isCountKnown of [true, false]) {
      const bands = bandsLeft(row, known, isCountKnown ? contributors.length : null);
      if (known.length < contributors.length && bands.length < 2) return `${name} is left ${bands.join()} by ${JSON.stringify(row)} of ${contributors.length}: ${JSON.stringify(contributors)}`;
    }
  }
  return null;
}

/** What each reader knows for sure: by the product's own rule of what is readable, with nothing forgotten that was withdrawn, and all that was published. */
function knowledgeIn(contributors: readonly Contributor[], { candidates, releases }: World): readonly { readonly name: string; readonly known: readonly Level[] }[] {
  const remembered = releases.map((release) => ({ ...release, withdrawnAt: null }));
  const trusts = [...new Map(contributors.map(({ level, deed }, at) => [`${level} ${JSON.stringify(deed)}`, `R${at}`])).values()];
  const members = trusts.flatMap((code) => [["QAA"], ["QAA", "QBB"]].map((peerSystems): Reader => ({ ...STRANGER, ownTrusts: [code], resultTrusts: [code], peerSystems })));
  const everything = trusts.map((code): Reader => ({ ownTrusts: [code], resultTrusts: [code], ledSystems: ["QAA", "QBB"], peerSystems: ["QAA", "QBB"], paperSystems: ["QAA", "QBB"] }));
  return [...OUTSIDERS, ...members, ...everything].map((reader) => {
    const readable = new Set(readableLevels(reader, candidates, remembered).map(({ trustCode }) => trustCode));
    const known = candidates.filter(({ trustCode, publishedThemeIds }) => readable.has(trustCode) || publishedThemeIds.length > 0).flatMap(({ levels }) => levels.map(({ level }) => level));
    return { name: JSON.stringify(reader), known };
  });
}

/** The bands in which a contributor who is not known may lie, over every integer that rounds to what is printed. */
export function bandsLeft(row: BandCounts & { readonly n: number }, known: readonly Level[], count: number | null): readonly string[] {
  const left = new Set<string>();
  const taken = { low: 0, middle: 0, high: 0 };
  for (const level of known) taken[bandOf(level)] += 1;
  const wholes = (printed: number) => [-2, -1, 0, 1, 2].map((off) => printed + off).filter((whole) => whole >= 0);
  for (const low of wholes(row.low))
    for (const middle of wholes(row.middle))
      for (const high of wholes(row.high)) {
        const all = low + middle + high;
        if (count === null ? toNearestFive(all) !== row.n : all !== count) continue;
        const rest = { low: low - taken.low, middle: middle - taken.middle, high: high - taken.high };
        if (ENGLAND_BANDS.some((band) => rest[band] < 0)) continue;
        for (const band of ENGLAND_BANDS) if (rest[band] > 0) left.add(band);
      }
  return [...left];
}
