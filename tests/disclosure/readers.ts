import { createHash } from "node:crypto";
import type { Db } from "../../app/db/database";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { sendForm } from "../support/app";

/** Somebody signed in, with what they are by the roles they hold: written here by hand, not asked of the product. */
export type SignedIn = { readonly name: string; readonly cookie: string; readonly ownTrusts: readonly string[]; readonly ledSystems: readonly string[]; /** Systems whose paper is read, and nothing else of them. */ readonly paperSystems?: readonly string[] };

type Person = Omit<SignedIn, "cookie"> & { readonly email: string };

const PEOPLE: readonly Person[] = [
  { name: "system lead", email: "ics@moorandvale.example", ownTrusts: [], ledSystems: ["XMV"] },
  { name: "trust lead of Northmoor", email: "lead@northmoor.example", ownTrusts: ["XN1"], ledSystems: [] },
  { name: "board member of Northmoor", email: "chair@northmoor.example", ownTrusts: ["XN1"], ledSystems: [] },
  { name: "observer at Northmoor", email: "observer@northmoor.example", ownTrusts: ["XN1"], ledSystems: [] },
  { name: "trust lead of Valeside", email: "lead@valeside.example", ownTrusts: ["XV1"], ledSystems: [] },
  { name: "trust lead of the ambulance service, a member of two systems", email: "lead@moorandvaleambulance.example", ownTrusts: ["XA1"], ledSystems: [] },
  { name: "lead of two systems", email: "groups@moorandvale.example", ownTrusts: [], ledSystems: ["XMV", "XPG"] },
  { name: "service administrator", email: "admin@boardmark.example", ownTrusts: [], ledSystems: [] },
];

/** Signs the example's people in for as long as a test moves its clock. */
export async function signReadersIn(db: Db, url: string): Promise<readonly SignedIn[]> {
  const answer = await sendForm(`${url}/sign-in`, { email: "ics@moorandvale.example", password: DEMO_PASSWORD });
  const cookieName = (answer.headers.get("Set-Cookie") ?? "").split("=")[0] ?? "";
  const readers: SignedIn[] = [];
  for (const { email, ...person } of PEOPLE) {
    const { id } = await db.person.findUniqueOrThrow({ where: { email } });
    const token = createHash("sha256").update(email).digest("hex").slice(0, 40);
    await db.session.create({
      data: { id: createHash("sha256").update(token).digest("hex"), personId: id, createdAt: new Date("2026-01-01"), expiresAt: new Date("2035-01-01"), endsAt: new Date("2035-01-01") },
    });
    readers.push({ ...person, cookie: `${cookieName}=${token}` });
  }
  return [...readers, { name: "a stranger", cookie: "", ownTrusts: [], ledSystems: [] }];
}
