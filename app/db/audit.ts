import { CHAIN_START, commitTo, hashOfEntry, PERSONAL_FIELDS, type PersonalField, type PersonalValue } from "../core/audit/audit-chain";
import { assertSubjectId, SERVICE_CHAIN, type AuditEvent } from "../core/audit/audit-event";
import type { Transaction } from "./database";
import { sha256 } from "./digest";

/**
 * Appends to the audit record, in the transaction of what it records: both happen or neither.
 * @param newId makes random ids; salts are such ids as well.
 */
export async function recordAudit(tx: Transaction, event: AuditEvent, newId: () => string): Promise<void> {
  const { at, action, subject } = event;
  const chain = event.organisationCode ?? SERVICE_CHAIN;
  const isPerson = subject.kind === "person";
  const id = assertSubjectId(subject.id);
  const personal = personalValues({ actor: event.personId, address: event.address, subject: isPerson ? id : null }, newId);
  // Growing the head first holds its row: two writers of one chain take their turns.
  const head = await tx.auditHead.upsert({
    where: { chain },
    create: { chain, sequence: 1, hash: CHAIN_START },
    update: { sequence: { increment: 1 } },
  });
  const entry = {
    chain,
    sequence: head.sequence,
    at,
    action,
    subjectKind: subject.kind,
    subject: isPerson ? null : id,
    actorCommitment: commitmentOf("actor", personal),
    addressCommitment: commitmentOf("address", personal),
    subjectCommitment: commitmentOf("subject", personal),
    previousHash: head.hash,
  };
  const hash = hashOfEntry(entry, sha256);
  const entryId = newId();
  await tx.auditEntry.create({ data: { id: entryId, ...entry, hash } });
  if (personal.length > 0) await tx.auditPersonal.createMany({ data: personal.map((part) => ({ entryId, ...part })) });
  await tx.auditHead.update({ where: { chain }, data: { hash } });
}

/** Erases a person from the record: the entries they made or are about stay, and say of nobody. @returns the entries touched. */
export async function eraseFromAudit(tx: Transaction, personId: string): Promise<number> {
  const own = await tx.auditPersonal.findMany({ where: { field: { in: ["actor", "subject"] }, value: personId }, select: { entryId: true, field: true } });
  const acted = own.filter(({ field }) => field === "actor").map(({ entryId }) => entryId);
  await tx.auditPersonal.deleteMany({ where: { field: { in: ["actor", "subject"] }, value: personId } });
  // Where somebody was when acting is theirs too.
  await tx.auditPersonal.deleteMany({ where: { field: "address", entryId: { in: acted } } });
  return new Set(own.map(({ entryId }) => entryId)).size;
}

function personalValues(values: Readonly<Record<PersonalField, string | null>>, newId: () => string): readonly PersonalValue[] {
  return PERSONAL_FIELDS.flatMap((field) => {
    const value = values[field];
    return value === null ? [] : [{ field, value, salt: newId() }];
  });
}

function commitmentOf(field: PersonalField, personal: readonly PersonalValue[]): string | null {
  const found = personal.find((part) => part.field === field);
  return found === undefined ? null : commitTo(field, found.value, found.salt, sha256);
}
