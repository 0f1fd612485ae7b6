import { createHash } from "node:crypto";
import type { Db } from "../../../app/db/database";

const PERSON = "national-everything";
const ROLES = ["trust-lead", "facilitator", "digital-team", "board-member"] as const;
const DAY = 86_400_000;

/**
 * Somebody who may do everything at the first trust and its ICS of an invented country, signed in and on the board: for tests and
 * measurements of size alone.
 * @returns the session's cookie, as a server without https knows it.
 */
export async function addAllRoles(db: Db, now: Date, token: string): Promise<string> {
  const service = await db.organisation.findFirstOrThrow({ where: { kind: "service" } });
  await db.person.create({ data: { id: PERSON, email: "everything@boardmark.example", name: "Everything", createdAt: now } });
  const roles = [...ROLES.map((role) => [role, "N0001"] as const), ["system-lead", "NI01"] as const, ["service-administrator", service.code] as const];
  await db.roleMembership.createMany({ data: roles.map(([role, organisationCode]) => ({ id: `all-${role}`, personId: PERSON, organisationCode, role, from: "2022-04-01" })) });
  const seat = await db.seat.findFirstOrThrow({ where: { assessment: { trustCode: "N0001", state: "answering" }, position: 0 } });
  await db.seat.update({ where: { id: seat.id }, data: { personId: PERSON } });
  const ends = new Date(now.getTime() + DAY);
  await db.session.create({ data: { id: createHash("sha256").update(token).digest("hex"), personId: PERSON, createdAt: now, expiresAt: ends, endsAt: ends } });
  return `boardmark=${token}`;
}
