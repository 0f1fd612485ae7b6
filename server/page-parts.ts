import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { markPage, stepsTo } from "../app/core/text/page-chunks";

/** By this header a page's script asks for some elements of a page instead of the whole of it: their ids, apart by spaces. */
export const PARTS_HEADER = "Boardmark-Parts";
/** By this one it says what it has of them, piece by piece (`app/core/text/page-chunks.ts`): it is sent only the rest. */
export const HAVE_HEADER = "Boardmark-Have";

/** A page's script asks for two at most. */
const MOST_PARTS = 10;

const OPENING = /^<([a-z][a-z0-9]*)\b[^>]*\bid="([^"]+)"/;

/**
 * Sends of a page only the elements that its script asks for, and nothing at all (304) when they are what the script has. The
 * page is guarded and made as ever; this only leaves out. An answer that is no page goes through as it is.
 */
export const pageParts: RequestHandler = (request, response, next) => {
  // Each once: a header has room for thousands, and every one of them may be the whole page.
  const ids = [...new Set((request.get(PARTS_HEADER) ?? "").split(" "))].filter((id) => id !== "").slice(0, MOST_PARTS);
  if (request.method !== "GET" || ids.length === 0) return next();
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const chunks: Buffer[] = [];

  function take(chunk: unknown): void {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  }
  function finish(last?: unknown): typeof response {
    take(last);
    [response.write, response.end] = [write, end];
    const page = Buffer.concat(chunks);
    if (response.statusCode !== 200 || !/^text\/html/.test(String(response.getHeader("Content-Type") ?? ""))) return end(page);
    const parts = withoutVersion(cutElements(page.toString(), ids));
    const tag = `"${createHash("sha256").update(parts).digest("base64url").slice(0, 22)}"`;
    response.setHeader("ETag", tag);
    if (request.get("If-None-Match") === tag) {
      response.statusCode = 304;
      response.removeHeader("Content-Type");
      return end();
    }
    const had = request.get(HAVE_HEADER);
    if (had === undefined) return end(parts);
    response.setHeader("Content-Type", "application/json; charset=utf-8");
    return end(JSON.stringify({ mark: markPage(parts), steps: stepsTo(parts, had.split(" ")) }));
  }
  response.write = ((chunk: unknown) => {
    take(chunk);
    return true;
  }) as typeof response.write;
  response.end = finish as typeof response.end;
  next();
};

/** Elements of a page by their ids, in the order asked for; what the page does not have is left out. */
export function cutElements(page: string, ids: readonly string[]): string {
  return ids.map((id) => cutElement(page, id) ?? "").join("");
}

function cutElement(page: string, id: string): string | null {
  const at = page.indexOf(` id="${id}"`);
  const begin = at === -1 ? -1 : page.lastIndexOf("<", at);
  const name = begin === -1 ? undefined : OPENING.exec(page.slice(begin, at + id.length + 6))?.[1];
  if (name === undefined) return null;
  // The element ends where as many of its kind have ended as have begun.
  const tags = new RegExp(`<(/?)${name}\\b`, "g");
  tags.lastIndex = begin;
  for (let [found, depth] = [tags.exec(page), 0]; found !== null; found = tags.exec(page)) {
    depth += found[1] === "/" ? -1 : 1;
    if (depth === 0) return page.slice(begin, page.indexOf(">", found.index) + 1);
  }
  return null;
}

/** Which event a page was drawn from is no news by itself. */
function withoutVersion(parts: string): string {
  return parts.replaceAll(/ data-live-version="\d+"/g, "");
}
