import type { Queries } from "./database";

/** People who may own an action of a trust: those who hold a role there on a date, by name. */
export async function listPossibleOwners(db: Queries, trustCode: string, on: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const held = { organisationCode: trustCode, from: { lte: on }, OR: [{ to: null }, { to: { gt: on } }] };
  return db.person.findMany({ where: { disabledAt: null, roles: { some: held } }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] });
}
