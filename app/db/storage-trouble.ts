/** What keeps the database from its work, none of it the request's doing. */
export type StorageTrouble = "away" | "full" | "read-only" | "broken";

/** Codes of SQLite, PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html), Node and Prisma. */
const CODES: readonly (readonly [RegExp, StorageTrouble])[] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, "full"],
  [/^(SQLITE_READONLY\w*|25006|EROFS)$/, "read-only"],
  [/^(SQLITE_IOERR\w*|SQLITE_CORRUPT\w*|SQLITE_NOTADB|58030|XX00[12]|EIO)$/, "broken"],
  [/^(SQLITE_CANTOPEN\w*|08\d{3}|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|P2024|P2028)$/, "away"],
];
const KINDS: Readonly<Record<string, StorageTrouble>> = { DatabaseNotReachable: "away", ConnectionClosed: "away", SocketTimeout: "away", TooManyConnections: "away" };
/** What the drivers say without a code. */
const WORDS = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|the database system is)|Connection terminated unexpectedly|Can't reach database server/i;
const DEPTH = 6;

/**
 * Whether a fault comes of the storage, however deep the driver's own error lies in it.
 * @returns null for any other fault.
 */
export function storageTroubleOf(fault: unknown, depth = 0): StorageTrouble | null {
  if (typeof fault !== "object" || fault === null || depth > DEPTH) return null;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = fault as Readonly<Record<string, unknown>>;
  // What lies deeper says it more exactly: a transaction that ended (P2028) may have ended for want of space.
  for (const within of [cause, meta, driverAdapterError]) {
    const found = storageTroubleOf(within, depth + 1);
    if (found !== null) return found;
  }
  for (const said of [originalCode, code]) {
    const found = typeof said === "string" ? CODES.find(([pattern]) => pattern.test(said)) : undefined;
    if (found !== undefined) return found[1];
  }
  if (typeof kind === "string" && kind in KINDS) return KINDS[kind] ?? null;
  return typeof message === "string" && WORDS.test(message) ? "away" : null;
}
