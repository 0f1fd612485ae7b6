import { once } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "../../app/db/database";
import { PrismaClient } from "../../app/db/generated/postgresql/client";
import { migrate } from "../../app/db/migrate";
import { inTransaction } from "../../app/db/transaction";
import { PROJECT_ROOT } from "../support/database";
import { ENGINES, newAddress } from "../support/engines";

/** The driver warns once in a process of a statement that met another on its connection. */
const heard: string[] = [];
process.on("warning", ({ message }) => heard.push(message));
const OVERLAP = /already executing a query/;

type Reads = Pick<Db, "setting" | "organisation">;

/** What Prisma reads side by side, and what a use case does. */
async function readSideBySide(tx: Reads): Promise<unknown> {
  await tx.organisation.findMany({ include: { names: true, settings: true, aliases: true, papers: { include: { files: true } } } });
  return Promise.all([tx.setting.count(), tx.organisation.count(), tx.setting.findMany()]);
}

test("statements of one transaction never meet on its connection, whoever asks for them side by side", async ({ skip }) => {
  if (!ENGINES.includes("postgresql")) skip("No PostgreSQL answers here");
  const address = await newAddress("postgresql");
  await migrate(address, PROJECT_ROOT);
  const { db, close } = await openDatabase(address);
  onTestFinished(close);
  await db.organisation.create({ data: { code: "QX1", kind: "trust", name: "Quince", source: "Invented" } });
  await inTransaction(db, readSideBySide);
  await db.direct.transaction<unknown>((tx) => [tx.$queryRaw`SELECT 1`, tx.$queryRaw`SELECT 2`, tx.$executeRaw`DELETE FROM "Setting"`]);
  expect(heard.filter((message) => OVERLAP.test(message))).toEqual([]);
  // The same without turns is warned of.
  const plain = new PrismaClient({ adapter: new PrismaPg(new Pool({ connectionString: address }), { disposeExternalPool: true }) });
  onTestFinished(() => plain.$disconnect());
  const warned = once(process, "warning");
  await plain.$transaction((tx) => readSideBySide(tx as unknown as Reads));
  await warned;
  expect(heard.filter((message) => OVERLAP.test(message))).toHaveLength(1);
});
