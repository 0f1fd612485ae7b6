import { readFrameworks } from "../../../app/content/read-frameworks";
import { readDatabase } from "../../../app/db/copy/copy";
import { digestTable, type TableDigest } from "../../../app/db/copy/table";
import type { Db } from "../../../app/db/database";
import { recordAudit } from "../../../app/db/audit";
import { redrawPicture } from "../../../app/papers/redraw-picture";
import { addFileAsEvidence } from "../../../app/use-cases/add-evidence-file";
import { runBackup, runCheckData, runMove, runRestore } from "../../../server/commands/keeping";
import { PROJECT_ROOT } from "../../support/database";
import { must } from "../../support/board";

const FRAMEWORKS = readFrameworks(PROJECT_ROOT);
const NOW = new Date("2026-11-02T10:00:00Z");

/** What a worked example lacks: evidence files, a record of who did what, and words that are hard to carry. */
export async function addHardToCarry(db: Db, dataDir: string): Promise<string> {
  let made = 0;
  const tools = { db, frameworks: FRAMEWORKS, now: () => NOW, newId: () => `hard-to-carry-${(made += 1)}`, dataDir, redrawPicture };
  const { elementId } = await db.elementTick.findFirstOrThrow({ where: { assessmentId: "xn1-2026-27" } });
  const { fileId } = must(await addFileAsEvidence(tools, { personId: "northmoor-digital" }, { assessmentId: "xn1-2026-27", elementId }, { name: "minutes.txt", bytes: Buffer.from("The board saw it.\n".repeat(500)) }));
  for (const subject of ["one", "two", "three"]) {
    await db.$transaction((tx) =>
      recordAudit(tx, { at: NOW, action: "assessment-started", subject: { kind: "assessment", id: subject }, organisationCode: "XN1", personId: "northmoor-lead", address: "192.0.2.1" }, tools.newId),
    );
  }
  const words = "Line\u2028end, tab\t, quote \" and back\\slash, 😀, Ŵy, \u00a0 and 'it''s'\r\n";
  await db.goAndSee.create({ data: { id: "hard-to-carry", trustCode: "XN1", on: "2026-10-01", role: "Chair", place: words, learnt: words, recordedBy: "x", recordedAt: new Date("2026-03-29T01:30:00.007Z") } });
  await db.vitalSignValue.create({ data: { id: "hard-to-carry", trustCode: "XN1", signId: "x", on: "2026-10-01", value: 0.1 + 0.2, source: "", recordedBy: "x", recordedAt: NOW } });
  await db.vitalSignValue.create({ data: { id: "hard-to-carry-2", trustCode: "XN1", signId: "x", on: "2026-10-02", value: -1.5e-9, source: "", recordedBy: "x", recordedAt: NOW } });
  return fileId;
}

/** Rows and hash of every table. */
export function digestAll(address: string): Promise<Readonly<Record<string, TableDigest>>> {
  return readDatabase(address, async (snapshot) => {
    const all: Record<string, TableDigest> = {};
    for (const table of snapshot.tables) all[table.name] = await digestTable(snapshot, table);
    return all;
  });
}

const COMMANDS = { backup: runBackup, restore: runRestore, move: runMove, "check-data": runCheckData } as const;

/** Runs a command as the command line does. */
export async function run(command: keyof typeof COMMANDS, argv: readonly string[], place: { readonly address?: string; readonly dataDir?: string; readonly root?: string }): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { address: "", dataDir: "", root: PROJECT_ROOT, ...place, now: NOW, out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await COMMANDS[command](argv, io);
  return { code, out: out.join("\n"), err: err.join("\n") };
}
