import { CHAIN_START, commitTo, hashOfEntry, PERSONAL_FIELDS, type PersonalField, type PersonalValue } from "../core/audit/audit-chain";
import { assertSubjectId, SERVICE_CHAIN, type AuditEvent } from "../core/audit/audit-event";
import type { Transaction } from "./database";
import { sha256 } from "./digest";

/**
 * Appends to the audit record, in the transaction of what it records: both happen or neither.
 * @param newId makes random ids; salts are such ids as well.
 */
export async function recordAudit(tx: Transaction, event: AuditEvent, newId: () => string): Promise<void> {
  await appendTo(tx, chainOf(event), [event], newId);
}

/** Appends many entries at once, each chain in the order given: for what is brought in whole, such as the worked example. */
export async function recordAll(tx: Transaction, events: readonly AuditEvent[], newId: () => string): Promise<void> {
  for (const chain of new Set(events.map(chainOf))) await appendTo(tx, chain, events.filter((event) => chainOf(event) === chain), newId);
}

function chainOf({ organisationCode }: AuditEvent): string {
  return organisationCode ?? SERVICE_CHAIN;
}

async function appendTo(tx: Transaction, chain: string, events: readonly AuditEvent[], newId: () => string): Promise<void> {
  // Growing the head first holds its row: two writers of one chain take their turns.
  const head = await tx.auditHead.upsert({
    where: { chain },
    create: { chain, sequence: events.length, hash: CHAIN_START },
    update: { sequence: { increment: events.length } },
  });
  let previousHash = head.hash;
  const made = events.map((event, index) => {
    const { entry, personal } = entryOf(event, { chain, sequence: head.sequence - events.length + 1 + index, previousHash }, newId);
    previousHash = entry.hash;
    const id = newId();
    return { entry: { id, ...entry }, personal: personal.map((part) => ({ entryId: id, ...part })) };
  });
  await tx.auditEntry.createMany({ data: made.map(({ entry }) => entry) });
  const personal = made.flatMap((one) => one.personal);
  if (personal.length > 0) await tx.auditPersonal.createMany({ data: personal });
  await tx.auditHead.update({ where: { chain }, data: { hash: previousHash } });
}

function entryOf({ at, action, subject, personId, address }: AuditEvent, place: { readonly chain: string; readonly sequence: number; readonly previousHash: string }, newId: () => string) {
  const isPerson = subject.kind === "person";
  const id = assertSubjectId(subject.id);
  const personal = personalValues({ actor: personId, address, subject: isPerson ? id : null }, newId);
  const said = {
    ...place,
    at,
    action,
    subjectKind: subject.kind,
    subject: isPerson ? null : id,
    actorCommitment: commitmentOf("actor", personal),
    addressCommitment: commitmentOf("address", personal),
    subjectCommitment: commitmentOf("subject", personal),
  };
  return { entry: { ...said, hash: hashOfEntry(said, sha256) }, personal };
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
