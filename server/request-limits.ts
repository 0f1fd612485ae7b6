import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

const KILOBYTE = 1024;
const LONGEST_ADDRESS = 2_048;
/** A form of ours is a few kilobytes at most. */
const LARGEST_FORM = 256 * KILOBYTE;
/** Addresses that take files. */
const UPLOADS: readonly { readonly address: RegExp; readonly largest: number }[] = [
  { address: /^\/administration\/imports/, largest: 20 * KILOBYTE * KILOBYTE },
  // Ten megabytes of evidence, and what a form wraps around them.
  { address: /^\/assessments\/[^/]+\/evidence\/[^/]+$/, largest: 10 * KILOBYTE * KILOBYTE + 16 * KILOBYTE },
  // A logo of one megabyte, and the template around it.
  { address: /^\/trusts\/[^/]+\/paper-template$/, largest: 1 * KILOBYTE * KILOBYTE + 64 * KILOBYTE },
];

/** Whether an address takes files. */
export function isUpload(path: string): boolean {
  return UPLOADS.some(({ address }) => address.test(path));
}

/** How many bytes a body sent to this address may have. */
export function largestBody(path: string): number {
  return UPLOADS.find(({ address }) => address.test(path))?.largest ?? LARGEST_FORM;
}

/** Refuses addresses that are too long or cannot be decoded, and bodies that are too large or of unknown length. */
export const limitRequests: RequestHandler = (request, response, next) => {
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
