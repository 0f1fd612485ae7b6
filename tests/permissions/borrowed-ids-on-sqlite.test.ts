import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { findTrustTables, readTrustRows } from "../../app/db/trust-tables";
import { bodyOf, type ShownForm } from "../fuzz/inputs";
import { openWorld, type Served, type World } from "../fuzz/world";
import { ask } from "../support/app";

let world: World;
let served: Served;
beforeAll(async () => {
  world = await openWorld("sample");
  served = await world.serve();
  // Everything that can be held at a trust: who may do the most at home reaches for another's.
  const { id: personId } = await served.db.person.findUniqueOrThrow({ where: { email: "lead@valeside.example" } });
  for (const role of ["facilitator", "digital-team", "board-member"]) await served.db.roleMembership.create({ data: { id: `borrower-${role}`, personId, organisationCode: "XV1", role, from: "2020-01-01", to: null } });
}, 300_000);
afterAll(async () => {
  await served.close();
  world.remove();
});

/** A digest of each table's rows that are a trust's own. */
async function ownRows(db: Db, trustCode: string): Promise<Readonly<Record<string, string>>> {
  const tables = await findTrustTables(db, trustCode);
  const rows = await Promise.all(tables.map(async (table) => [table.table, (await readTrustRows(db, table)).map((row) => JSON.stringify(row)).sort()] as const));
  return Object.fromEntries(rows.map(([table, texts]) => [table, createHash("sha256").update(texts.join("\n")).digest("hex")]));
}

const NORTHMOOR = /\/trusts\/XN1\b|\/assessments\/xn1-/;

/** Forms that Northmoor's own people are shown, each with the ids of what is Northmoor's. */
function formsOfNorthmoor(): readonly ShownForm[] {
  return world.targets.flatMap(({ forms }) => forms).filter(({ path, fields }) => NORTHMOOR.test(path) && fields.length > 0);
}

async function send({ path, fields }: ShownForm, who: string): Promise<number> {
  const { body, headers } = bodyOf(fields, "form");
  const cookie = world.actors.find(({ name }) => name === who)?.cookie ?? "";
  await served.db.rateLimit.deleteMany();
  return (await ask(`${served.url}${path}`, { method: "POST", body, headers: { ...headers, Origin: served.url, Cookie: cookie } })).status;
}

test("whatever of another trust's a form names at an address of one's own, nothing of the other trust's changes", async () => {
  const before = await ownRows(served.db, "XN1");
  const forms = formsOfNorthmoor();
  expect(forms.length).toBeGreaterThan(60);
  const statuses: number[] = [];
  for (const form of forms) {
    const path = form.path.replace("/trusts/XN1", "/trusts/XV1").replace("/assessments/xn1-", "/assessments/xv1-");
    statuses.push(await send({ ...form, path }, "trust lead of Valeside"));
  }
  expect(await ownRows(served.db, "XN1")).toEqual(before);
  // They were not all turned away at the door.
  expect(statuses.filter((status) => status < 400).length).toBeGreaterThan(5);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
});

test("the same forms change what is Northmoor's when Northmoor sends them", async () => {
  const before = await ownRows(served.db, "XN1");
  for (const form of formsOfNorthmoor()) await send(form, "trust lead of Northmoor");
  const after = await ownRows(served.db, "XN1");
  expect(Object.keys(before).filter((table) => before[table] !== after[table]).length).toBeGreaterThan(3);
});
