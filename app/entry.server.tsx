import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { renderToString } from "react-dom/server";
import { drawOnce, keptDataOf } from "./web/kept-drawings";
import { liftStyles } from "./web/lift-styles";
import { titleRefusal } from "./web/title-of-refusal";

/** Renders a whole page at once: nothing streams, so a fault becomes a page of its own and never half of another. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Response {
  const { nonce } = context;
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = drawOnce(keptDataOf(remixContext), { status, url: request.url, nonce }, () => {
    const html = renderToString(<RemixServer context={remixContext} url={request.url} nonce={nonce} />);
    return `<!DOCTYPE html>${liftStyles(status < 400 ? html : titleRefusal(html), nonce)}`;
  });
  // As bytes: text is looked through once more for what could not be encoded.
  return new Response(page, { status, headers });
}

/** Faults are logged by the server with an id; nothing of them reaches the page. */
export function handleError(error: unknown, { context }: { readonly context: AppLoadContext }): void {
  context.reportFault(error);
}
