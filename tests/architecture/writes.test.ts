import { expect, test } from "vitest";
import { readProductCode } from "./source-file";
import { findOuterConnectionInTransaction, findQueriesOutsideDb, findWritingLoaders } from "./writes";

const product = readProductCode();

test("no loader reaches a write", () => {
  expect(findWritingLoaders(product)).toEqual([]);
});

test("a loader that reaches a write through two calls is seen; an action may", () => {
  const bad = [
    { path: "app/db/answers.ts", text: `export async function readAnswers(db: Db) { return db.answer.findMany(); } export async function addAnswer(db: Db) { return db.answer.create({ data: {} }); }` },
    { path: "app/use-cases/touch.ts", text: `import { addAnswer as add } from "../db/answers"; export const touch = (db: Db) => add(db);` },
    { path: "app/routes/bad.tsx", text: `import { touch } from "../use-cases/touch"; export async function loader() { return read(); } function read() { return touch(db); }` },
    { path: "app/routes/fine.tsx", text: `import { readAnswers } from "../db/answers"; import { touch } from "../use-cases/touch"; export async function loader() { return readAnswers(db); } export async function action() { return touch(db); }` },
  ];
  expect(findWritingLoaders(bad)).toEqual(["app/routes/bad.tsx#loader -> app/routes/bad.tsx#read -> app/use-cases/touch.ts#touch -> app/db/answers.ts#addAnswer"]);
});

test("only app/db and the seed query the database", () => {
  expect(findQueriesOutsideDb(product)).toEqual([]);
});

test("a query elsewhere is seen, raw ones too", () => {
  const bad = `const a = await context.db.setting.count();
await db.$queryRaw\`SELECT 1\`;
await tx.answer.deleteMany({});
const fine = seats.find(Boolean); db.$transaction(async (inner) => save(inner)); cache.entries.delete("a");`;
  expect(findQueriesOutsideDb([{ path: "app/use-cases/bad.ts", text: bad }])).toEqual([
    "app/use-cases/bad.ts:1 queries the database",
    "app/use-cases/bad.ts:2 queries the database",
    "app/use-cases/bad.ts:3 queries the database",
  ]);
});

test("inside a transaction only its own connection is used", () => {
  expect(findOuterConnectionInTransaction(product)).toEqual([]);
});

test("the outer connection inside a transaction is seen", () => {
  const bad = `await db.$transaction(async (tx) => {
  await tx.answer.count();
  await saveIt(db, answer);
});
await db.$transaction(async (db) => db.answer.count());`;
  expect(findOuterConnectionInTransaction([{ path: "app/db/bad.ts", text: bad }])).toEqual(["app/db/bad.ts:3 uses db inside a transaction on it"]);
});
