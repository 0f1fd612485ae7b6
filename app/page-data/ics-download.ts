import { compareQuerySchema } from "../core/comparison/compare-query";
import type { Viewer } from "../core/permissions/viewer";
import { readQuery } from "../web/query";
import { readCompareDocument, type ReadDocument } from "./ics-document";
import { readIcsPlace, type IcsTools } from "./ics-place";

/** The comparison a download asks for; null when there is no such system. What its query names wrongly is refused by field. */
export async function readIcsDownload(tools: IcsTools, viewer: Viewer, code: string, url: string): Promise<ReadDocument | null> {
  const place = await readIcsPlace(tools, viewer, code);
  if (place === null) return null;
  const { value, errors } = readQuery(url, compareQuerySchema);
  return Object.keys(errors).length > 0 ? { ok: false, errors } : readCompareDocument(tools, place, value);
}
