import type { ConfirmedAlias } from "../core/organisations/confirmed-alias";
import { normaliseName } from "../core/organisations/normalise-name";
import type { IcbSuccession, RegisteredTrust } from "../core/organisations/register";
import { TRUST_TYPES } from "../core/organisations/register";
import type { Queries, Transaction } from "./database";

/** Writes who followed whom; what is there already stays. */
export async function addSuccessions(tx: Transaction, successions: readonly IcbSuccession[], source: string): Promise<void> {
  const known = await tx.succession.findMany({ select: { predecessorCode: true, successorCode: true } });
  const keys = new Set(known.map((row) => `${row.predecessorCode} ${row.successorCode}`));
  const missing = successions.filter(({ predecessor, successor }) => !keys.has(`${predecessor} ${successor}`));
  if (missing.length === 0) return;
  await tx.succession.createMany({
    data: missing.map(({ predecessor, successor, date, kind }) => ({ predecessorCode: predecessor, successorCode: successor, date, kind, source })),
  });
}

/** Gives trusts without a type the one the register knows. A type that is there is never changed. */
export async function fillTypes(tx: Transaction, trusts: readonly RegisteredTrust[]): Promise<void> {
  for (const type of TRUST_TYPES) {
    const codes = trusts.filter((trust) => trust.type === type).map(({ code }) => code);
    await tx.organisation.updateMany({ where: { code: { in: codes }, kind: "trust", type: null }, data: { type } });
  }
}

/** Writes the product's confirmed aliases of organisations that are there. An alias on record stays as it is: a person may have confirmed it anew. */
export async function addAliases(tx: Transaction, aliases: readonly ConfirmedAlias[], source: string): Promise<void> {
  const known = new Set((await tx.organisationAlias.findMany({ select: { normalised: true } })).map(({ normalised }) => normalised));
  const there = new Set((await tx.organisation.findMany({ where: { code: { in: aliases.map(({ code }) => code) } }, select: { code: true } })).map(({ code }) => code));
  const missing = aliases.filter(({ name, code }) => there.has(code) && !known.has(normaliseName(name)));
  if (missing.length === 0) return;
  await tx.organisationAlias.createMany({ data: missing.map(({ name, code, reason }) => ({ normalised: normaliseName(name), organisationCode: code, reason, source })) });
}

/** The aliases on record, each name in its normalised form. */
export async function listAliases(db: Queries): Promise<readonly Pick<ConfirmedAlias, "name" | "code">[]> {
  const rows = await db.organisationAlias.findMany({ orderBy: { normalised: "asc" } });
  return rows.map(({ normalised, organisationCode }) => ({ name: normalised, code: organisationCode }));
}
