import type { Framework } from "../core/framework/framework";
import { acceptVitalSign, type VitalSignForm } from "../core/vital-signs/vital-sign-form";
import { logBegins } from "../core/vital-signs/development-log";
import { isSetAside } from "../core/vital-signs/sign-values";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { listBoardSessions } from "../db/board-sessions";
import { inTransaction } from "../db/transaction";
import { saveVitalSign, withdrawVitalSign } from "../db/vital-signs";
import { ofVitalSign } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "unknown-sign" | "above-the-scale" | "in-the-future" | "kept-by-the-log";

/** Records a vital sign's value on a date; a second one for the same day stands in place of the first. What the development log counts is not recorded by hand. */
export async function recordVitalSign(
  tools: Tools,
  actor: Actor,
  { trustCode, framework }: { readonly trustCode: string; readonly framework: Framework },
  { signId, value, on, source }: VitalSignForm,
): Promise<Result<"recorded", Refusal>> {
  const sign = framework.vitalSigns.find(({ id }) => id === signId);
  if (sign === undefined) return refuse("unknown-sign");
  const at = tools.now();
  const today = dateInEngland(at);
  const accepted = acceptVitalSign(sign, { value, on }, today);
  if (!accepted.ok) return accepted;
  return inTransaction<Result<"recorded", Refusal>>(tools.db, async (tx) => {
    if (isSetAside({ signId, on }, logBegins(await listBoardSessions(tx, trustCode), today))) return refuse("kept-by-the-log");
    const id = tools.newId();
    await saveVitalSign(tx, trustCode, { id, signId, on, value, source, recordedBy: actor.personId, recordedAt: at });
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "vital-sign-recorded", ofVitalSign(signId, id));
    return accept("recorded");
  });
}

/** Takes a value back; that it was recorded stays on record. A second time, or for another trust's value, nothing changes. */
export async function takeVitalSignBack(tools: Tools, actor: Actor, trustCode: string, valueId: string): Promise<void> {
  await inTransaction(tools.db, async (tx) => {
    const signId = await withdrawVitalSign(tx, trustCode, valueId, { withdrawnBy: actor.personId, withdrawnAt: tools.now() });
    if (signId !== null) await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "vital-sign-withdrawn", ofVitalSign(signId, valueId));
  });
}
