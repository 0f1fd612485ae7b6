import type { Logger } from "pino";
import type { Db } from "../app/db/database";
import { purge } from "../app/use-cases/purge";
import type { Settings } from "../app/web/settings";

const HOUR = 3_600_000;

/**
 * What the process does by itself, at the start and every hour: removes what has been kept long enough, and logs how much.
 * @returns stops it.
 */
export function keepHouse({ db, log, now, newId, settings }: { readonly db: Db; readonly log: Logger; readonly now: () => Date; readonly newId: () => string; readonly settings: Pick<Settings, "dataDir"> }): () => void {
  function reportFault(fault: unknown): void {
    log.error({ fault }, "housekeeping");
  }
  async function keep(): Promise<void> {
    const purged = await purge({ db, now, newId, reportFault, dataDir: settings.dataDir });
    log.info({ purged }, "purge");
  }
  void keep().catch(reportFault);
  const timer = setInterval(() => void keep().catch(reportFault), HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
