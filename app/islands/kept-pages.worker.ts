import { findKeptPage, findKeptPart, forgetPages, SILENCE } from "./kept-pages";

// The service worker of a seat's answer pages, and of no others. It keeps nothing by itself: the pages ask for that.

type WorkEvent = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type FetchEvent = WorkEvent & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
type Worker = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly registration: { readonly scope: string };
};

/** A network that says nothing for this long is none, if there is a page to show instead. */
const PATIENCE = 5_000;

const worker = globalThis as unknown as Worker;
/** A page has waited in vain just now: the next one is shown as it was kept, without waiting again. */
let isSilent = false;
const list = new URL(worker.registration.scope).pathname;

addEventListener("install", () => void worker.skipWaiting());
addEventListener("activate", (event) => (event as WorkEvent).waitUntil(worker.clients.claim()));
addEventListener("message", ({ data }) => void (isSilent = data === SILENCE));
addEventListener("fetch", (event) => {
  const { request, respondWith } = event as FetchEvent;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") respondWith.call(event, readPage(request, pathname));
  else if (/^\/(assets|islands)\/|^\/favicon/.test(pathname)) respondWith.call(event, readPart(request, pathname));
});

/** The board's page whenever it can be had, the kept one otherwise. */
async function readPage(request: Request, address: string): Promise<Response> {
  const network = fetch(request);
  const first = isSilent ? null : await inTime(network);
  isSilent = false;
  if (first === null) return (await findKeptPage(list, address)) ?? network.catch(noNetwork);
  // Sent to sign in, or told there is nothing here: the session has ended or the seat is another's.
  if (first.type === "opaqueredirect" || [401, 403, 404].includes(first.status)) await forgetPages();
  return first;
}

/** What the network says; null when it says nothing in time. */
async function inTime(network: Promise<Response>): Promise<Response | null> {
  try {
    return await Promise.race([network, new Promise<null>((tell) => setTimeout(() => tell(null), PATIENCE))]);
  } catch (fault) {
    console.warn("Nobody answers", fault);
    return null;
  }
}

async function readPart(request: Request, address: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (fault) {
    const part = await findKeptPart(list, address);
    if (part === null) throw fault;
    return part;
  }
}

/** Where nothing is kept: in words, not in the browser's codes. */
function noNetwork(): Response {
  const page = '<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>No signal - Boardmark</title><h1>No signal</h1><p>What the page called saved is saved. Try again when you are online.</p>';
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
