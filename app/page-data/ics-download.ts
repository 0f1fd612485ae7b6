import { compareQuerySchema } from "../core/comparison/compare-query";
import type { Viewer } from "../core/permissions/viewer";
import { findSystem } from "../db/organisations";
import { readQuery } from "../web/query";
import { readBoardDocument, readDmaDocument, refuseTrust, type ReadDocument } from "./ics-document";
import { readIcsBoards, type IcsTools } from "./ics-place";

/** The comparison a download asks for; null when there is no such system. What its query names wrongly is refused by field. */
export async function readIcsDownload(tools: IcsTools, viewer: Viewer, code: string, url: string): Promise<ReadDocument | null> {
  const system = await findSystem(tools.db, code);
  if (system === null) return null;
  const { value, errors } = readQuery(url, compareQuerySchema);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const refused = await refuseTrust(tools, value);
  if (refused !== null) return refused;
  // What is official is public: of the boards nothing needs to be read.
  if (value.layer === "dma") return readDmaDocument(tools, system, value);
  const { boards } = await readIcsBoards(tools, viewer, code);
  return readBoardDocument(tools, { system, boards }, value);
}
