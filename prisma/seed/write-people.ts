import { argon2id } from "../../app/auth/password-hasher";
import type { Transaction } from "../../app/db/database";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./demo-people";

/** Hashes take time and memory, and a transaction should be short: they are made before it. */
export async function hashDemoPasswords(): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const { id } of DEMO_PEOPLE) hashes.set(id, await argon2id.hash(DEMO_PASSWORD));
  return hashes;
}

/** The people who may sign in to the worked example, each with one role, at one place or more. */
export async function writePeople(tx: Transaction, hashes: ReadonlyMap<string, string>, createdAt: Date): Promise<void> {
  await tx.person.createMany({
    data: DEMO_PEOPLE.map(({ id, email, name }) => ({ id, email, name, passwordHash: hashes.get(id) ?? null, createdAt })),
  });
  await tx.roleMembership.createMany({
    data: DEMO_PEOPLE.flatMap(({ id, role, organisationCode, also = [] }) => [
      { id: `demo-${id}`, personId: id, organisationCode, role, from: "2024-04-01", to: null },
      ...also.map((code) => ({ id: `demo-${id}-${code}`, personId: id, organisationCode: code, role, from: "2024-04-01", to: null })),
    ]),
  });
}
