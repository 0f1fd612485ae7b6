import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { createRemixRequest, sendRemixResponse } from "@remix-run/express/dist/server.js";
import type { NextFunction, Request, Response } from "express";
import { storageTroubleOf, type StorageTrouble } from "../app/db/storage-trouble";
import { troublePage } from "./trouble-page";

type Parts = {
  readonly build: ServerBuild;
  /** What the loaders and actions of one request may use; a fault they throw is reported through it. */
  readonly getLoadContext: (request: Request, response: Response, reportFault: (fault: unknown) => void) => Promise<AppLoadContext>;
  readonly log: (response: Response, fault: unknown) => void;
};

/**
 * Hands a request to Remix, as its own adapter does, but that a fault of the storage is answered as what it is: 503 in words,
 * where Remix would say 500 of any fault.
 */
export function remixHandler({ build, getLoadContext, log }: Parts): (request: Request, response: Response, next: NextFunction) => void {
  const handle = createRequestHandler(build, "production");

  async function answer(request: Request, response: Response): Promise<void> {
    let trouble: StorageTrouble | null = null;
    const context = await getLoadContext(request, response, (fault) => {
      trouble ??= storageTroubleOf(fault);
      log(response, fault);
    });
    const answered = await handle(createRemixRequest(request, response), context);
    if (answered.status >= 500 && trouble !== null) return troublePage(response, trouble);
    await sendRemixResponse(response, answered);
  }
  return (request, response, next) => void answer(request, response).catch(next);
}
