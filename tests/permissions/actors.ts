import type { Viewer } from "../../app/core/permissions/viewer";
import type { Db } from "../../app/db/database";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { sendForm } from "../support/app";
import { cookieSent, createTestAuth } from "../support/people";

export type Actor = { readonly name: string; readonly cookie: string; readonly viewer: Viewer | null };

const DEMO_ACTORS: readonly (readonly [name: string, email: string])[] = [
  ["trust lead of Northmoor", "lead@northmoor.example"],
  ["facilitator of Northmoor", "facilitator@northmoor.example"],
  ["digital team of Northmoor", "digital@northmoor.example"],
  ["board member of Northmoor", "chair@northmoor.example"],
  ["observer of Northmoor", "observer@northmoor.example"],
  ["trust lead of Valeside", "lead@valeside.example"],
  ["system lead of Moor and Vale", "ics@moorandvale.example"],
  ["service administrator", "admin@boardmark.example"],
];

/** People the worked example lacks: of another system, without a role, with a role that is over. */
async function addStrangers(db: Db): Promise<readonly (readonly [name: string, email: string])[]> {
  const { passwordHash } = await db.person.findUniqueOrThrow({ where: { email: "lead@northmoor.example" } });
  async function add(id: string, ...roles: readonly { role: string; organisationCode: string; to: string | null }[]): Promise<string> {
    const email = `${id}@elsewhere.example`;
    await db.person.create({ data: { id, email, name: "Sam Hollis", passwordHash, createdAt: new Date() } });
    for (const role of roles) await db.roleMembership.create({ data: { id: `${id}-${role.role}`, personId: id, from: "2020-01-01", ...role } });
    return email;
  }
  return [
    ["trust lead in another system", await add("far-lead", { role: "trust-lead", organisationCode: "XL1", to: null })],
    ["system lead of another system", await add("far-system-lead", { role: "system-lead", organisationCode: "XLK", to: null })],
    ["person without a role", await add("no-role")],
    ["former trust lead of Northmoor", await add("former-lead", { role: "trust-lead", organisationCode: "XN1", to: "2021-01-01" })],
  ];
}

/** Everybody whom every route is asked as: each role at home, others, nobody, and somebody whose session is over. */
export async function signEverybodyIn(db: Db, url: string): Promise<readonly Actor[]> {
  const auth = createTestAuth(db, () => new Date());
  async function signIn(name: string, email: string): Promise<Actor> {
    const answer = await sendForm(`${url}/sign-in`, { email, password: DEMO_PASSWORD });
    const cookie = cookieSent(answer.headers.get("Set-Cookie") ?? "");
    const { viewer } = await auth.findViewer(cookie);
    if (viewer === null) throw new Error(`${email} could not sign in`);
    return { name, cookie, viewer };
  }
  const actors: Actor[] = [];
  for (const [name, email] of [...DEMO_ACTORS, ...(await addStrangers(db))]) actors.push(await signIn(name, email));
  const expired = await signIn("trust lead of Northmoor whose session is over", "lead@northmoor.example");
  await db.session.update({ where: { id: expired.viewer?.sessionId ?? "" }, data: { endsAt: new Date(Date.now() - 1_000) } });
  return [...actors, { ...expired, viewer: null }, { name: "stranger", cookie: "", viewer: null }];
}
