import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Draining } from "./draining";
import type { JobRunner } from "./job-runner";

/** Milliseconds for requests and the service's own work to end by themselves; with the rest a stop stays within 5 seconds. */
const PATIENCE = 3_500;

type Parts = {
  readonly server: Server;
  readonly log: Logger;
  readonly draining: Draining;
  readonly jobs: JobRunner;
  /** Closes what requests and work rest on. */
  readonly release: () => Promise<void>;
};

/**
 * Ends on SIGTERM and SIGINT in order: streams and idle connections at once; requests under way and the papers being drawn finish,
 * within 3.5 seconds; then the workers and the database.
 */
export function stopOnSignal({ server, log, draining, jobs, release }: Parts): void {
  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    log.info("stopping");
    draining.begin();
    const patience = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.closeIdleConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), jobs.stop(PATIENCE)]);
    clearTimeout(patience);
    await release();
    log.info("stopped in order");
    process.exit(0);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      stop().catch((fault: unknown) => {
        log.error({ fault }, "could not stop in order");
        process.exit(1);
      });
    });
  }
}
