import type { Queries } from "./database";

/** Names of organisations by code; a code that is none is not in it. */
export async function findOrganisationNames(db: Queries, codes: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly kind: string }>> {
  const rows = await db.organisation.findMany({ where: { code: { in: [...new Set(codes)] } }, select: { code: true, name: true, kind: true } });
  return new Map(rows.map(({ code, name, kind }) => [code, { name, kind }]));
}

/** A trust by its ODS code; null when there is none. */
export async function findTrustName(db: Queries, code: string): Promise<{ readonly code: string; readonly name: string } | null> {
  return db.organisation.findFirst({ where: { code, kind: "trust" }, select: { code: true, name: true } });
}
