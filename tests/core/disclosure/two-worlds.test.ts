import { expect, test } from "vitest";
import type { AskedLevel } from "../../../app/core/comparison/asked-alike";
import { boardRows, overallOf } from "../../../app/core/comparison/board-rows";
import { lowPlaces } from "../../../app/core/comparison/low-places";
import { summariseRows } from "../../../app/core/comparison/peer-summary";
import { levelsInSystem, readableLevels, type ReadableLevel } from "../../../app/core/disclosure/readable-levels";
import { readableParticipation } from "../../../app/core/disclosure/readable-participation";
import type { Reader } from "../../../app/core/disclosure/reader";
import type { BoardPosition, Release } from "../../../app/core/disclosure/release";
import { CYCLES, THEMES, findInterference, type BoardWorld, type View } from "./two-worlds";

/** Everything the board layer of a comparison is made of, from the levels a reader may know. */
function everyView(levels: readonly ReadableLevel[]) {
  return CYCLES.map((cycle) => {
    const rows = boardRows(ofOneVersion(levels), cycle, THEMES);
    return {
      rows,
      overall: rows.map((row) => overallOf(row.levels, THEMES)),
      peers: summariseRows(rows, THEMES),
      low: lowPlaces(rows, THEMES),
      inSystem: boardRows(ofOneVersion(levelsInSystem(levels, "QXX")), cycle, THEMES),
    };
  });
}

test("a reader's levels, and all that is made of them, depend on nothing the reader may not know", () => {
  const view: View = (reader, { positions, releases }) => {
    const levels = readableLevels(reader, positions, releases);
    return [levels, everyView(levels)];
  };
  expect(findInterference(view, 5000)).toBeNull();
});

test("who takes part depends on nothing the reader may not know", () => {
  const view: View = (reader, { participations, releases }) => readableParticipation(reader, participations, releases);
  expect(findInterference(view, 5000)).toBeNull();
});

/** A view that sees the whole world, to be spoilt with. */
function ofOneVersion(levels: readonly ReadableLevel[]): readonly AskedLevel[] {
  return levels.map((level) => ({ ...level, isApart: false }));
}

function allLevels({ positions }: BoardWorld): readonly (BoardPosition["levels"][number] & { readonly trustCode: string })[] {
  return positions.flatMap(({ trustCode, levels }) => levels.map((level) => ({ trustCode, ...level })));
}

function ours(reader: Reader, { positions, releases }: BoardWorld): readonly ReadableLevel[] {
  return readableLevels(reader, positions, releases);
}

const MUTANTS: Readonly<Record<string, View>> = {
  "forgets withdrawals": (reader, world) => ours(reader, { ...world, releases: world.releases.map((one) => ({ ...one, withdrawnAt: null })) }),
  "does not wait for approval": (reader, world) => ours(reader, { ...world, positions: world.positions.map((one) => ({ ...one, isApproved: true })) }),
  "takes a release to a system paper for one to its lead": (reader, world) => ours(reader, { ...world, releases: asAudience(world.releases, "system-paper", "system-lead") }),
  "takes participation for a release of levels": (reader, world) => ours(reader, { ...world, releases: asAudience(world.releases, "participation", "peers") }),
  "takes a release to one system for one to all": (reader, world) => ours({ ...reader, ledSystems: reader.ledSystems.length > 0 ? ["QXX", "QYY"] : [] }, world),
  "releases a whole assessment with its first theme": (reader, world) =>
    ours(reader, { ...world, releases: world.releases.flatMap((one) => (one.themeId === null ? [one] : THEMES.map((themeId) => ({ ...one, themeId })))) }),
  "keeps the order of the store": (reader, world) => {
    const readable = new Map(ours(reader, world).map((level) => [`${level.trustCode} ${level.cycle} ${level.themeId}`, level]));
    return world.positions.flatMap(({ trustCode, cycle, levels }) => levels.map(({ themeId }) => readable.get(`${trustCode} ${cycle} ${themeId}`) ?? []));
  },
  "sorts trusts by a level that is not released": (reader, world) => {
    const highest = (trust: string) => Math.max(0, ...allLevels(world).filter((one) => one.trustCode === trust).map(({ level }) => level));
    return ours(reader, world).toSorted((a, b) => highest(b.trustCode) - highest(a.trustCode));
  },
  "ranks an own level among all": (reader, world) =>
    ours(reader, world).filter(({ isOwn }) => isOwn).map((own) => allLevels(world).filter((one) => one.themeId === own.themeId && one.level > own.level).length),
  "takes the lowest level of all": (reader, world) => [ours(reader, world), Math.min(...allLevels(world).map(({ level }) => level))],
  "takes a mean over all": (reader, world) => [ours(reader, world), allLevels(world).reduce((sum, { level }) => sum + level, 0)],
  "flags a theme that is low anywhere": (reader, world) => [ours(reader, world), THEMES.filter((theme) => allLevels(world).some((one) => one.themeId === theme && one.level <= 2))],
  "suggests a trust at level 4 or 5 to ask": (reader, world) => [ours(reader, world), allLevels(world).find(({ level }) => level >= 4)?.trustCode ?? null],
  "counts the trusts that hold theirs back": (reader, world) => [ours(reader, world), world.positions.length],
  "says that a trust has agreed but not released": (reader, world) => [ours(reader, world), world.positions.filter(({ isApproved }) => isApproved).map(({ trustCode }) => trustCode).toSorted()],
  "gives an overall from levels that are not released": (reader, world) => {
    const trusts = new Set(ours(reader, world).map(({ trustCode }) => trustCode));
    return [...trusts].map((trust) => allLevels(world).filter((one) => one.trustCode === trust).reduce((sum, { level }) => sum + level, 0));
  },
  "leaves a colour where a level was": (reader, world) => [ours(reader, world), world.positions.some(({ levels }) => levels.some(({ level }) => level === 1)) ? "pale" : "deep"],
  "tells who consented to the England table": (reader, world) => [ours(reader, world), world.releases.filter(({ audience }) => audience === "england-table").length],
  "tells that somebody has begun": (reader, world) => [readableParticipation(reader, world.participations, world.releases), world.participations.some(({ isBegun }) => isBegun)],
};

test.each(Object.entries(MUTANTS))("a view that %s is caught", (_, mutant) => {
  expect(findInterference(mutant)).not.toBeNull();
});

function asAudience(releases: readonly Release[], from: Release["audience"], to: Release["audience"]): readonly Release[] {
  return releases.map((one) => (one.audience === from ? { ...one, audience: to } : one));
}
