import { fillDatabase, isDatabaseEmpty, readDatabase } from "../../app/db/copy/copy";
import { digestTable, inLots, type TableDigest } from "../../app/db/copy/table";
import { refuseNewer } from "./restore";

export type MoveParts = { readonly from: string; readonly to: string; readonly root: string };
export type MovedTable = TableDigest & { readonly name: string };

const LOT = 1_000;

/**
 * Copies a whole database to another, empty one of either engine with every id as it was. Each table is read back from the target
 * and held against the source, by rows and by a hash over all of them, before the target is there at all.
 * @throws when the target is not empty, the source is newer than this version, or anything fails: the target is then as it was.
 */
export async function move({ from, to, root }: MoveParts): Promise<readonly MovedTable[]> {
  if (!(await isDatabaseEmpty(to))) throw new Error("The target is not empty. Nothing was moved.");
  return readDatabase(from, async (source) => {
    refuseNewer(source.migrations, root);
    const moved: MovedTable[] = [];
    await fillDatabase(to, root, source.migrations, async (target) => {
      for (const table of target.tables) {
        const same = source.tables.find(({ name }) => name === table.name);
        if (same === undefined || JSON.stringify(same.columns) !== JSON.stringify(table.columns)) throw new Error(`${table.name} is not the same table on both sides. Nothing was moved.`);
        for await (const rows of inLots(source.rows(same), LOT)) await target.insert(table, rows);
        const [here, there] = [await digestTable(source, same), await digestTable(target, table)];
        if (here.rows !== there.rows || here.sha256 !== there.sha256) throw new Error(`${table.name} did not arrive as it was: ${there.rows} rows of ${here.rows}. Nothing was moved.`);
        moved.push({ name: table.name, ...there });
      }
      if (source.tables.length !== target.tables.length) throw new Error("The source has tables that the target lacks. Nothing was moved.");
    });
    return moved;
  });
}
