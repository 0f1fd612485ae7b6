import type { CycleId } from "../cycle";
import type { Reader } from "./reader";
import type { Release } from "./release";

/** How far a trust has come in a cycle. */
export type Participation = {
  readonly assessmentId: string;
  readonly trustCode: string;
  readonly cycle: CycleId;
  readonly isBegun: boolean;
  /** The workshop was held. */
  readonly isHeld: boolean;
  readonly isApproved: boolean;
};

/**
 * How far trusts have come, as far as a reader may know: the reader's own trusts, and those that let a system know that
 * the reader leads or belongs to. A trust that does not looks like one that has not begun.
 *
 * @returns in order of trust code and cycle
 */
export function readableParticipation(
  reader: Reader,
  participations: readonly Participation[],
  releases: readonly Release[],
): readonly Participation[] {
  const systems = new Set([...reader.ledSystems, ...reader.peerSystems, ...reader.paperSystems]);
  const shared = new Set(
    releases
      .filter(({ audience, withdrawnAt }) => audience === "participation" && withdrawnAt === null)
      .filter(({ systemCode }) => systems.has(systemCode))
      .map(({ assessmentId }) => assessmentId),
  );
  return participations
    .filter(({ assessmentId, trustCode }) => reader.ownTrusts.includes(trustCode) || shared.has(assessmentId))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ trustCode, cycle }: Participation): string {
  return `${trustCode} ${cycle}`;
}
