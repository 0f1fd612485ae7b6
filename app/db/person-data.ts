import type { Queries, Transaction } from "./database";
import { sealAnswersOf } from "./sealed-answers";

/** What the service holds of a person, but for answers, which stand with their seats. */
export async function readPersonData(db: Queries, personId: string) {
  const { passwordHash, ...person } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { id: true, email: true, name: true, createdAt: true, disabledAt: true, codesSince: true, passwordHash: true },
  });
  const [identities, digests, systemsSeen, emailChange, roles, requests, sessions, seats, peerSets, actions, made, about] = await Promise.all([
    db.externalIdentity.findMany({ where: { personId }, select: { issuer: true, subject: true, connectedAt: true }, orderBy: { connectedAt: "asc" } }),
    db.actionDigest.findMany({ where: { personId }, select: { trustCode: true, isOn: true, since: true, sent: { select: { week: true } } }, orderBy: { trustCode: "asc" } }),
    db.systemSeen.findMany({ where: { personId }, select: { systemCode: true, at: true }, orderBy: { systemCode: "asc" } }),
    db.emailChange.findUnique({ where: { personId }, select: { newEmail: true, expiresAt: true } }),
    db.roleMembership.findMany({ where: { personId }, select: { role: true, from: true, to: true, organisation: { select: { code: true, name: true } } }, orderBy: [{ from: "desc" }, { id: "asc" }] }),
    db.roleRequest.findMany({ where: { personId }, select: { role: true, askedAt: true, refusedAt: true, organisation: { select: { code: true, name: true } } } }),
    db.session.findMany({ where: { personId }, select: { createdAt: true, expiresAt: true, userAgent: true }, orderBy: { createdAt: "desc" } }),
    db.seat.findMany({ where: { personId }, select: { id: true, title: true, kind: true, assessment: { select: { cycle: true, trust: { select: { name: true } } } } }, orderBy: { id: "asc" } }),
    db.savedPeerSet.findMany({ where: { personId }, select: { name: true, createdAt: true, peers: { select: { trustCode: true } } }, orderBy: { createdAt: "asc" } }),
    db.action.findMany({ where: { personId }, select: { what: true, ownerRole: true, status: true, dueOn: true }, orderBy: { addedAt: "asc" } }),
    db.auditEntry.findMany({ where: { personal: { some: { field: "actor", value: personId } } }, select: { at: true, action: true, chain: true, personal: { where: { field: "address" }, select: { value: true } } }, orderBy: { at: "desc" } }),
    db.auditEntry.findMany({ where: { personal: { some: { field: "subject", value: personId } } }, select: { at: true, action: true, chain: true }, orderBy: { at: "desc" } }),
  ]);
  return { person: { ...person, hasPassword: passwordHash !== null }, identities, digests, systemsSeen, emailChange, roles, requests, sessions, seats, peerSets, actions, made, about };
}

/** Whether a person is the only one who administers the service on a date. */
export async function isOnlyAdministrator(db: Queries, personId: string, on: string): Promise<boolean> {
  const held = { role: "service-administrator", from: { lte: on }, OR: [{ to: null }, { to: { gt: on } }] };
  const administrators = await db.person.findMany({ where: { disabledAt: null, roles: { some: held } }, select: { id: true }, take: 2 });
  return administrators.length === 1 && administrators[0]?.id === personId;
}

/**
 * Deletes a person: account, roles, sessions, links, saved peers. Seats and actions stay and are nobody's; what was answered from a seat
 * counts on, sealed, and its link opens nothing. Ids that stand beside what the person once wrote lead nowhere from then on.
 *
 * @param on the day, YYYY-MM-DD
 * @returns whether there was such a person
 */
export async function deletePerson(tx: Transaction, personId: string, on: string): Promise<boolean> {
  await sealAnswersOf(tx, personId, { by: "erasure", on });
  await tx.seatSession.deleteMany({ where: { seat: { personId } } });
  await tx.seat.updateMany({ where: { personId }, data: { personId: null, tokenHash: null } });
  await tx.action.updateMany({ where: { personId }, data: { personId: null } });
  const own = { where: { personId } };
  await tx.actionDigest.deleteMany(own);
  await tx.savedPeerSet.deleteMany(own);
  await tx.recoveryCode.deleteMany(own);
  await tx.accountLink.deleteMany(own);
  await tx.externalIdentity.deleteMany(own);
  await tx.systemSeen.deleteMany(own);
  await tx.session.deleteMany(own);
  await tx.emailChange.deleteMany(own);
  await tx.roleRequest.deleteMany(own);
  await tx.roleMembership.deleteMany(own);
  return (await tx.person.deleteMany({ where: { id: personId } })).count > 0;
}

/** Accounts whose last role ended before a day, or that were made before it and never had one. */
export async function listIdlePeople(db: Queries, before: string): Promise<readonly string[]> {
  const rows = await db.person.findMany({
    where: { createdAt: { lt: new Date(`${before}T00:00:00Z`) }, sessions: { none: {} }, roles: { none: { OR: [{ to: null }, { to: { gte: before } }] } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** People who hold or held a role at an organisation and have none anywhere else. */
export async function listPeopleOnlyAt(db: Queries, organisationCode: string): Promise<readonly string[]> {
  const rows = await db.person.findMany({ where: { roles: { some: { organisationCode }, every: { organisationCode } } }, select: { id: true } });
  return rows.map(({ id }) => id);
}
