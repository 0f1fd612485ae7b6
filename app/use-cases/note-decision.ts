import type { AuditAction, AuditEvent } from "../core/audit/audit-event";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import type { Tools } from "./tools";

/** Puts a decision about an assessment into its trust's audit record, with the decision itself: both are written or neither. */
export function noteDecision(
  tx: Transaction,
  { now, newId, viewer, clientAddress }: Pick<Tools, "now" | "newId" | "viewer" | "clientAddress">,
  trustCode: string,
  action: AuditAction,
  subject: AuditEvent["subject"],
): Promise<void> {
  const who = { personId: viewer?.personId ?? null, address: clientAddress ?? null };
  return recordAudit(tx, { organisationCode: trustCode, at: now(), action, subject, ...who }, newId);
}
