import { standingLevel, type AgreedEntry } from "../core/assessment/agreed-level";
import { ASSESSMENT_STATES, isBefore, type AssessmentState } from "../core/assessment/assessment-state";
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
import { shortestWay, toInstant, type Sql } from "./sql";
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

/** What a reader may know. The statements keep down what is read; what may be known is decided by the rules of core alone. */
export async function readReadableBoards(db: Queries, reader: Reader): Promise<ReadableBoards> {
  const systems = [...new Set([...reader.ledSystems, ...reader.peerSystems, ...reader.paperSystems])];
  const { assessments, agreed, releases } = await readReached(db, systems, reader.ownTrusts);
  // A board that has not approved shows its levels on its own pages alone.
  const approved = assessments.filter(({ state }) => state === "approved");
  const levels = readableLevels(
    reader,
    approved.map(({ id, trustCode, cycle, frameworkId, frameworkVersion }): BoardPosition => ({ assessmentId: id, trustCode, cycle, frameworkId, frameworkVersion, isApproved: true, levels: standingLevels(agreed.get(id) ?? []) })),
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

type Reached = {
  readonly assessments: readonly { readonly id: string; readonly trustCode: string; readonly cycle: CycleId; readonly frameworkId: string; readonly frameworkVersion: number; readonly state: AssessmentState }[];
  /** By assessment, oldest first. */
  readonly agreed: ReadonlyMap<string, readonly StoredLevel[]>;
  readonly releases: readonly DatedRelease[];
};

/**
 * Assessments that have released something to one of the systems, and those of the reader's own trusts, in order of their ids; with
 * everything agreed and released of them. Plain statements, three for each system and trust: a system's pages read hundreds of rows here.
 */
async function readReached(db: Queries, systems: readonly string[], ownTrusts: readonly string[]): Promise<Reached> {
  const sql = shortestWay(db);
  const parts = await Promise.all([...systems.map((code) => readReleasedTo(sql, code)), ...ownTrusts.map((code) => readOwn(sql, code))]);
  const assessments = new Map(parts.flatMap(([rows]) => rows).map((row) => [row.id, { ...row, frameworkVersion: Number(row.frameworkVersion), cycle: cycleOf(row.cycle), state: readOneOf(ASSESSMENT_STATES, row.state) }]));
  const levels = new Map(parts.flatMap(([, rows]) => rows).map((row) => [row.id, row]));
  const releases = new Map(parts.flatMap(([, , rows]) => rows).map((row) => [row.id, row]));
  const agreed = new Map<string, StoredLevel[]>();
  for (const { assessmentId, themeId, level, revision, restores } of [...levels.values()].toSorted((a, b) => Number(a.revision) - Number(b.revision))) {
    const stored = { themeId, level: level === null ? null : Number(level), revision: Number(revision), restores: restores === null ? null : Number(restores) };
    const own = agreed.get(assessmentId);
    if (own === undefined) agreed.set(assessmentId, [stored]);
    else own.push(stored);
  }
  const dayOf = createDays();
  return {
    assessments: [...assessments.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    agreed,
    releases: [...releases.values()].flatMap(({ assessmentId, systemCode, themeId, audience, releasedAt, withdrawnAt }) => {
      const of = assessments.get(assessmentId);
      const at = toInstant(releasedAt);
      return of === undefined ? [] : [{ assessmentId, systemCode, themeId, audience: readOneOf(AUDIENCES, audience), withdrawnAt: withdrawnAt === null ? null : toInstant(withdrawnAt), trustCode: of.trustCode, cycle: of.cycle, releasedOn: dayOf(at), releasedAt: at }];
    }),
  };
}

function readReleasedTo(sql: Sql, systemCode: string): Promise<Part> {
  return Promise.all([
    sql.$queryRaw<readonly AssessmentRow[]>`
      SELECT "id", "trustCode", "cycle", "frameworkId", "frameworkVersion", "state" FROM "Assessment"
      WHERE "id" IN (SELECT "assessmentId" FROM "LevelRelease" WHERE "systemCode" = ${systemCode} AND "withdrawnAt" IS NULL)`,
    sql.$queryRaw<readonly LevelRow[]>`
      SELECT "id", "assessmentId", "themeId", "level", "revision", "restores" FROM "AgreedLevel"
      WHERE "assessmentId" IN (SELECT "assessmentId" FROM "LevelRelease" WHERE "systemCode" = ${systemCode} AND "withdrawnAt" IS NULL)`,
    sql.$queryRaw<readonly ReleaseRow[]>`
      SELECT "id", "assessmentId", "systemCode", "audience", "themeId", CAST("releasedAt" AS TEXT) AS "releasedAt", CAST("withdrawnAt" AS TEXT) AS "withdrawnAt" FROM "LevelRelease"
      WHERE "assessmentId" IN (SELECT "assessmentId" FROM "LevelRelease" WHERE "systemCode" = ${systemCode} AND "withdrawnAt" IS NULL)`,
  ]);
}

function readOwn(sql: Sql, trustCode: string): Promise<Part> {
  return Promise.all([
    sql.$queryRaw<readonly AssessmentRow[]>`SELECT "id", "trustCode", "cycle", "frameworkId", "frameworkVersion", "state" FROM "Assessment" WHERE "trustCode" = ${trustCode}`,
    sql.$queryRaw<readonly LevelRow[]>`
      SELECT "id", "assessmentId", "themeId", "level", "revision", "restores" FROM "AgreedLevel" WHERE "assessmentId" IN (SELECT "id" FROM "Assessment" WHERE "trustCode" = ${trustCode})`,
    sql.$queryRaw<readonly ReleaseRow[]>`
      SELECT "id", "assessmentId", "systemCode", "audience", "themeId", CAST("releasedAt" AS TEXT) AS "releasedAt", CAST("withdrawnAt" AS TEXT) AS "withdrawnAt" FROM "LevelRelease"
      WHERE "assessmentId" IN (SELECT "id" FROM "Assessment" WHERE "trustCode" = ${trustCode})`,
  ]);
}

/**
 * Days by their instants: themes are released together, and which day it is in England takes longer to tell than all the rest of a
 * row. Within an hour the day is one: England's clock is whole hours from UTC, and is put forward and back on the hour.
 */
function createDays(): (instant: Date) => string {
  const known = new Map<number, string>();
  return (instant) => {
    const hour = Math.floor(instant.getTime() / 3_600_000);
    const day = known.get(hour) ?? dateInEngland(instant);
    known.set(hour, day);
    return day;
  };
}

/** As either engine gives them. */
type AssessmentRow = { readonly id: string; readonly trustCode: string; readonly cycle: string; readonly frameworkId: string; readonly frameworkVersion: number | bigint; readonly state: string };
type LevelRow = { readonly id: string; readonly assessmentId: string; readonly themeId: string; readonly level: number | bigint | null; readonly revision: number | bigint; readonly restores: number | bigint | null };
type ReleaseRow = { readonly id: string; readonly assessmentId: string; readonly systemCode: string; readonly audience: string; readonly themeId: string | null; readonly releasedAt: string; readonly withdrawnAt: string | null };
type Part = readonly [readonly AssessmentRow[], readonly LevelRow[], readonly ReleaseRow[]];

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
