import { Worker } from "node:worker_threads";
import type { Parsed } from "../app/imports/parsed";
import { inFile, unreadable } from "../app/imports/parsed";
import type { Workbook } from "../app/imports/spreadsheet/workbook";
import { SPREADSHEET_LIMITS } from "../app/imports/spreadsheet/workbook";
import type { SpreadsheetJob } from "./spreadsheet-worker";

/** What one file may take of the machine. */
export type SpreadsheetAllowance = { readonly heapMegabytes: number; readonly milliseconds: number };

/** The real results file takes some 30 MB and a third of a second. */
export const SPREADSHEET_ALLOWANCE: SpreadsheetAllowance = { heapMegabytes: 192, milliseconds: 30_000 };

const TOO_HUNGRY = inFile("reading the spreadsheet takes more memory than a results file needs: it was not read");
const TOO_SLOW = inFile("reading the spreadsheet takes longer than a results file needs: it was not read");

/**
 * Reads a spreadsheet in a worker with limited memory and time, so that no file can take the service down.
 * @param workerFile the built spreadsheet-worker.js.
 * @throws whatever fault of ours the worker died of; a file that is too much is refused, not thrown.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  workerFile: string,
  { heapMegabytes, milliseconds } = SPREADSHEET_ALLOWANCE,
): Promise<Parsed<Workbook>> {
  const job: SpreadsheetJob = { bytes, limits: SPREADSHEET_LIMITS };
  const worker = new Worker(workerFile, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Parsed<Workbook>>((resolve, reject) => {
      timer = setTimeout(() => resolve(unreadable(TOO_SLOW)), milliseconds);
      worker.once("message", (answer: Parsed<Workbook>) => resolve(answer));
      worker.once("error", (fault: Error & { code?: string }) => {
        if (fault.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(unreadable(TOO_HUNGRY));
        else reject(fault);
      });
      worker.once("exit", () => reject(new Error("The spreadsheet worker ended without an answer")));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
