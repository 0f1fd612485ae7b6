import { backUp } from "../keeping/backup";
import { checkData } from "../keeping/check-data";
import { move } from "../keeping/move";
import { restore } from "../keeping/restore";

export type KeepingIo = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly root: string;
  readonly address: string;
  readonly dataDir: string;
  readonly now: Date;
};

/** Copies everything to one file while the server runs. @returns 0 done; 1 it failed, nothing is left; 2 the call is at fault. */
export function runBackup(argv: readonly string[], io: KeepingIo): Promise<number> {
  const [file, ...more] = argv;
  return said(io, file === undefined || file.startsWith("-") || more.length > 0, "npm run backup -- FILE   copy the database and its files into one new file, while the server runs", async () => {
    const { manifest, sha256, size } = await backUp({ ...io, file: String(file), takenAt: io.now });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    io.out(`${file}: ${rows} rows in ${manifest.tables.length} tables and ${manifest.files.length} files, ${size} bytes`);
    io.out(`sha256 ${sha256}`);
    return 0;
  });
}

/** Puts a backup back. @returns as `runBackup`. */
export function runRestore(argv: readonly string[], io: KeepingIo): Promise<number> {
  const isReplacing = argv.includes("--replace");
  const [file, ...more] = argv.filter((word) => word !== "--replace");
  return said(io, file === undefined || file.startsWith("-") || more.length > 0, "npm run restore -- FILE [--replace]   put a backup back, with the server stopped; --replace: what is there may go", async () => {
    const manifest = await restore({ ...io, file: String(file), isReplacing });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    io.out(`Restored as it was at ${manifest.takenAt}: ${rows} rows in ${manifest.tables.length} tables and ${manifest.files.length} files. Every table was read back and is the same.`);
    return 0;
  });
}

/** Moves a database to another, empty one. @returns as `runBackup`. */
export function runMove(argv: readonly string[], io: KeepingIo): Promise<number> {
  const [from, to, ...more] = argv;
  return said(io, from === undefined || to === undefined || more.length > 0, "npm run move -- FROM TO   copy a database (a file or a postgresql:// address) to an empty one, every id as it was", async () => {
    const tables = await move({ from: String(from), to: String(to), root: io.root });
    for (const { name, rows, sha256 } of tables) io.out(`${name.padEnd(24)} ${String(rows).padStart(9)} ${sha256}`);
    io.out(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows moved. Files under the data folder stay where they are.`);
    return 0;
  });
}

/** Looks for what was lost or changed. @returns 0 all is well; 1 a fault, each named; 2 the call is at fault. */
export function runCheckData(argv: readonly string[], io: KeepingIo): Promise<number> {
  return said(io, argv.length > 0, "npm run check-data   look at the storage, the record, frozen rounds and files; nothing is written", async () => {
    const checked = await checkData(io);
    for (const { what, faults } of checked) {
      io.out(`${faults.length === 0 ? "well  " : "FAULT "} ${what}`);
      faults.forEach(io.err);
    }
    return checked.some(({ faults }) => faults.length > 0) ? 1 : 0;
  });
}

async function said(io: KeepingIo, isMiscalled: boolean, usage: string, work: () => Promise<number>): Promise<number> {
  if (isMiscalled) {
    io.err(usage);
    return 2;
  }
  try {
    return await work();
  } catch (fault) {
    io.err(fault instanceof Error ? fault.message : String(fault));
    return 1;
  }
}
