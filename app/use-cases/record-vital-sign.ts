import type { Framework } from "../core/framework/framework";
import { acceptVitalSign, type VitalSignForm } from "../core/vital-signs/vital-sign-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { inTransaction } from "../db/transaction";
import { saveVitalSign } from "../db/vital-signs";
import type { Actor, Tools } from "./tools";

type Refusal = "unknown-sign" | "above-the-scale" | "in-the-future";

/** Records a vital sign's value on a date; a second one for the same day stands in place of the first. */
export async function recordVitalSign(
  { db, now, newId }: Pick<Tools, "db" | "now" | "newId">,
  actor: Actor,
  { trustCode, framework }: { readonly trustCode: string; readonly framework: Framework },
  { signId, value, on, source }: VitalSignForm,
): Promise<Result<"recorded", Refusal>> {
  const sign = framework.vitalSigns.find(({ id }) => id === signId);
  if (sign === undefined) return refuse("unknown-sign");
  const at = now();
  const accepted = acceptVitalSign(sign, { value, on }, dateInEngland(at));
  if (!accepted.ok) return accepted;
  await inTransaction(db, (tx) => saveVitalSign(tx, trustCode, { id: newId(), signId, on, value, source, recordedBy: actor.personId, recordedAt: at }));
  return accept("recorded");
}
