import { isCycleId, type CycleId } from "../core/cycle";
import { KEPT_FORMS, PAPER_KINDS, type IssuedFile, type IssuedPaper, type PaperKind } from "../core/papers/issued-paper";
import type { PaperProfile } from "../core/papers/board-paper-source";
import { readOneOf } from "./closed-list";
import type { Queries, Transaction } from "./database";

const INCLUDED = { organisation: { select: { code: true, name: true } }, files: { orderBy: { form: "asc" } } } as const;

/** Which papers belong together as versions of one. */
export type PaperSeries = { readonly organisationCode: string; readonly cycle: CycleId; readonly kind: PaperKind; readonly profile: PaperProfile };

/** Every version of one paper, oldest first. */
export async function listVersions(db: Queries, { organisationCode, cycle, kind, profile }: PaperSeries): Promise<readonly IssuedPaper[]> {
  const rows = await db.paper.findMany({ where: { organisationCode, cycle, kind, profile }, include: INCLUDED, orderBy: { version: "asc" } });
  return rows.map(paperOf);
}

/** Every issued paper of an assessment, of both profiles, newest version first. */
export async function listIssuedPapers(db: Queries, assessmentId: string): Promise<readonly IssuedPaper[]> {
  const rows = await db.paper.findMany({ where: { assessmentId }, include: INCLUDED, orderBy: [{ profile: "asc" }, { version: "desc" }] });
  return rows.map(paperOf);
}

/** Every issued paper of a system, of every cycle and both profiles, the newest first. */
export async function listSystemPapers(db: Queries, systemCode: string): Promise<readonly IssuedPaper[]> {
  const rows = await db.paper.findMany({ where: { organisationCode: systemCode, kind: "system-paper" }, include: INCLUDED, orderBy: [{ cycle: "desc" }, { profile: "asc" }, { version: "desc" }] });
  return rows.map(paperOf);
}

/** A paper by the reference printed on it, only if it is published; null for any other. */
export async function findPublishedPaper(db: Queries, reference: string): Promise<IssuedPaper | null> {
  const row = await db.paper.findFirst({ where: { reference, publishedAt: { not: null } }, include: INCLUDED });
  return row && paperOf(row);
}

/** A paper by its id; null when there is none. */
export async function findIssuedPaper(db: Queries, id: string): Promise<IssuedPaper | null> {
  const row = await rowOf(db, id);
  return row && paperOf(row);
}

/** Ids of issued papers that lack a file still. */
export async function listUndrawnPapers(db: Queries): Promise<readonly string[]> {
  const rows = await db.$queryRaw<readonly { readonly id: string }[]>`
    SELECT p."id" FROM "Paper" p
    WHERE (SELECT COUNT(*) FROM "PaperFile" f WHERE f."paperId" = p."id") < p."formsExpected"
    ORDER BY p."issuedAt", p."id"`;
  return rows.map(({ id }) => id);
}

/** Puts an issued paper on record; its model is in the store already. */
export async function addIssuedPaper(
  tx: Transaction,
  { organisation, files: _none, publishedAt: _not, ...paper }: IssuedPaper,
  issuedBy: string,
): Promise<void> {
  await tx.paper.create({ data: { ...paper, organisationCode: organisation.code, issuedBy } });
}

/** Puts a drawn file on record; a second drawing of the same form changes nothing. */
export async function addIssuedFile(tx: Transaction, paperId: string, file: IssuedFile): Promise<void> {
  await tx.paperFile.upsert({ where: { paperId_form: { paperId, form: file.form } }, create: { paperId, ...file }, update: {} });
}

/** Publishes a paper. @returns false when it was published before. */
export async function markPublished(tx: Transaction, id: string, { publishedAt, publishedBy }: { readonly publishedAt: Date; readonly publishedBy: string }): Promise<boolean> {
  const { count } = await tx.paper.updateMany({ where: { id, publishedAt: null }, data: { publishedAt, publishedBy } });
  return count > 0;
}

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

function rowOf(db: Queries, id: string) {
  return db.paper.findUnique({ where: { id }, include: INCLUDED });
}

function paperOf({ id, reference, kind, organisation, assessmentId, cycle, profile, version, correction, title, modelSha256, formsExpected, files, issuedAt, publishedAt }: Row): IssuedPaper {
  if (!isCycleId(cycle)) throw new Error(`A paper has no cycle: ${id}`);
  return {
    id,
    reference,
    kind: readOneOf(PAPER_KINDS, kind),
    organisation,
    assessmentId,
    cycle,
    profile: readOneOf(["board", "public"] as const, profile),
    version,
    correction,
    title,
    modelSha256,
    formsExpected,
    files: files.map(({ form, sha256, size }) => ({ form: readOneOf(KEPT_FORMS, form), sha256, size })),
    issuedAt,
    publishedAt,
  };
}
