import type { Assessment } from "../core/assessment/assessment";
import { ASSESSMENT_STATES, isBefore, type AssessmentState } from "../core/assessment/assessment-state";
import { isCycleId, type CycleId } from "../core/cycle";
import type { GroupComparison } from "../core/disclosure/group-medians";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";
import type { Prisma } from "./generated/sqlite/client";
import { shortestWay, toInstant } from "./sql";

const WITH_TRUST = { trust: { select: { code: true, name: true } } } as const;

/** One assessment; null when there is none with this id. */
export async function findAssessment(db: Queries, id: string): Promise<Assessment | null> {
  // One plain statement: almost every page begins with it.
  const [row] = await shortestWay(db).$queryRaw<readonly PlainRow[]>`
    SELECT a."id", a."trustCode", t."name" AS "trustName", a."cycle", a."frameworkId", a."frameworkVersion", a."state", a."workshopOn", a."openedOn", a."proposedOn",
      a."consideredOn", a."consideredBy", a."approvedOn", a."approvalMinute", CAST(a."answersDeletedAt" AS TEXT) AS "answersDeletedAt", a."groupLowerOn", a."groupThemes", a."holdReason", a."revision"
    FROM "Assessment" a JOIN "Organisation" t ON t."code" = a."trustCode" WHERE a."id" = ${id}`;
  if (row === undefined) return null;
  const { trustCode: code, trustName: name, frameworkVersion, answersDeletedAt, groupLowerOn, groupThemes, revision, ...columns } = row;
  const numberOf = (stored: number | bigint | null) => (stored === null ? null : Number(stored));
  return toAssessment({
    ...columns,
    trust: { code, name },
    frameworkVersion: Number(frameworkVersion),
    answersDeletedAt: answersDeletedAt === null ? null : toInstant(answersDeletedAt),
    groupLowerOn: numberOf(groupLowerOn),
    groupThemes: numberOf(groupThemes),
    revision: Number(revision),
  });
}

/** A trust's assessment of one cycle; null when it has none. */
export async function findAssessmentOf(db: Queries, trustCode: string, cycle: CycleId): Promise<Assessment | null> {
  const row = await db.assessment.findUnique({ where: { trustCode_cycle: { trustCode, cycle } }, include: WITH_TRUST });
  return row === null ? null : toAssessment(row);
}

/** Every assessment of a trust, the newest cycle first. */
export async function listAssessments(db: Queries, trustCode: string): Promise<readonly Assessment[]> {
  const rows = await db.assessment.findMany({ where: { trustCode }, include: WITH_TRUST, orderBy: { cycle: "desc" } });
  return rows.map(toAssessment);
}

/** Assessments whose individual answers have not been deleted, the oldest opening first. */
export async function listAssessmentsWithAnswers(db: Queries): Promise<readonly Assessment[]> {
  const rows = await db.assessment.findMany({
    where: { answersDeletedAt: null, openedOn: { not: null } },
    include: WITH_TRUST,
    orderBy: [{ openedOn: "asc" }, { id: "asc" }],
  });
  return rows.map(toAssessment);
}

/**
 * One assessment, held until the transaction ends: whoever decides on its state waits for whoever did so before.
 * @returns null when there is none with this id.
 */
export async function lockAssessment(tx: Transaction, id: string): Promise<Assessment | null> {
  await tx.assessment.updateMany({ where: { id }, data: { revision: { increment: 0 } } });
  return findAssessment(tx, id);
}

export type NewAssessment = {
  readonly id: string;
  readonly trustCode: string;
  readonly cycle: CycleId;
  readonly frameworkId: string;
  readonly frameworkVersion: number;
  readonly createdAt: Date;
};

/** Adds an assessment, in preparation. */
export async function addAssessment(tx: Transaction, assessment: NewAssessment): Promise<void> {
  await tx.assessment.create({ data: { ...assessment, state: "preparing" } });
}

/** What a decision writes beside the state it leads to. */
export type AssessmentChange = {
  readonly state?: AssessmentState;
  readonly workshopOn?: string | null;
  readonly openedOn?: string;
  readonly proposedOn?: string;
  readonly consideredOn?: string;
  readonly consideredBy?: string;
  readonly approvedOn?: string;
  readonly approvalMinute?: string;
  readonly answersDeletedAt?: Date;
  readonly holdReason?: string | null;
  readonly groups?: GroupComparison | null;
};

/** Changes an assessment that the transaction holds, and counts its revision up. */
export async function changeAssessment(tx: Transaction, id: string, { groups, ...change }: AssessmentChange): Promise<void> {
  const frozen = groups === undefined ? {} : { groupLowerOn: groups?.lowerOn ?? null, groupThemes: groups?.themes ?? null };
  await tx.assessment.update({ where: { id }, data: { ...change, ...frozen, revision: { increment: 1 } } });
}

type Row = Omit<Prisma.AssessmentGetPayload<{ include: typeof WITH_TRUST }>, "trustCode" | "createdAt">;

/** As either engine gives it in a plain statement: whole numbers may come as bigint, an instant as text. */
type PlainRow = Omit<Row, "trust" | "frameworkVersion" | "answersDeletedAt" | "groupLowerOn" | "groupThemes" | "revision"> & {
  readonly trustCode: string;
  readonly trustName: string;
  readonly frameworkVersion: number | bigint;
  readonly answersDeletedAt: string | null;
  readonly groupLowerOn: number | bigint | null;
  readonly groupThemes: number | bigint | null;
  readonly revision: number | bigint;
};

function toAssessment({ trust, cycle, frameworkId, frameworkVersion, groupLowerOn, groupThemes, ...row }: Row): Assessment {
  if (!isCycleId(cycle)) throw new Error(`The database holds "${cycle}" where it should hold a cycle`);
  const state = readOneOf(ASSESSMENT_STATES, row.state);
  // Frozen at the close; like every spread, nobody reads it before the reveal.
  const isKnown = groupLowerOn !== null && groupThemes !== null && !isBefore(state, "revealed");
  return {
    id: row.id,
    trust,
    cycle,
    framework: { framework: frameworkId, version: frameworkVersion },
    state,
    workshopOn: row.workshopOn,
    openedOn: row.openedOn,
    proposedOn: row.proposedOn,
    consideredOn: row.consideredOn,
    consideredBy: row.consideredBy,
    approvedOn: row.approvedOn,
    approvalMinute: row.approvalMinute,
    answersDeletedAt: row.answersDeletedAt,
    holdReason: row.holdReason,
    groups: isKnown ? { lowerOn: groupLowerOn, themes: groupThemes } : null,
    revision: row.revision,
  };
}
