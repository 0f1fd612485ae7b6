import type { RoundState } from "../core/disclosure/round";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";
import { shortestWay } from "./sql";

export const ROUND_STATES = ["open", "closed", "revealed"] as const satisfies readonly RoundState[];

/** One asking of one theme, without anything of what was answered. */
export type RoundRecord = { readonly id: string; readonly themeId: string; readonly number: number; readonly state: RoundState };

/** Every round of an assessment, by theme and number. */
export async function listRounds(db: Queries, assessmentId: string): Promise<readonly RoundRecord[]> {
  const rows = await shortestWay(db).$queryRaw<readonly { readonly id: string; readonly themeId: string; readonly number: number | bigint; readonly state: string }[]>`
    SELECT "id", "themeId", "number", "state" FROM "Round" WHERE "assessmentId" = ${assessmentId} ORDER BY "themeId", "number"`;
  return rows.map(({ number, state, ...row }) => ({ ...row, number: Number(number), state: readOneOf(ROUND_STATES, state) }));
}

/** Opens rounds. */
export async function openRounds(tx: Transaction, assessmentId: string, rounds: readonly Pick<RoundRecord, "id" | "themeId" | "number">[]): Promise<void> {
  await tx.round.createMany({ data: rounds.map((round) => ({ ...round, assessmentId, state: "open" })) });
}

/** Holds every open round of an assessment until the transaction ends. @returns their ids. */
export async function lockOpenRounds(tx: Transaction, assessmentId: string): Promise<readonly string[]> {
  await tx.round.updateMany({ where: { assessmentId, state: "open" }, data: { state: "open" } });
  const rows = await tx.round.findMany({ where: { assessmentId, state: "open" }, select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
}

/** Shows closed rounds to the room. */
export async function revealRounds(tx: Transaction, roundIds: readonly string[]): Promise<void> {
  await tx.round.updateMany({ where: { id: { in: [...roundIds] }, state: "closed" }, data: { state: "revealed" } });
}
