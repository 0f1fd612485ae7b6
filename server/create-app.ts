import path from "node:path";
import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import type { AppContext } from "../app/web/context";

/** What lives as long as the process; each request adds its own part. */
export type ProcessContext = Pick<AppContext, "db" | "frameworks" | "papers" | "settings" | "now" | "newId">;

export type AppParts = {
  readonly root: string;
  readonly build: ServerBuild;
  readonly context: ProcessContext;
  readonly log: Logger;
};

/** The Express application: health, static files, headers, limits and session in that order, then Remix. */
export function createApp({ root, build, context, log }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", context.settings.trustProxy);
  // Repeated slashes and query arrays stay what they are: Remix reads the address itself.
  app.set("query parser", "simple");

  app.get("/healthz", (_request, response) => void response.type("text").send("alive\n"));
  app.get("/readyz", (_request, response, next) => {
    context.db.setting.count().then(
      () => response.type("text").send("ready\n"),
      (fault: unknown) => {
        log.error({ fault }, "the database does not answer");
        response.status(503).type("text").send("the database does not answer\n");
      },
    ).catch(next);
  });

  app.use(compression());
  const client = path.join(root, "build/web/client");
  app.use("/assets", express.static(path.join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(express.static(client, { maxAge: "1h", index: false }));

  app.use((request: Request, response: Response, next: NextFunction) => {
    response.locals["requestId"] = randomUUID();
    response.locals["nonce"] = randomBytes(16).toString("base64");
    response.on("finish", () => log.info({ id: response.locals["requestId"], method: request.method, status: response.statusCode }, "request"));
    next();
  });

  app.all(
    "*",
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_request, response) => ({
        ...context,
        viewer: null,
        nonce: String(response.locals["nonce"]),
        requestId: String(response.locals["requestId"]),
        reportFault: (fault: unknown) => log.error({ id: response.locals["requestId"], fault }, "fault"),
      }),
    }),
  );
  return app;
}
