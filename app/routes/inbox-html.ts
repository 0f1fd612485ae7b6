import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireDemo } from "../auth/guards";
import { liftStyles } from "../web/lift-styles";
import { notFound } from "../web/responses";

/** An e-mail as a mail program draws it; what a browser's own policy for our pages refuses of it is moved first. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const html = requireDemo(context).mails.find(({ id }) => id === params["mail"])?.html;
  if (html === undefined || html === null) throw notFound();
  return new Response(liftStyles(html, context.nonce), { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } });
}
