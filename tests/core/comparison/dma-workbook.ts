import { readSheet } from "read-excel-file/node";
import { DMA_MEASURES } from "../../../app/core/comparison/dma-release";
import type { PeerEntry } from "../../../app/core/comparison/peer-entry";
import { CARE_SETTINGS } from "../../../app/core/organisations/care-setting";
import { sharedFile } from "../../support/shared-data";

const SHEET = "SC - 2025 Pillar Summary";
const FIRST_LEVEL = 5;

/**
 * The entries of the published DMA 2025 workbook, read without any of the product's import code. Names stand for codes,
 * as the file has no codes.
 */
export async function readDmaEntries(): Promise<readonly PeerEntry[]> {
  const rows = await readSheet(sharedFile("nhse_dma_2025_results_data_file_v2.xlsx"), SHEET);
  const start = rows.findIndex((row) => row[3] === "Provider") + 1;
  return rows.slice(start).flatMap((row) => {
    const [, region, system, provider, settingName] = row.map((cell) => (typeof cell === "string" ? cell.trim() : null));
    const setting = CARE_SETTINGS.find((one) => one === settingName?.toLowerCase().replace(" ", "-"));
    if (!provider || setting === undefined) return [];
    const levels = DMA_MEASURES.map((id, index) => [id, numberIn(row[FIRST_LEVEL + index])]);
    return [{ provider, setting, systemCode: system ?? null, regionCode: region ?? null, levels: Object.fromEntries(levels) }];
  });
}

function numberIn(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}
