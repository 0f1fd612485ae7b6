import { data, redirect } from "@remix-run/node";
import { SIGNED_OUT } from "./signed-out";

/** The one answer to "there is none" and to "you may not know of it": the same bytes for both. */
export function notFound(): Response {
  return new Response("Not found", { status: 404, headers: { "Cache-Control": "no-store" } });
}

/** A write by nobody signed in. Nothing was written; the page says how to keep what was typed. */
export function signedOut(): Response {
  return new Response(SIGNED_OUT, { status: 403, headers: { "Cache-Control": "no-store" } });
}

/** After a write: the browser asks for the page anew, so that a reload repeats nothing. */
export function seeOther(path: string): Response {
  return redirect(path, 303);
}

/** Bad input: what was typed and a message per field, and nothing was written. */
export function badInput<T extends { readonly errors: Readonly<Record<string, string>> }>(form: T) {
  return data(form, { status: 400 });
}

/** A refusal the domain expects, told in words on the same page. */
export function conflict<T>(page: T) {
  return data(page, { status: 409 });
}
