import type { DmaRelease } from "../core/comparison/dma-release";
import type { Db, Transaction } from "../db/database";
import { findDmaRelease } from "../db/dma";
import { addSettings, replaceDmaRelease } from "../db/dma-records";
import { addOrganisations, readOrganisationRecords } from "../db/organisation-records";
import { addAliases, listAliases } from "../db/register-records";
import { inTransaction } from "../db/transaction";
import type { DmaFile } from "../imports/dma/dma-file";
import type { JoinedDma } from "../imports/dma/join-dma";
import { joinDma } from "../imports/dma/join-dma";
import { prepareJoin } from "../imports/dma/name-index";
import { parseDmaWorkbook } from "../imports/dma/parse-dma";
import type { ImportProblem } from "../imports/parsed";
import type { Workbook } from "../imports/spreadsheet/workbook";
import { importBoards, importTrustRegister, sourceOf, trustFromRegister } from "./import-registers";
import type { GivenFile, ImportSupplies } from "./import-source";
import { noteImport } from "./note-import";

/** A results file, its workbook already read. */
export type GivenDmaFile = Pick<GivenFile, "name" | "sha256"> & { readonly workbook: Workbook };

/** What a results file came to. */
export type DmaReport = {
  readonly release: DmaRelease;
  readonly entries: number;
  /** Providers by name. */
  readonly providers: number;
  /** Boards that entries are attributed to. */
  readonly boards: number;
  readonly icbResults: number;
  readonly primaryCare: number;
  readonly strangers: JoinedDma["strangers"];
  readonly unknownAreas: JoinedDma["unknownAreas"];
  /** The earlier import of the same release that this one replaces; null: there was none. */
  readonly replaced: DmaRelease | null;
};

export type DmaOutcome = { readonly ok: true; readonly report: DmaReport } | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Imports a release of the Digital Maturity Assessment, all of it or nothing; a second import of a release replaces the first. */
export async function importDma(db: Db, { name, sha256, workbook }: GivenDmaFile, supplies: ImportSupplies): Promise<DmaOutcome> {
  const parsed = parseDmaWorkbook(workbook);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const release: DmaRelease = { ...file.release, fileName: name, sha256 };
  const { now, newId } = supplies;
  return inTransaction(db, async (tx) => {
    await importBoards(tx, supplies.boards, newId);
    const joined = await join(tx, file, supplies);
    const replaced = await findDmaRelease(tx, release.id);
    await replaceDmaRelease(tx, { release, ...joined }, now, newId);
    await addSettings(tx, joined.entries.flatMap(({ trustCode, setting }) => (trustCode === null ? [] : [{ trustCode, setting }])), release.name);
    await importTrustRegister(tx, supplies.trusts, newId);
    const report = reportOf(release, joined, replaced);
    const summary = `release ${release.id}: ${report.entries} entries of ${report.providers} providers in ${report.boards} ICBs; names not joined: ${report.strangers.length}`;
    await noteImport(tx, { kind: "dma", fileName: name, sha256, summary }, supplies);
    return { ok: true, report };
  });
}

/** Joins names to trusts in the database or, where no ODS list was imported yet, in the register; the latter are added. */
async function join(tx: Transaction, file: DmaFile, { boards, trusts, aliases, newId }: ImportSupplies): Promise<JoinedDma> {
  const stored = await readOrganisationRecords(tx);
  const registered = trusts.trusts.filter(({ code }) => !stored.has(code)).map((trust) => trustFromRegister(trust, trusts));
  const candidates = [...[...stored.values()].filter(({ kind }) => kind === "trust"), ...registered];
  // The later wins: an alias on record may have been confirmed anew by a person.
  const joined = joinDma(file, prepareJoin(candidates, [...aliases, ...(await listAliases(tx))], file.release.asAt), boards);
  const needed = new Set(joined.entries.map(({ trustCode }) => trustCode));
  await addOrganisations(tx, registered.filter(({ code }) => needed.has(code)), sourceOf(trusts), newId);
  await addAliases(tx, aliases, "Boardmark's confirmed aliases");
  return joined;
}

function reportOf(release: DmaRelease, { entries, icbResults, primaryCare, strangers, unknownAreas }: JoinedDma, replaced: DmaRelease | null): DmaReport {
  return {
    release,
    entries: entries.length,
    providers: new Set(entries.map(({ sourceName }) => sourceName)).size,
    boards: new Set(entries.map(({ icbName }) => icbName)).size,
    icbResults: icbResults.length,
    primaryCare: primaryCare.length,
    strangers,
    unknownAreas,
    replaced,
  };
}
