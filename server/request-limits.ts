import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

const KILOBYTE = 1024;
const LONGEST_ADDRESS = 2_048;
/** What a request may ask to be done at all. Of the others a fetch request cannot even be made, which would end as a fault. */
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
/** A form of ours is a few kilobytes at most. */
const LARGEST_FORM = 256 * KILOBYTE;
/** Addresses that take files. */
const UPLOADS: readonly { readonly address: RegExp; readonly largest: number }[] = [
  // Ten megabytes of evidence, and what a form wraps around them.
  { address: /^\/assessments\/[^/]+\/evidence\/[^/]+$/, largest: 10 * KILOBYTE * KILOBYTE + 16 * KILOBYTE },
  // A logo of one megabyte, and the template around it.
  { address: /^\/trusts\/[^/]+\/paper-template$/, largest: 1 * KILOBYTE * KILOBYTE + 64 * KILOBYTE },
];

/**
 * A path as the router reads it: capitals, escapes, slashes at the end and the ending of a page's bare data make no other address.
 * What cannot be decoded, which is refused anyway, is left as it is.
 */
export function asRouted(path: string): string {
  return decoded(path).toLowerCase().replace(/\.data$/, "").replace(/\/+$/, "");
}

/** Whether an address takes files. */
export function isUpload(path: string): boolean {
  return UPLOADS.some(({ address }) => address.test(asRouted(path)));
}

/** How many bytes a body sent to this address may have. */
export function largestBody(path: string): number {
  return UPLOADS.find(({ address }) => address.test(asRouted(path)))?.largest ?? LARGEST_FORM;
}

/** Refuses methods that nothing here answers, addresses that are too long or cannot be decoded, and bodies that are too large or of unknown length. */
export const limitRequests: RequestHandler = (request, response, next) => {
  if (!METHODS.has(request.method)) {
    return plainPage(response, 405, "This cannot be done here", "Nothing was changed.");
  }
  if (request.originalUrl.length > LONGEST_ADDRESS) {
    return plainPage(response, 414, "This address is too long", "Go back and ask for less at once.");
  }
  const hosts = [request.headers.host, request.get("x-forwarded-host") ?? request.headers.host];
  if (!hosts.every((host) => host !== undefined && isReadable(request.originalUrl, host.split(",")[0]?.trim() ?? ""))) {
    return plainPage(response, 400, "This address cannot be read", "If you typed or pasted the address, check it is correct.");
  }
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  // A body sent in pieces of unknown number cannot be refused by its size before it is read.
  if (encoding !== undefined) return plainPage(response, 411, "This could not be read", "Nothing was changed. The length of what was sent is not known.");
  if (length !== undefined && Number(length) > largestBody(request.path)) {
    return plainPage(response, 413, "This is too large", "Nothing was changed. Go back and send less at once.");
  }
  next();
};

function isReadable(address: string, host: string): boolean {
  if (host === "" || !URL.canParse(`http://${host}${address}`)) return false;
  try {
    // No address of ours has a line break or another control character; a router that matches lines would pass it on to nobody.
    return !/\p{Cc}/u.test(decodeURIComponent(address.split("?")[0] ?? ""));
  } catch (fault) {
    if (fault instanceof URIError) return false;
    throw fault;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (fault) {
    if (fault instanceof URIError) return path;
    throw fault;
  }
}
