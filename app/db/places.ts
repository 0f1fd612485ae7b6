import type { Queries } from "./database";
import { Prisma } from "./generated/sqlite/client";

/** Names of organisations by code; a code that is none is not in it. */
export async function findOrganisationNames(db: Queries, codes: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly kind: string }>> {
  if (codes.length === 0) return new Map();
  const rows = await db.$queryRaw<readonly { readonly code: string; readonly name: string; readonly kind: string }[]>(Prisma.sql`SELECT "code", "name", "kind" FROM "Organisation" WHERE "code" IN (${Prisma.join([...new Set(codes)])})`);
  return new Map(rows.map(({ code, name, kind }) => [code, { name, kind }]));
}

/** A trust by its ODS code; null when there is none. */
export async function findTrustName(db: Queries, code: string): Promise<{ readonly code: string; readonly name: string } | null> {
  return db.organisation.findFirst({ where: { code, kind: "trust" }, select: { code: true, name: true } });
}
