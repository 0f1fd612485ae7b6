import type { CalendarDate } from "../calendar-date";
import type { CycleId } from "../cycle";
import type { ReadableLevel } from "./readable-levels";
import type { Participation } from "./readable-participation";
import { systemsInAudience, type Reader } from "./reader";
import { NAMED_AUDIENCES, type Release } from "./release";

/** A release with the trust, the cycle and the day it was given. */
export type DatedRelease = Release & { readonly trustCode: string; readonly cycle: CycleId; readonly releasedOn: CalendarDate; readonly releasedAt: Date };

/** When a trust last released something of a cycle to the reader, and how many themes it has released since the first. */
export type ReleaseDay = { readonly trustCode: string; readonly cycle: CycleId; readonly on: CalendarDate; /** The moment of the last. */ readonly at: Date; readonly themes: number };

/**
 * The day each trust last released a level that the reader may know. Releases to others, and those withdrawn, change
 * nothing.
 *
 * @param levels as `readableLevels` gives them for the same reader
 * @returns the newest first, then in order of trust code and cycle
 */
export function releaseDays(reader: Reader, levels: readonly ReadableLevel[], releases: readonly DatedRelease[]): readonly ReleaseDay[] {
  const known = new Set(levels.flatMap(({ trustCode, cycle, themeId, systemCodes }) => systemCodes.map((systemCode) => `${trustCode} ${cycle} ${themeId} ${systemCode}`)));
  const byBoard = new Map<string, DatedRelease[]>();
  for (const release of releases) {
    const { trustCode, cycle, themeId, systemCode } = release;
    if (release.withdrawnAt !== null || !reaches(reader, release) || !known.has(`${trustCode} ${cycle} ${themeId ?? ""} ${systemCode}`)) continue;
    const own = byBoard.get(keyOf(release));
    if (own === undefined) byBoard.set(keyOf(release), [release]);
    else own.push(release);
  }
  return [...byBoard.values()]
    .map((own) => {
      const last = own.reduce((newest, one) => (one.releasedAt >= newest.releasedAt ? one : newest));
      const on = own.reduce((latest, { releasedOn }) => (releasedOn > latest ? releasedOn : latest), last.releasedOn);
      return { trustCode: last.trustCode, cycle: last.cycle, on, at: last.releasedAt, themes: new Set(own.map(({ themeId }) => themeId)).size };
    })
    .toSorted((a, b) => (a.on === b.on ? (keyOf(a) < keyOf(b) ? -1 : 1) : a.on < b.on ? 1 : -1));
}

/** When a trust let the reader know how far it has come in a cycle. */
export type ParticipationDay = Omit<ReleaseDay, "themes">;

/**
 * The day each trust let the reader know that it takes part. Consents to others, and those taken back, change nothing.
 *
 * @param participation as `readableParticipation` gives it for the same reader
 * @returns in order of trust code and cycle
 */
export function participationDays(reader: Reader, participation: readonly Participation[], releases: readonly DatedRelease[]): readonly ParticipationDay[] {
  const systems = [...reader.ledSystems, ...reader.peerSystems, ...reader.paperSystems];
  return participation.flatMap(({ assessmentId, trustCode, cycle }) => {
    const own = releases.filter((release) => release.assessmentId === assessmentId && release.audience === "participation" && release.withdrawnAt === null && systems.includes(release.systemCode));
    const last = own.toSorted((a, b) => a.releasedAt.getTime() - b.releasedAt.getTime()).at(-1);
    return last === undefined ? [] : [{ trustCode, cycle, on: last.releasedOn, at: last.releasedAt }];
  });
}

function reaches(reader: Reader, { audience, systemCode }: Release): boolean {
  return NAMED_AUDIENCES.some((named) => named === audience && systemsInAudience(reader, named).includes(systemCode));
}

function keyOf({ trustCode, cycle }: { readonly trustCode: string; readonly cycle: CycleId }): string {
  return `${trustCode} ${cycle}`;
}
