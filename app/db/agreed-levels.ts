import type { AgreedEntry, AgreedLevel, DifferentView } from "../core/assessment/agreed-level";
import type { Queries, Transaction } from "./database";
import { readStoredLevel } from "./closed-list";

/** Every entry in the history of each theme's level, by theme id, oldest first. */
export async function readAgreedHistories(db: Queries, assessmentId: string): Promise<ReadonlyMap<string, readonly AgreedEntry[]>> {
  const rows = await db.agreedLevel.findMany({ where: { assessmentId }, orderBy: [{ themeId: "asc" }, { revision: "asc" }] });
  const views = await db.differentView.findMany({ where: { assessmentId }, orderBy: { id: "asc" } });
  const histories = new Map<string, AgreedEntry[]>();
  for (const { themeId, level, rationale, elementsLevel, revision, restores } of rows) {
    const stands = readStoredLevel(level);
    const own = views.filter((view) => view.themeId === themeId && view.revision === (restores ?? revision));
    const agreed =
      stands === null ? null : { level: stands, rationale, elementsLevel: readStoredLevel(elementsLevel), differentViews: own.map(toView) };
    const history = histories.get(themeId) ?? [];
    histories.set(themeId, [...history, { revision, agreed, restores }]);
  }
  return histories;
}

/** The history of one theme's level, oldest first. */
export async function readAgreedHistory(db: Queries, assessmentId: string, themeId: string): Promise<readonly AgreedEntry[]> {
  return (await readAgreedHistories(db, assessmentId)).get(themeId) ?? [];
}

export type AgreedWhoWhen = AgreedEntry & { /** A person's id. */ readonly recordedBy: string; readonly recordedAt: Date };

/** The history of one theme's level with who recorded what when, the newest first. */
export async function listAgreedRecords(db: Queries, assessmentId: string, themeId: string): Promise<readonly AgreedWhoWhen[]> {
  const [history, rows] = await Promise.all([
    readAgreedHistory(db, assessmentId, themeId),
    db.agreedLevel.findMany({ where: { assessmentId, themeId }, select: { revision: true, recordedBy: true, recordedAt: true } }),
  ]);
  const who = new Map(rows.map((row) => [row.revision, row]));
  return history.toReversed().flatMap((entry) => {
    const row = who.get(entry.revision);
    return row === undefined ? [] : [{ ...entry, recordedBy: row.recordedBy, recordedAt: row.recordedAt }];
  });
}

export type AgreedRecord = {
  readonly assessmentId: string;
  readonly themeId: string;
  readonly revision: number;
  readonly agreed: AgreedLevel;
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** Adds a record of the chair's to a theme's history. */
export async function addAgreedLevel(tx: Transaction, { agreed, ...record }: AgreedRecord, newId: () => string): Promise<void> {
  const { level, rationale, elementsLevel, differentViews } = agreed;
  await tx.agreedLevel.create({ data: { id: newId(), ...record, level, rationale, elementsLevel } });
  const { assessmentId, themeId, revision } = record;
  await tx.differentView.createMany({ data: differentViews.map((view) => ({ id: newId(), assessmentId, themeId, revision, ...view })) });
}

/** Adds an undo: the level of an earlier revision stands again, with its different views; or none does. */
export async function addUndo(
  tx: Transaction,
  { agreed, ...record }: Omit<AgreedRecord, "agreed"> & { readonly agreed: AgreedLevel | null; readonly restores: number },
  newId: () => string,
): Promise<void> {
  const { level = null, rationale = "", elementsLevel = null } = agreed ?? {};
  await tx.agreedLevel.create({ data: { id: newId(), ...record, level, rationale, elementsLevel } });
}

function toView({ text, holder, statedLevel }: { text: string; holder: string | null; statedLevel: number | null }): DifferentView {
  return { text, holder, statedLevel: readStoredLevel(statedLevel) };
}
