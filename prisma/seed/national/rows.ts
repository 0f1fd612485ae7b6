import type { Db, Transaction } from "../../../app/db/database";

/** Rows of any table, kept until there are enough to be written together. */
export type Rows = {
  readonly add: <T extends Table>(table: T, ...rows: readonly RowOf<T>[]) => void;
  /** Writes all there are, in the order in which tables refer to each other, as one transaction. */
  readonly write: () => Promise<number>;
};

/** Those that are referred to come first. */
const TABLES = [
  "organisation", "organisationName", "organisationSetting", "systemMembership", "person", "roleMembership", "dmaRelease", "dmaEntry", "dmaIcbResult",
  "assessment", "assessmentTheme", "seat", "round", "distribution", "revealedReason", "agreedLevel", "answer", "action", "actionTheme", "benefit", "benefitReading", "actionRevision",
  "levelRelease", "post", "vitalSignValue", "goAndSee", "elementTick", "elementTickRevision", "paper", "paperFile",
] as const satisfies readonly (keyof Transaction)[];

type Table = (typeof TABLES)[number];
type RowOf<T extends Table> = Extract<NonNullable<Parameters<Transaction[T]["createMany"]>[0]>["data"], readonly unknown[]>[number];

/** Rows a statement, so that neither engine's limit of values in one is met. */
const TOGETHER = 500;
const PATIENCE = { maxWait: 60_000, timeout: 600_000 };

export function collectRows(db: Db): Rows {
  const waiting = new Map<Table, unknown[]>();
  return {
    add(table, ...rows) {
      const list = waiting.get(table) ?? [];
      list.push(...rows);
      waiting.set(table, list);
    },
    async write() {
      let written = 0;
      await db.$transaction(async (tx) => {
        for (const table of TABLES) {
          const rows = waiting.get(table) ?? [];
          const { createMany } = tx[table] as unknown as { readonly createMany: (all: { readonly data: readonly unknown[] }) => Promise<unknown> };
          for (let from = 0; from < rows.length; from += TOGETHER) await createMany({ data: rows.slice(from, from + TOGETHER) });
          written += rows.length;
        }
      }, PATIENCE);
      waiting.clear();
      return written;
    },
  };
}
