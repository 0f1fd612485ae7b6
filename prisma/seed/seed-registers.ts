import { readRegisters } from "../../app/content/read-registers";
import { normaliseName } from "../../app/core/organisations/normalise-name";
import type { Transaction } from "../../app/db/database";

/**
 * Puts the product's own register of integrated care boards into the database: boards, names and successions. Safe to
 * repeat; a board that is there already, with whatever a person or an import made of it, is left as it is.
 * @param root the folder that holds app/content
 */
export async function seedRegisters(tx: Transaction, root: string): Promise<void> {
  const { boards } = readRegisters(root);
  const source = `${boards.source.name}, as at ${boards.source.asAt}`;
  const known = new Set((await tx.organisation.findMany({ where: { kind: "icb" }, select: { code: true } })).map(({ code }) => code));
  const missing = boards.icbs.filter(({ code }) => !known.has(code));
  await tx.organisation.createMany({
    data: missing.map(({ code, name, region, opened, closed }) => ({ code, kind: "icb", name, regionCode: region, opened, closed, source })),
  });
  await tx.organisationName.createMany({
    data: missing.map(({ code, name, opened }) => ({ id: `register-${code}`, organisationCode: code, name, normalised: normaliseName(name), from: opened, to: null, source })),
  });
  const followed = new Set((await tx.succession.findMany()).map(keyOf));
  const steps = boards.succession.map(({ predecessor, successor, date, kind }) => ({ predecessorCode: predecessor, successorCode: successor, date, kind, source }));
  await tx.succession.createMany({ data: steps.filter((step) => !followed.has(keyOf(step))) });
}

function keyOf({ predecessorCode, successorCode }: { readonly predecessorCode: string; readonly successorCode: string }): string {
  return `${predecessorCode} ${successorCode}`;
}
