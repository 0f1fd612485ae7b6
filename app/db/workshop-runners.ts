import type { Queries } from "./database";

/** Who may run a workshop at a trust on a date, by name. */
export async function listWorkshopRunners(db: Queries, trustCode: string, on: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const held = { organisationCode: trustCode, role: { in: ["facilitator", "trust-lead"] }, from: { lte: on }, OR: [{ to: null }, { to: { gt: on } }] };
  return db.person.findMany({ where: { disabledAt: null, roles: { some: held } }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}

/** Names by person id. */
export async function findNames(db: Queries, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
