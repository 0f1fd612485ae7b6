import type { NextFunction, Request, RequestHandler, Response } from "express";
import type { TryLimits } from "../app/auth/try-limits";
import { plainPage } from "./plain-page";
import { asRouted, isUpload } from "./request-limits";
import type { VisitParts } from "./visit";

const FILE = /\.(?:pdf|docx|xlsx|csv|json|ics|svg|png)$|\/evidence-files\/[^/]+$/;
const READS = new Set(["GET", "HEAD"]);
const EXPORT = /\/export$/;
/** Such as boardmark-seat-0123456789abcdef=token, by http and by https. */
const SEAT = /(?:^|;\s*)(?:__Host-)?boardmark-seat-[0-9a-f]{16}=([A-Za-z0-9_-]{20,64})/;
const MINUTES = 15;

/**
 * What a request takes out or brings in: a file or an export, or a file sent to an address that takes files; null: a page or a form.
 *
 * @param address as it was sent: another writing of it that the router takes for the same counts the same
 */
export function transferOf(method: string, address: string): "download" | "upload" | null {
  const path = asRouted(address);
  // A route answers every other method as a write.
  if (READS.has(method)) return FILE.test(path) ? "download" : null;
  return EXPORT.test(path) ? "download" : isUpload(path) ? "upload" : null;
}

/** Limits downloads, exports and uploads by account, or seat, and by address. The counts lie in the database, as those of signing in do. */
export function limitTransfers(limits: TryLimits, visitOf: (request: Request, response: Response) => Promise<VisitParts>): RequestHandler {
  async function mayGoOn(request: Request, response: Response): Promise<boolean> {
    const transfer = transferOf(request.method, request.path);
    if (transfer === null) return true;
    const { viewer, clientAddress, cookies } = await visitOf(request, response);
    const account = viewer?.personId ?? SEAT.exec(cookies ?? "")?.[1] ?? null;
    if (account === null) return limits.take("public-download", { account: "", address: clientAddress });
    return limits.take(transfer, { account, address: clientAddress });
  }
  return (request: Request, response: Response, next: NextFunction) => {
    mayGoOn(request, response)
      .then((may) => {
        if (may) return next();
        response.setHeader("Retry-After", String(MINUTES * 60));
        plainPage(response, 429, "Too many files at once", `Nothing was changed. Wait ${MINUTES} minutes, then go on.`);
      })
      .catch(next);
  };
}
