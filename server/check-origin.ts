import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a write says about where it comes from. */
export type WriteSource = {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  readonly fetchSite: string | undefined;
};

/**
 * Whether a write comes from a page of ours, or from no browser at all.
 * A browser names the origin of every write, or at least the relation of the sites; who names nothing is a script that
 * carries nobody's cookie by itself. `publicOrigin` is for proxies that do not hand the host on; null: there is none.
 */
export function isOwnWrite({ host, origin, referer, fetchSite }: WriteSource, publicOrigin: string | null): boolean {
  if (origin !== undefined) return isOurs(origin, host, publicOrigin);
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  return referer === undefined || isOurs(referer, host, publicOrigin);
}

function isOurs(address: string, host: string | undefined, publicOrigin: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, host: from } = new URL(address);
  if (origin === publicOrigin) return true;
  // The public host counts under its own scheme only: a page over http is not ours where people come by https.
  if (publicOrigin !== null && from === new URL(publicOrigin).host) return false;
  return host !== undefined && from === host.toLowerCase();
}

/** Refuses every write that another site's page sends, before anything reads its body. */
export function checkOrigin({ publicUrl }: { readonly publicUrl: string | null }): RequestHandler {
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  return (request, response, next) => {
    const source = {
      host: request.headers.host,
      origin: request.headers.origin,
      referer: request.headers.referer,
      fetchSite: request.get("sec-fetch-site"),
    };
    if (READS.has(request.method)) return next();
    if (isOwnWrite(source, publicOrigin)) {
      // Remix compares it with the host again, knows no public address and answers 500.
      delete request.headers.origin;
      return next();
    }
    plainPage(response, 403, "This did not come from Boardmark", "Nothing was changed. Open the page in Boardmark itself and try again there.");
  };
}
