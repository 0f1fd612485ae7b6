import { DRAWING } from "../core/jobs/kinds";
import type { Queries } from "../db/database";
import { orderJob } from "../db/jobs";

/** Orders the files of an issued paper; in the transaction that issues it, so that neither is without the other. */
export function orderDrawing(db: Queries, paperId: string, now: Date): Promise<void> {
  return orderJob(db, DRAWING, paperId, now);
}
