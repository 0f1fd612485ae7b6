import { createHash } from "node:crypto";
import fc from "fast-check";
import type { Db } from "../../app/db/database";
import type { Parsed } from "../../app/imports/parsed";
import type { Workbook } from "../../app/imports/spreadsheet/workbook";
import { importDma } from "../../app/use-cases/import-dma";
import { importMemberships } from "../../app/use-cases/import-memberships";
import { importOds } from "../../app/use-cases/import-ods";
import { readSpreadsheet } from "../../server/read-spreadsheet";
import { importSupplies } from "../support/import-supplies";
import { expectCalm, type Runs, type Tally } from "./fuzz";
import { dmaFile, dmaResults, membershipsFile, odsFile } from "./import-inputs";
import type { Watch } from "./watch-writes";

type Outcome = { readonly ok: true } | { readonly ok: false; readonly problems: readonly { readonly place: string | null; readonly message: string }[] };
export type ImportGround = { readonly db: Db; readonly watch: Watch; /** The built worker that reads spreadsheets. */ readonly worker: () => string };

const AS_AT = "2026-10-01";
/** Read once; with few trusts of the register: bringing them all in each time is another test's. */
const all = importSupplies();
const SUPPLIES = { ...all, trusts: { ...all.trusts, trusts: all.trusts.trusts.slice(0, 3) } };

/** Every import, by the name of its command: what is given to it, and how it takes it. A further import is a further line. */
export const IMPORTS = {
  ods: { runs: 1, input: odsFile, take: ({ db }: ImportGround, bytes: Uint8Array): Promise<Outcome> => importOds(db, [{ ...given("etr_2026-07.csv", bytes), issuedOn: "2026-07-01" }], AS_AT, bytes.length % 2 === 0, SUPPLIES) },
  memberships: { runs: 1, input: membershipsFile, take: ({ db }: ImportGround, bytes: Uint8Array): Promise<Outcome> => importMemberships(db, given("memberships.csv", bytes), SUPPLIES) },
  dma: { runs: 1, input: dmaResults, take: ({ db }: ImportGround, workbook: Workbook): Promise<Outcome> => importDma(db, { name: "results.xlsx", sha256: "aa", workbook }, SUPPLIES) },
  // A worker is begun for each: a tenth as many show as much.
  "dma as a spreadsheet": { runs: 0.1, input: dmaFile, take: takeSpreadsheet },
} as const;

/** Gives an import whatever might be given to it. @throws the smallest input that ends in a fault, in words of the program, or in a write on a refusal. */
export async function fuzzImport(ground: ImportGround, name: keyof typeof IMPORTS, { runs, seed }: Runs, tally: Tally): Promise<void> {
  const { input, take, runs: share } = IMPORTS[name] as { readonly input: fc.Arbitrary<unknown>; readonly take: (ground: ImportGround, input: unknown) => Promise<Outcome>; readonly runs: number };
  const property = fc.asyncProperty(input, async (one) => {
    tally.inputs += 1;
    const before = await ground.watch.written();
    const outcome = await take(ground, one);
    const written = (await ground.watch.written()) - before;
    tally[outcome.ok ? "accepted" : "refused"] += 1;
    if (outcome.ok && written === 0) throw new Error("Taken, and nothing was written");
    if (outcome.ok) return;
    if (outcome.problems.length === 0) throw new Error("Refused without a word");
    for (const { place, message } of outcome.problems) expectCalm(400, `${place ?? ""} ${message}`);
    if (written !== 0) throw new Error(`Refused, and ${written} rows were written`);
  });
  await fc.assert(property, { numRuns: Math.max(1, Math.round(runs * share)), ...(seed === undefined ? {} : { seed }) });
}

async function takeSpreadsheet({ db, worker }: ImportGround, bytes: Uint8Array): Promise<Outcome> {
  const workbook: Parsed<Workbook> = await readSpreadsheet(bytes, worker());
  return workbook.ok ? importDma(db, { name: "results.xlsx", sha256: "aa", workbook: workbook.value }, SUPPLIES) : workbook;
}

function given(name: string, bytes: Uint8Array) {
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
