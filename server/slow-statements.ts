import type { Logger } from "pino";
import type { StatementEar } from "../app/db/statement-ear";
import type { Metrics } from "./metrics";

type Parts = { readonly log: Pick<Logger, "warn">; readonly metrics: Metrics; /** Milliseconds. */ readonly slowerThan: number };

/** Counts statements and logs the slow ones: the words of a statement, never a value in it. */
export function slowStatements({ log, metrics, slowerThan }: Parts): StatementEar {
  return (statement, milliseconds) => {
    const isSlow = milliseconds >= slowerThan;
    metrics.countQuery(isSlow);
    if (isSlow) log.warn({ ms: Math.round(milliseconds), statement }, "slow statement");
  };
}
