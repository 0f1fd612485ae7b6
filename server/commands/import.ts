import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readAliases } from "../../app/content/read-aliases";
import { readRegisters } from "../../app/content/read-registers";
import { dateInEngland } from "../../app/core/text/instants";
import type { Db } from "../../app/db/database";
import { issueDateFromName } from "../../app/imports/ods/issue-date";
import type { ImportProblem } from "../../app/imports/parsed";
import { readIsoDate } from "../../app/imports/read-date";
import { importDma } from "../../app/use-cases/import-dma";
import { importMemberships } from "../../app/use-cases/import-memberships";
import { importOds } from "../../app/use-cases/import-ods";
import type { GivenFile, ImportSupplies } from "../../app/use-cases/import-source";
import { readSpreadsheet } from "../read-spreadsheet";
import { describeDma, describeMemberships, describeOds } from "./import-report";

export type ImportIo = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** The folder that holds app and build. */
  readonly root: string;
  readonly db: Db;
  readonly now: Date;
  readonly newId: () => string;
  /** The built worker that reads spreadsheets, where it does not lie in build/server. */
  readonly spreadsheetWorker?: string;
};

const USAGE = `Usage:
  npm run import -- ods [--as-at YYYY-MM-DD] [--include-wales] FILE.csv...
  npm run import -- dma FILE.xlsx
  npm run import -- memberships FILE.csv`;

const MOST_PROBLEMS = 20;
const BAD_INPUT = 2;

/** A file or an argument the command cannot use: told in words, and nothing is written. */
class BadInput extends Error {}

/**
 * Imports official files and people's decisions. Everything a command is given is imported, or nothing is.
 * @returns the exit code: 0, or 2 for bad input.
 */
export async function runImport(argv: readonly string[], io: ImportIo): Promise<number> {
  try {
    const [kind, ...rest] = argv;
    const { values, positionals } = readArguments(rest);
    if (kind === "ods") return await runOds(positionals, values, io);
    if (kind === "dma") return await runDma(onlyOne(positionals), io);
    if (kind === "memberships") return await runMemberships(onlyOne(positionals), io);
    throw new BadInput(kind === undefined ? USAGE : `There is no import "${kind}".\n${USAGE}`);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return BAD_INPUT;
  }
}

type Options = { readonly "as-at"?: string | undefined; readonly "include-wales"?: boolean | undefined };

async function runOds(names: readonly string[], options: Options, io: ImportIo): Promise<number> {
  if (names.length === 0) throw new BadInput(`Name at least one file.\n${USAGE}`);
  const given = options["as-at"];
  const asAt = given === undefined ? dateInEngland(io.now) : readIsoDate(given);
  if (asAt === null) throw new BadInput(`--as-at "${given}" is no date: write it as 2026-07-01.`);
  const files = names.map((name) => {
    const file = readGivenFile(name);
    return { ...file, issuedOn: given ?? issueDateFromName(file.name) ?? asAt };
  });
  const outcome = await importOds(io.db, files, asAt, options["include-wales"] ?? false, suppliesOf(io));
  if (!outcome.ok) return refuse(outcome.problems, io);
  for (const line of describeOds(outcome.reports, outcome.completions)) io.out(line);
  return 0;
}

async function runDma(name: string, io: ImportIo): Promise<number> {
  const file = readGivenFile(name);
  const workbook = await readSpreadsheet(file.bytes, io.spreadsheetWorker ?? path.join(io.root, "build/server/spreadsheet-worker.js"));
  const outcome = workbook.ok ? await importDma(io.db, { ...file, workbook: workbook.value }, suppliesOf(io)) : workbook;
  if (!outcome.ok) return refuse(outcome.problems.map((problem) => ({ ...problem, fileName: file.name })), io);
  for (const line of describeDma(outcome.report)) io.out(line);
  return 0;
}

async function runMemberships(name: string, io: ImportIo): Promise<number> {
  const file = readGivenFile(name);
  const outcome = await importMemberships(io.db, file, suppliesOf(io));
  if (!outcome.ok) return refuse(outcome.problems.map((problem) => ({ ...problem, fileName: file.name })), io);
  io.out(describeMemberships(file.name, outcome.counts));
  return 0;
}

function refuse(problems: readonly (ImportProblem & { readonly fileName: string })[], io: ImportIo): number {
  for (const { fileName, place, message } of problems.slice(0, MOST_PROBLEMS)) io.err(place === null ? `${fileName}: ${message}` : `${fileName}, ${place}: ${message}`);
  if (problems.length > MOST_PROBLEMS) io.err(`and ${problems.length - MOST_PROBLEMS} more`);
  io.err("Nothing was imported.");
  return BAD_INPUT;
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: { "as-at": { type: "string" }, "include-wales": { type: "boolean" } } });
  } catch (error) {
    // An option nobody knows; Node words it well.
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function onlyOne(names: readonly string[]): string {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) throw new BadInput(`Name one file.\n${USAGE}`);
  return name;
}

function readGivenFile(name: string): GivenFile {
  try {
    const bytes = readFileSync(name);
    return { name: path.basename(name), bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const reason = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "this is a folder" : `it cannot be read (${String(code)})`;
    throw new BadInput(`${name}: ${reason}. Nothing was imported.`);
  }
}

function suppliesOf({ root, now, newId }: ImportIo): ImportSupplies {
  return { ...readRegisters(root), aliases: readAliases(root), now, newId, personId: null };
}
