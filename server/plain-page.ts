import type { Response } from "express";

/** A page that needs nothing but itself, for refusals before the application is reached. The words are ours, never a caller's. */
export function plainPage(response: Response, status: number, title: string, text: string): void {
  response
    .status(status)
    .set("Cache-Control", "no-store")
    .type("html")
    .send(
      `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>${title} - Boardmark</title></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Go to the start page</a></p></main></body></html>\n`,
    );
}
