import fc from "fast-check";
import type { CycleId } from "../../../app/core/cycle";
import type { Participation } from "../../../app/core/disclosure/readable-participation";
import type { Reader } from "../../../app/core/disclosure/reader";
import { AUDIENCES, type BoardPosition, type Release } from "../../../app/core/disclosure/release";
import { LEVELS } from "../../../app/core/scoring/level";

/** All there is to know of the board layer. */
export type BoardWorld = {
  readonly positions: readonly BoardPosition[];
  readonly releases: readonly Release[];
  readonly participations: readonly Participation[];
};

/** Anything a reader gets: a page, a file, an order. */
export type View = (reader: Reader, world: BoardWorld) => unknown;

export const THEMES = ["well-led", "safe-practice", "improve-care"];
export const CYCLES: readonly CycleId[] = ["2025-26", "2026-27"];

const TRUSTS = ["RAA", "RBB", "RCC", "RDD"];
const SYSTEMS = ["QXX", "QYY"];
const ASSESSMENTS = TRUSTS.flatMap((trustCode) => CYCLES.map((cycle) => ({ assessmentId: `${trustCode} ${cycle}`, trustCode, cycle })));

const reader: fc.Arbitrary<Reader> = fc
  .record({
    ownTrusts: fc.subarray(TRUSTS, { maxLength: 1 }),
    readsResults: fc.boolean(),
    ledSystems: fc.subarray(SYSTEMS, { maxLength: 1 }),
    peerSystems: fc.subarray(SYSTEMS, { maxLength: 1 }),
    paperSystems: fc.subarray(SYSTEMS, { maxLength: 1 }),
  })
  .map(({ readsResults, ...who }) => ({ ...who, resultTrusts: readsResults ? who.ownTrusts : [] }));

const releases: fc.Arbitrary<readonly Release[]> = fc.array(
  fc.record({
    assessmentId: fc.constantFrom(...ASSESSMENTS.map(({ assessmentId }) => assessmentId)),
    systemCode: fc.constantFrom(...SYSTEMS),
    audience: fc.constantFrom(...AUDIENCES),
    themeId: fc.constantFrom(...THEMES, null),
    withdrawnAt: fc.option(fc.constant(new Date("2026-12-01T09:00:00Z")), { freq: 3 }),
  }),
  { maxLength: 24 },
);

const positions: fc.Arbitrary<readonly BoardPosition[]> = fc
  .tuple(...ASSESSMENTS.map(({ assessmentId, trustCode, cycle }) =>
    fc.record({
      assessmentId: fc.constant(assessmentId),
      trustCode: fc.constant(trustCode),
      cycle: fc.constant(cycle),
      frameworkId: fc.constant("wgll-2021"),
      frameworkVersion: fc.constant(1),
      isApproved: fc.boolean(),
      levels: fc.subarray(THEMES).chain((themes) => fc.tuple(...themes.map((themeId) => fc.record({ themeId: fc.constant(themeId), level: fc.constantFrom(...LEVELS) })))),
    }),
  ))
  .chain((all) => fc.shuffledSubarray(all));

const participations: fc.Arbitrary<readonly Participation[]> = fc
  .tuple(...ASSESSMENTS.map((assessment) => fc.record({ isBegun: fc.boolean(), isHeld: fc.boolean(), isApproved: fc.boolean() }).map((state) => ({ ...assessment, ...state }))))
  .chain((all) => fc.shuffledSubarray(all));

const world: fc.Arbitrary<BoardWorld> = fc.record({ positions, releases, participations });

/**
 * Draws two worlds that differ in everything but what a reader may know, and looks for a reader whose view differs.
 *
 * What may be known is written out here once more, by itself, from the rule: the reader's own trusts; and each approved
 * level its trust has released by name, the release standing, to an audience the reader belongs to. Everything else is
 * drawn again: levels, approvals, what there is at all, other releases, every order.
 *
 * @returns the two views that differ, or null when none was found
 */
export function findInterference(view: View, runs = 2000): string | null {
  const details = fc.check(
    fc.property(reader, world, world, fc.infiniteStream(fc.boolean()), (who, first, drawn, coin) => {
      const second = keepKnown(who, first, drawn, () => coin.next().value === true);
      const [one, two] = [first, second].map((each) => JSON.stringify(view(who, each)));
      if (one !== two) throw new Error(`${one} became ${two}`);
    }),
    { numRuns: runs, seed: 20261112 },
  );
  return details.failed ? String(details.errorInstance) : null;
}

function keepKnown(who: Reader, first: BoardWorld, drawn: BoardWorld, toss: () => boolean): BoardWorld {
  const kept = first.releases.filter((release) => reaches(who, release));
  const unread = drawn.releases.filter((release) => !reaches(who, release));
  return {
    positions: mix(positionsKeeping(who, first, drawn, kept), toss),
    releases: mix([...kept, ...unread], toss),
    participations: mix(participationsKeeping(who, first, drawn), toss),
  };
}

function positionsKeeping(who: Reader, first: BoardWorld, drawn: BoardWorld, kept: readonly Release[]): readonly BoardPosition[] {
  return ASSESSMENTS.flatMap(({ assessmentId, trustCode }) => {
    const before = first.positions.find((one) => one.assessmentId === assessmentId);
    const after = drawn.positions.find((one) => one.assessmentId === assessmentId);
    if (who.resultTrusts.includes(trustCode)) return before ?? [];
    const named = kept.filter((release) => release.assessmentId === assessmentId && release.audience !== "participation");
    const themes = named.flatMap(({ themeId }) => themeId ?? []);
    if (themes.length === 0) return after ?? [];
    if (before === undefined) return [];
    if (!before.isApproved) return { ...before, levels: after?.levels ?? [] };
    const known = before.levels.filter(({ themeId }) => themes.includes(themeId));
    const others = (after?.levels ?? []).filter(({ themeId }) => !themes.includes(themeId));
    return { ...before, levels: [...others, ...known] };
  });
}

function participationsKeeping(who: Reader, first: BoardWorld, drawn: BoardWorld): readonly Participation[] {
  return ASSESSMENTS.flatMap(({ assessmentId, trustCode }) => {
    const systems = [...who.ledSystems, ...who.peerSystems, ...who.paperSystems];
    const isShared = first.releases.some((one) => one.audience === "participation" && one.assessmentId === assessmentId && one.withdrawnAt === null && systems.includes(one.systemCode));
    const from = isShared || who.ownTrusts.includes(trustCode) ? first : drawn;
    return from.participations.find((one) => one.assessmentId === assessmentId) ?? [];
  });
}

function reaches(who: Reader, { audience, systemCode, withdrawnAt }: Release): boolean {
  if (withdrawnAt !== null) return false;
  switch (audience) {
    case "system-lead":
      return who.ledSystems.includes(systemCode);
    case "peers":
      return who.peerSystems.includes(systemCode);
    case "system-paper":
      return who.paperSystems.includes(systemCode);
    case "participation":
      return [...who.ledSystems, ...who.peerSystems, ...who.paperSystems].includes(systemCode);
    case "england-table":
      return false;
  }
}

/** Another order, as another database or another day would give it. */
function mix<T>(all: readonly T[], toss: () => boolean): readonly T[] {
  return all.reduce<readonly T[]>((mixed, one) => (toss() ? [one, ...mixed] : [...mixed, one]), []);
}
