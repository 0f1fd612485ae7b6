import { parentPort, workerData } from "node:worker_threads";
import type { SpreadsheetLimits } from "../app/imports/spreadsheet/workbook";
import { readWorkbook } from "../app/imports/spreadsheet/read-workbook";

/** What the worker is given: one file. It answers once and ends. */
export type SpreadsheetJob = { readonly bytes: Uint8Array; readonly limits: SpreadsheetLimits };

const { bytes, limits } = workerData as SpreadsheetJob;
parentPort?.postMessage(await readWorkbook(bytes, limits));
