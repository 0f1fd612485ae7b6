import type { Server } from "node:http";

/** Milliseconds a connection may lie idle. */
const IDLE = 65_000;

/**
 * Keeps idle connections longer than a browser's next tap, a proxy (60 s) or Node's own client does: whoever sends a request into a
 * connection that is being closed at this end gets no answer at all.
 */
export function keepConnections(server: Server): Server {
  server.keepAliveTimeout = IDLE;
  server.headersTimeout = IDLE + 1_000;
  return server;
}
