import type { CareSetting } from "../organisations/care-setting";
import type { EnglandContribution } from "./england-table";
import { NAMED_AUDIENCES, type BoardPosition, type Release } from "./release";

/** A position with what the England table needs beside it. */
export type EnglandCandidate = BoardPosition & {
  /** The one peer type the trust counts under. */
  readonly peerType: CareSetting;
  /** Themes whose level a published paper of the trust states. */
  readonly publishedThemeIds: readonly string[];
};

/**
 * What trusts give to the England table of a cycle: the approved levels of those that consent when it is made. A level
 * once released by name counts as known for good, as a withdrawal makes nobody forget.
 *
 * @param candidates the positions of one cycle
 * @param releases all of them, withdrawn ones too
 * @param countedAs the id under which the table counts a theme of a position; null: its version asks another question. Without it all
 *   positions are taken to be of the table's own version
 */
export function englandContributions(
  candidates: readonly EnglandCandidate[],
  releases: readonly Release[],
  countedAs: (position: EnglandCandidate, themeId: string) => string | null = (_position, themeId) => themeId,
): readonly EnglandContribution[] {
  const consenting = new Set(
    releases
      .filter(({ audience, withdrawnAt }) => audience === "england-table" && withdrawnAt === null)
      .map(({ assessmentId }) => assessmentId),
  );
  const named = new Set(releases.filter(isNamed).map(({ assessmentId, themeId }) => `${assessmentId} ${themeId}`));
  return candidates
    .filter(({ assessmentId, isApproved }) => isApproved && consenting.has(assessmentId))
    .flatMap((candidate) =>
      candidate.levels.flatMap(({ themeId, level }) => {
        const counted = countedAs(candidate, themeId);
        const isKnown = named.has(`${candidate.assessmentId} ${themeId}`) || candidate.publishedThemeIds.includes(themeId);
        return counted === null ? [] : [{ trustCode: candidate.trustCode, peerType: candidate.peerType, themeId: counted, level, isKnown }];
      }),
    );
}

function isNamed({ audience }: Release): boolean {
  return NAMED_AUDIENCES.some((named) => named === audience);
}
