/** Caches of ours begin with this, then the address of a seat's list, then the seat: one seat of a board at a time. */
const PREFIX = "boardmark-kept ";
/** A kept page older than this is not shown any more. */
const LONGEST_KEPT = 24 * 3_600_000;
/** What a page tells the worker when nobody answers it. */
export const SILENCE = "nobody answers";
/** Kept pages younger than this are not fetched anew. */
const FRESH = 3_600_000;

/** Whether this browser can show a page without a network: over https, and on the machine itself. */
function canKeep(): boolean {
  return "serviceWorker" in navigator && "caches" in globalThis;
}

function nameOf(list: string, seat: string): string {
  return `${PREFIX}${list} ${seat}`;
}

/**
 * Keeps a seat's pages, without anything it answered, for a reload without a network. Those of another seat of the same
 * board go first.
 * @param list the address of the seat's list, under which all its pages lie
 * @param addresses of the pages; none: there is nothing to answer now, and what was kept goes.
 */
export async function keepPages(list: string, seat: string, addresses: readonly string[]): Promise<void> {
  if (!canKeep()) return;
  const name = nameOf(list, seat);
  for (const other of await caches.keys()) if (other.startsWith(`${PREFIX}${list} `) && other !== name) await caches.delete(other);
  if (addresses.length === 0) return void (await caches.delete(name));
  // Thirteen pages nobody asked for yet are too many for who pays for each.
  if ("connection" in navigator && (navigator.connection as { readonly saveData?: boolean }).saveData === true) return;
  await navigator.serviceWorker.register("/kept-pages.js", { scope: list });
  const standing = await caches.match(list, { cacheName: name });
  if (standing !== undefined && ageOf(standing) < FRESH) return;

  const pages: [string, Response][] = [];
  // The list comes last: when it is there, all are.
  for (const address of [...addresses.filter((one) => one !== list), list]) {
    const page = await fetch(`${address}?keep=yes`, { credentials: "same-origin", redirect: "error" });
    // Closed meanwhile, or no longer this seat's.
    if (!page.ok) return void (await caches.delete(name));
    pages.push([address, page]);
  }
  // A page that has its sheet within it names the one that the pages kept here link.
  const parts = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet], link[rel=prefetch][as=style], link[rel=icon]")].map(({ href }) => href);
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  await caches.delete(name);
  const cache = await caches.open(name);
  for (const part of [...parts, ...scripts]) await cache.add(part);
  for (const [address, page] of pages) await cache.put(address, page);
}

/** Tells the kept page of a theme which of the seat's answers it stands on; the answer itself is not kept. */
export async function noteRevision(list: string, seat: string, address: string, revision: number): Promise<void> {
  if (!canKeep()) return;
  const cacheName = nameOf(list, seat);
  const page = await caches.match(address, { cacheName });
  if (page === undefined) return;
  const headers = new Headers(page.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  const text = (await page.text()).replace(/(name="baseRevision" value=")\d+/, `$1${revision}`);
  await (await caches.open(cacheName)).put(address, new Response(text, { headers }));
}

/** Tells the worker that nobody answers just now, so that it shows the next page as it was kept and does not wait as well. */
export function tellWorkerOfSilence(): void {
  if (canKeep()) navigator.serviceWorker.controller?.postMessage(SILENCE);
}

/** Whether a page would be shown without a network. */
export async function isKept(list: string, seat: string, address: string): Promise<boolean> {
  return canKeep() && (await caches.match(address, { cacheName: nameOf(list, seat) })) !== undefined;
}

/** Forgets every page kept here: somebody signed out, or another takes a seat. */
export async function forgetPages(): Promise<void> {
  if (!canKeep()) return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}

/** The page kept under an address for the only seat of a board that has any; null: none, or too old. */
export async function findKeptPage(list: string, address: string): Promise<Response | null> {
  const page = await findKeptPart(list, address);
  return page === null || ageOf(page) > LONGEST_KEPT ? null : page;
}

/** A style or script of the kept pages; null: none. */
export async function findKeptPart(list: string, address: string): Promise<Response | null> {
  const [name, ...others] = (await caches.keys()).filter((one) => one.startsWith(`${PREFIX}${list} `));
  if (name === undefined || others.length > 0) return null;
  return (await caches.match(address, { cacheName: name })) ?? null;
}

function ageOf(page: Response): number {
  const made = Date.parse(page.headers.get("Date") ?? "");
  // A page of unknown age is as old as can be; a clock that runs behind makes none younger.
  return Number.isNaN(made) ? Number.POSITIVE_INFINITY : Math.abs(Date.now() - made);
}
