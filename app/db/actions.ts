import { ACTION_STATUSES, BENEFIT_STATUSES, type Action, type ActionWords, type BenefitPlan } from "../core/actions/action";
import { CHANGE_KINDS } from "../core/charts/balance";
import { isCycleId } from "../core/cycle";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";
import type { Prisma } from "./generated/sqlite/client";

const WHOLE = {
  assessment: { select: { cycle: true } },
  themes: { select: { themeId: true, statementId: true }, orderBy: { position: "asc" } },
  benefit: true,
  readings: { where: { withdrawnAt: null }, orderBy: [{ on: "asc" }, { recordedAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.ActionInclude;

/** Every action of a trust, of every cycle, in the order they were added. */
export async function listActions(db: Queries, trustCode: string): Promise<readonly Action[]> {
  return (await db.action.findMany({ where: { trustCode }, include: WHOLE, orderBy: [{ addedAt: "asc" }, { id: "asc" }] })).map(toAction);
}

/** One action of a trust; null when the trust has none with this id. */
export async function findAction(db: Queries, trustCode: string, id: string): Promise<Action | null> {
  const row = await db.action.findFirst({ where: { id, trustCode }, include: WHOLE });
  return row === null ? null : toAction(row);
}

/** One action of a trust, held until the transaction ends; null when the trust has none with this id. */
export async function lockAction(tx: Transaction, trustCode: string, id: string): Promise<Action | null> {
  await tx.action.updateMany({ where: { id, trustCode }, data: { revision: { increment: 0 } } });
  return findAction(tx, trustCode, id);
}

/** Adds an action as revision 1. */
export async function addActionRow(tx: Transaction, id: string, place: { readonly trustCode: string; readonly assessmentId: string; readonly addedAt: Date }, words: ActionWords): Promise<void> {
  const { themes, benefit, ...columns } = words;
  await tx.action.create({ data: { id, ...place, ...columns, revision: 1 } });
  await writeParts(tx, id, { themes, benefit });
}

/** Writes the words of an action that the transaction holds, as a revision. */
export async function saveActionRow(tx: Transaction, id: string, revision: number, { themes, benefit, ...columns }: ActionWords): Promise<void> {
  await tx.action.update({ where: { id }, data: { ...columns, revision } });
  await tx.actionTheme.deleteMany({ where: { actionId: id } });
  await tx.benefit.deleteMany({ where: { actionId: id } });
  await writeParts(tx, id, { themes, benefit });
}

/** Removes an action that nobody has worked on, with everything said of it. */
export async function removeActionRow(tx: Transaction, id: string): Promise<void> {
  await tx.action.delete({ where: { id } });
}

async function writeParts(tx: Transaction, actionId: string, { themes, benefit }: Pick<ActionWords, "themes" | "benefit">): Promise<void> {
  await tx.actionTheme.createMany({ data: themes.map((theme, position) => ({ actionId, position, ...theme })) });
  if (benefit !== null) await tx.benefit.create({ data: { actionId, ...benefit } });
}

type Row = Prisma.ActionGetPayload<{ include: typeof WHOLE }>;

function toAction({ assessment: { cycle }, kind, status, benefit, readings, trustCode: _, addedAt: __, ...row }: Row): Action {
  if (!isCycleId(cycle)) throw new Error(`The database holds "${cycle}" where it should hold a cycle`);
  return {
    ...row,
    cycle,
    kind: readOneOf(CHANGE_KINDS, kind),
    status: readOneOf(ACTION_STATUSES, status),
    benefit: benefit === null ? null : toBenefit(benefit),
    readings: readings.map(({ id, on, value, evidence }) => ({ id, on, value, evidence })),
  };
}

function toBenefit({ actionId: _, status, decimals, ...plan }: NonNullable<Row["benefit"]>): BenefitPlan {
  if (decimals !== 0 && decimals !== 1 && decimals !== 2) throw new Error(`The database holds ${decimals} decimals`);
  return { ...plan, decimals, status: readOneOf(BENEFIT_STATUSES, status) };
}
