import type { RequestHandler, Response } from "express";

export type Draining = {
  readonly handler: RequestHandler;
  readonly isStopping: () => boolean;
  /** Ends what would never end by itself, and has every further answer close its connection. */
  readonly begin: () => void;
};

/** Lets a server stop in order: streams end at once, so that their pages connect to another process, and no connection is kept for more. */
export function draining(): Draining {
  const streams = new Set<Response>();
  let stops = false;
  return {
    isStopping: () => stops,
    begin() {
      stops = true;
      for (const stream of streams) stream.end();
    },
    handler(request, response, next) {
      if (stops) response.set("Connection", "close");
      if (!/^\/live\/[^/]+$/.test(request.path)) return next();
      // The browser comes back after the pause that the stream named.
      if (stops) return void response.status(503).set("Retry-After", "3").end();
      streams.add(response);
      response.on("close", () => streams.delete(response));
      next();
    },
  };
}
