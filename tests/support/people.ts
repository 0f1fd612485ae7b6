import { randomUUID } from "node:crypto";
import { createAuth, type Auth } from "../../app/auth/auth";
import type { AuthParts } from "../../app/auth/auth-tools";
import { argon2id } from "../../app/auth/password-hasher";
import { readCommonPasswords } from "../../app/content/read-common-passwords";
import type { Role } from "../../app/core/permissions/viewer";
import type { Db } from "../../app/db/database";
import { PROJECT_ROOT } from "./database";

export const PASSWORD = "kettle orchard violin";
const passwordHash = argon2id.hash(PASSWORD);

/** Stores a person who may sign in with `PASSWORD`; organisations that do not exist yet are made. @returns the person's id. */
export async function addPerson(
  db: Db,
  email: string,
  roles: readonly (Role & { readonly from?: string; readonly to?: string | null })[] = [],
): Promise<string> {
  const id = `person-${email.replace(/[^a-z0-9]/g, "-")}`;
  await db.person.create({ data: { id, email, name: "Alex Marlow", passwordHash: await passwordHash, createdAt: new Date("2026-01-01") } });
  for (const { role, organisationCode, from = "2026-01-01", to = null } of roles) {
    await db.organisation.upsert({
      where: { code: organisationCode },
      update: {},
      create: { code: organisationCode, kind: "trust", name: organisationCode, source: "test" },
    });
    await db.roleMembership.create({ data: { id: `${id}-${organisationCode}-${role}`, personId: id, organisationCode, role, from, to } });
  }
  return id;
}

/** Accounts and sessions on a test's database, at a clock of the test's own. */
export function createTestAuth(db: Db, now: () => Date, parts: Partial<AuthParts> = {}): Auth {
  return createAuth({ db, isSecure: false, secret: "a secret of this test alone", isCommonPassword: readCommonPasswords(PROJECT_ROOT), now, newId: randomUUID, sendPasswordLink: null, ...parts });
}

/** What a browser sends back after a Set-Cookie header. */
export function cookieSent(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}
