import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { renderToString } from "react-dom/server";
import participantHref from "./ui/styles/participant.css?url";
import participantText from "./ui/styles/participant.css?inline";
import { drawOnce, keptDataOf } from "./web/kept-drawings";
import { liftStyles } from "./web/lift-styles";
import { comesFromElsewhere, putSheetInPage } from "./web/sheet-in-page";
import { titleRefusal } from "./web/title-of-refusal";

const PARTICIPANT_SHEET = { href: participantHref, text: participantText };

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
  const kept = keptDataOf(remixContext);
  const page = drawOnce(kept, { status, url: request.url, nonce }, () => {
    const html = renderToString(<RemixServer context={remixContext} url={request.url} nonce={nonce} />);
    const whole = `<!DOCTYPE html>${liftStyles(status < 400 ? html : titleRefusal(html), nonce)}`;
    // A drawing that is given to others as well says nothing of how one of them came.
    return kept === null && comesFromElsewhere(request) ? putSheetInPage(whole, PARTICIPANT_SHEET, nonce) : whole;
  });
  // As bytes: text is looked through once more for what could not be encoded.
  return new Response(page, { status, headers });
}

/** Faults are logged by the server with an id; nothing of them reaches the page. */
export function handleError(error: unknown, { context }: { readonly context: AppLoadContext }): void {
  context.reportFault(error);
}
