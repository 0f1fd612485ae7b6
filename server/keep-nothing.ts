import type { RequestHandler } from "express";

/**
 * Tells browsers and proxies to keep no answer that does not say otherwise itself: pages are about one reader at one moment.
 * Set when the head is written, as Remix adds its headers to those already there and would then send two.
 */
export const keepNothing: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead.bind(response) as (...parts: readonly unknown[]) => typeof response;
  function writeHeadOnce(...parts: readonly unknown[]): typeof response {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    return writeHead(...parts);
  }
  response.writeHead = writeHeadOnce;
  next();
};
