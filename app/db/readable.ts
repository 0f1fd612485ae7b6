import { standingLevel, type AgreedEntry } from "../core/assessment/agreed-level";
import { ASSESSMENT_STATES, isBefore } from "../core/assessment/assessment-state";
import type { CycleId } from "../core/cycle";
import { isCycleId } from "../core/cycle";
import { readableLevels, type ReadableLevel } from "../core/disclosure/readable-levels";
import { readableParticipation, type Participation } from "../core/disclosure/readable-participation";
import { readerWithRoles, type Reader } from "../core/disclosure/reader";
import { AUDIENCES, type BoardPosition } from "../core/disclosure/release";
import { participationDays, releaseDays, type DatedRelease, type ParticipationDay, type ReleaseDay } from "../core/disclosure/release-days";
import { standingMemberships } from "../core/organisations/standing-memberships";
import type { Viewer } from "../core/permissions/viewer";
import { dateInEngland } from "../core/text/instants";
import type { Queries } from "./database";
import { readOneOf, readStoredLevel } from "./closed-list";
import { listMembershipRecords } from "./memberships";

/** Everything of other boards that a reader may know. The board layer has no other way out of the database. */
export type ReadableBoards = {
  readonly levels: readonly ReadableLevel[];
  readonly days: readonly ReleaseDay[];
  readonly participation: readonly Participation[];
  readonly participationDays: readonly ParticipationDay[];
};

/** The reader a signed-in person is on a day. */
export async function findReader(db: Queries, viewer: Viewer, today: string): Promise<Reader> {
  const trusts = viewer.roles.map(({ organisationCode }) => organisationCode);
  const memberships = standingMemberships(await listMembershipRecords(db, [...new Set(trusts)]));
  return readerWithRoles(viewer.roles, memberships, today);
}

/** What a reader may know. The query keeps down what is read; what may be known is decided by the rules of core alone. */
export async function readReadableBoards(db: Queries, reader: Reader): Promise<ReadableBoards> {
  const systems = [...new Set([...reader.ledSystems, ...reader.peerSystems, ...reader.paperSystems])];
  const rows = await db.assessment.findMany({
    where: { OR: [{ trustCode: { in: [...reader.ownTrusts] } }, { releases: { some: { systemCode: { in: systems }, withdrawnAt: null } } }] },
    include: { agreed: { orderBy: { revision: "asc" } }, releases: true },
    orderBy: { id: "asc" },
  });
  const assessments = rows.map((row) => ({ ...row, cycle: cycleOf(row.cycle), state: readOneOf(ASSESSMENT_STATES, row.state) }));
  const releases: readonly DatedRelease[] = assessments.flatMap(({ trustCode, cycle, releases: own }) =>
    own.map(({ releasedAt, audience, ...release }) => ({ ...release, audience: readOneOf(AUDIENCES, audience), trustCode, cycle, releasedOn: dateInEngland(releasedAt), releasedAt })),
  );
  // A board that has not approved shows its levels on its own pages alone.
  const approved = assessments.filter(({ state }) => state === "approved");
  const levels = readableLevels(
    reader,
    approved.map(({ id, trustCode, cycle, frameworkId, frameworkVersion, agreed }): BoardPosition => ({ assessmentId: id, trustCode, cycle, frameworkId, frameworkVersion, isApproved: true, levels: standingLevels(agreed) })),
    releases,
  );
  const participation = assessments.map(({ id, trustCode, cycle, state }): Participation => ({
    assessmentId: id,
    trustCode,
    cycle,
    isBegun: state !== "preparing",
    isHeld: !isBefore(state, "revealed"),
    isApproved: state === "approved",
  }));
  const takingPart = readableParticipation(reader, participation, releases);
  return { levels, days: releaseDays(reader, levels, releases), participation: takingPart, participationDays: participationDays(reader, takingPart, releases) };
}

type StoredLevel = { readonly themeId: string; readonly level: number | null; readonly revision: number; readonly restores: number | null };

function standingLevels(rows: readonly StoredLevel[]): BoardPosition["levels"] {
  const themes = [...new Set(rows.map(({ themeId }) => themeId))];
  return themes.flatMap((themeId) => {
    const { agreed } = standingLevel(rows.filter((row) => row.themeId === themeId).map(toEntry));
    return agreed === null ? [] : [{ themeId, level: agreed.level }];
  });
}

/** The level alone: rationale and views of other boards are not read. */
function toEntry({ level, revision, restores }: StoredLevel): AgreedEntry {
  const stands = readStoredLevel(level);
  return { revision, restores, agreed: stands === null ? null : { level: stands, rationale: "", elementsLevel: null, differentViews: [] } };
}

function cycleOf(text: string): CycleId {
  if (isCycleId(text)) return text;
  throw new Error(`The database holds "${text}" where it should hold a cycle`);
}
