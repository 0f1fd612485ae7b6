import { existsSync } from "node:fs";
import path from "node:path";
import { verifyAudit } from "../../app/db/audit-verification";
import { readDatabase } from "../../app/db/copy/copy";
import { openDatabase } from "../../app/db/database";
import { findBrokenStorage, findUnbalancedRounds, listNamedEvidence } from "../../app/db/integrity";
import { readMigrations } from "../../app/db/migrate";
import { hashFile } from "./hashed-file";
import { refuseNewer } from "./restore";

export type CheckParts = { readonly address: string; readonly dataDir: string; readonly root: string };
/** One thing that was looked at, and every fault found there, in words. */
export type Checked = { readonly what: string; readonly faults: readonly string[] };

/** Looks at everything that could be lost or changed unseen. It writes nothing, and the server may run. */
export async function checkData({ address, dataDir, root }: CheckParts): Promise<readonly Checked[]> {
  const done: Checked[] = [{ what: "the storage and its references", faults: await findBrokenStorage(address) }];
  const behind = await migrationsBehind(address, root);
  done.push({ what: "the migrations", faults: behind });
  // What follows asks by this version's models.
  if (behind.length > 0) return done;
  const { db, close } = await openDatabase(address);
  try {
    const chains = await verifyAudit(db);
    const inRecord = chains.flatMap(({ faults }) => faults.map(({ chain, sequence, fault }) => `${chain}: entry ${sequence}: ${fault}`));
    done.push({ what: `the audit record (${chains.reduce((sum, { entries }) => sum + entries, 0)} entries)`, faults: inRecord });
    done.push({ what: "frozen rounds", faults: (await findUnbalancedRounds(db)).map((id) => `The counts of round ${id} do not add up to its seats`) });
    const evidence = await listNamedEvidence(db);
    const lost: string[] = [];
    for (const file of evidence) lost.push(...(await faultsOfFile(path.join(dataDir, "evidence", file.id), file)));
    done.push({ what: `evidence files (${evidence.length})`, faults: lost });
    return done;
  } finally {
    await close();
  }
}

async function migrationsBehind(address: string, root: string): Promise<readonly string[]> {
  const applied = await readDatabase(address, async ({ migrations }) => migrations);
  try {
    refuseNewer(applied, root);
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  }
  const missing = readMigrations(path.join(root, "prisma/migrations")).filter(({ name }) => !applied.includes(name));
  return missing.map(({ name }) => `${name} has not run: start the server once, which runs it`);
}

async function faultsOfFile(place: string, { id, size, sha256 }: { readonly id: string; readonly size: number; readonly sha256: string }): Promise<readonly string[]> {
  if (!existsSync(place)) return [`The bytes of ${id} are not there`];
  const found = await hashFile(place);
  return found.size === size && found.sha256 === sha256 ? [] : [`The bytes of ${id} are not those that were kept`];
}
