import path from "node:path";
import { randomBytes, randomUUID } from "node:crypto";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import { createAuth } from "../app/auth/auth";
import { storageTroubleOf } from "../app/db/storage-trouble";
import { readCommonPasswords } from "../app/content/read-common-passwords";
import { checkOrigin } from "./check-origin";
import { demoParts } from "./demo-parts";
import { draining, type Draining } from "./draining";
import { eventStreams } from "./event-streams";
import { emailLinkSender } from "./email-link-sender";
import { passwordLinkSender } from "./password-link-sender";
import { keepNothing } from "./keep-nothing";
import { pageParts } from "./page-parts";
import { createMetrics, type Metrics } from "./metrics";
import { plainPage } from "./plain-page";
import { quickSaves } from "./quick-saves";
import { limitTransfers } from "./limit-transfers";
import { readiness } from "./readiness";
import { remixHandler } from "./remix-handler";
import { limitRequests } from "./request-limits";
import { sessionLeft } from "./session-left";
import { securityHeaders } from "./security-headers";
import type { ProcessContext } from "./process-context";
import { memberMailer } from "./member-mailer";
import { refusalNotifier } from "./refusal-notifier";
import { takeoverNotifier } from "./takeover-notifier";
import { troublePage } from "./trouble-page";
import { readVisit, type VisitParts } from "./visit";

export type AppParts = {
  readonly root: string;
  readonly build: ServerBuild;
  readonly context: ProcessContext;
  readonly log: Logger;
  /** Of the process; absent: counted and drained by nobody. */
  readonly metrics?: Metrics;
  readonly drain?: Draining;
};

/** The Express application: health, static files, headers, limits and session in that order, then Remix. */
export function createApp({ root, build, context, log, metrics = createMetrics(), drain = draining() }: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", context.settings.trustProxy);
  // Repeated slashes and query arrays stay what they are: Remix reads the address itself.
  app.set("query parser", "simple");
  const { publicUrl, sessionSecret, providers } = context.settings;
  const isSecure = publicUrl?.startsWith("https:") ?? false;
  // Without a secret of its own the process makes one; counts of tries then start anew with it.
  const secret = sessionSecret ?? randomBytes(32).toString("hex");
  const { db, now, newId } = context;
  const tellHolder = takeoverNotifier(context.settings, log);
  const tellRefused = refusalNotifier(context.settings, log);
  const members = memberMailer(context.settings, log);
  const demo = context.settings.isDemo ? demoParts(publicUrl) : null;
  const auth = createAuth({
    ...{ db, isSecure, secret, now, newId, providers, publicUrl },
    isCommonPassword: readCommonPasswords(root),
    sendPasswordLink: passwordLinkSender(context.settings, log),
    sendEmailLink: emailLinkSender(context.settings, log),
    tellHolder,
  });

  app.use(securityHeaders({ isSecure }));

  app.get("/healthz", (_request, response) => void response.type("text").send("alive\n"));
  const isReady = readiness({ db, dataDir: context.settings.dataDir, reportFault: (fault) => log.error({ fault }, "not ready") });
  app.get("/readyz", (_request, response, next) => {
    const answer = (wrong: readonly string[]) => void response.status(wrong.length === 0 ? 200 : 503).type("text").send(`${wrong.join("\n") || "ready"}\n`);
    if (drain.isStopping()) return answer(["the server is stopping"]);
    isReady().then(answer).catch(next);
  });
  app.use(drain.handler);

  // Before compression, which would hold a stream back.
  app.use(eventStreams({ context, auth, log }));

  // Parts of pages are often smaller than what is left alone by default.
  app.use(compression({ threshold: 256 }));
  const client = path.join(root, "build/web/client");
  app.use("/assets", express.static(path.join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(express.static(client, { maxAge: "1h", index: false }));

  app.use((request: Request, response: Response, next: NextFunction) => {
    response.locals["requestId"] = randomUUID();
    const begun = performance.now();
    response.on("finish", () => {
      const ms = performance.now() - begun;
      metrics.countRequest(response.statusCode, ms / 1_000);
      log.info({ id: response.locals["requestId"], method: request.method, status: response.statusCode, ms: Math.round(ms) }, "request");
    });
    next();
  });

  function logFault(response: Response, fault: unknown): void {
    metrics.countFault();
    log.error({ id: response.locals["requestId"], fault }, "fault");
  }
  /** Whose request it is, asked once: asking may set a cookie. */
  async function visitOf(request: Request, response: Response): Promise<VisitParts> {
    return (response.locals["visit"] ??= await readVisit(auth, request, response)) as VisitParts;
  }
  async function loadContext(request: Request, response: Response, reportFault = (fault: unknown) => logFault(response, fault)): Promise<AppLoadContext> {
    return {
      ...context,
      auth,
      tellHolder,
      tellRefused,
      ...members,
      demo,
      fontFolder: path.join(root, "public/fonts"),
      ...(await visitOf(request, response)),
      nonce: String(response.locals["nonce"]),
      requestId: String(response.locals["requestId"]),
      reportFault,
    };
  }

  app.use(keepNothing, limitRequests, checkOrigin({ publicUrl }));
  app.get("/session-left", sessionLeft(auth));
  app.use(limitTransfers(auth.limits, visitOf));
  app.use(quickSaves({ build, loadContext }));
  app.use(pageParts);
  app.all("*", remixHandler({ build, getLoadContext: loadContext, log: logFault }));
  // Express knows an error handler by its four arguments.
  app.use((fault: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(fault);
    if (isRefusal(fault)) return plainPage(response, 404, "Page not found", "If you typed or pasted the address, check it is correct.");
    logFault(response, fault);
    const trouble = storageTroubleOf(fault);
    if (trouble !== null) return troublePage(response, trouble);
    plainPage(response, 500, "Sorry, there is a problem with Boardmark", "What you saved before is kept. Go back and try again in a minute.");
  });
  return app;
}

/** Express and its file server refuse what they cannot find or decode by throwing an error with a 4xx status. */
function isRefusal(fault: unknown): boolean {
  return fault instanceof Error && "status" in fault && typeof fault.status === "number" && fault.status >= 400 && fault.status < 500;
}
