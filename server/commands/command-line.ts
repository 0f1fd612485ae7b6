import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase, type Db } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { createAuth } from "../../app/auth/auth";
import { readCommonPasswords } from "../../app/content/read-common-passwords";
import { takeoverNotifier } from "../takeover-notifier";
import { runAccount } from "./account";
import { runAudit } from "./audit";
import { runBench } from "./bench";
import { runFramework } from "./framework";
import { runImport } from "./import";
import { runSeedNational } from "./seed-national";
import { runBackup, runCheckData, runMove, runRestore } from "./keeping";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const io = { out: (line: string) => console.log(line), err: (line: string) => console.error(line), root };

/** One command, with the database the settings name opened and migrated first. */
async function run(command: string | undefined, argv: readonly string[]): Promise<number> {
  if (command === "framework") return runFramework(argv, io);
  if (command === "import") return withDatabase((db) => runImport(argv, { ...io, db, now: new Date(), newId: () => randomUUID() }));
  if (command === "audit") return withDatabase((db) => runAudit(argv, { ...io, db }));
  if (command === "account") return withDatabase((db) => runAccount(argv, accountIo(db)));
  if (command === "seed-national") return withDatabase((db) => runSeedNational(argv, { ...io, db, dataDir: dataDir(), now: new Date() }));
  if (command === "bench") return runBench(argv, io);
  // As it stands: what is copied or looked at is not migrated first.
  const keeping = { ...io, dataDir: dataDir(), address: address(), now: new Date() };
  if (command === "backup") return runBackup(argv, keeping);
  if (command === "restore") return runRestore(argv, keeping);
  if (command === "move") return runMove(argv, keeping);
  if (command === "check-data") return runCheckData(argv, keeping);
  io.err(`There is no command "${command ?? ""}". Commands: import, framework, audit, account, backup, restore, move, check-data, seed-national, bench.`);
  return 2;
}

function dataDir(): string {
  return path.resolve(process.env["DATA_DIR"] || "./data");
}

function address(): string {
  return process.env["DATABASE_URL"] || path.join(dataDir(), "boardmark.sqlite");
}

function accountIo(db: Db) {
  const [now, newId] = [() => new Date(), () => randomUUID()];
  // Making a link counts no tries and opens no seal: any secret does.
  const parts = { db, isSecure: true, secret: randomUUID(), isCommonPassword: readCommonPasswords(root), now, newId, sendPasswordLink: null };
  return { ...io, db, now, newId, auth: createAuth(parts), tellHolder: mailNotifier(), publicUrl: process.env["PUBLIC_URL"] || "http://127.0.0.1:3000" };
}

/** The process stays until what it has to mail is sent. */
function mailNotifier() {
  const setting = (name: string) => process.env[name] || null;
  return takeoverNotifier({ smtpUrl: setting("SMTP_URL"), publicUrl: setting("PUBLIC_URL"), mailFrom: setting("MAIL_FROM") }, { error: (...words: readonly unknown[]) => console.error(...words) });
}

async function withDatabase(work: (db: Awaited<ReturnType<typeof openDatabase>>["db"]) => Promise<number>): Promise<number> {
  mkdirSync(dataDir(), { recursive: true });
  await migrate(address(), root);
  const { db, close } = await openDatabase(address());
  try {
    return await work(db);
  } finally {
    await close();
  }
}

process.exitCode = await run(process.argv[2], process.argv.slice(3));
