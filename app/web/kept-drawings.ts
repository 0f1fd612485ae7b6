import type { EntryContext } from "@remix-run/node";

type Bytes = Buffer<ArrayBuffer>;

/** A page as it was drawn, in pieces: between them stands the nonce of whoever asks. */
type Drawing = { readonly status: number; readonly url: string; readonly pieces: readonly Bytes[] };

const drawings = new WeakMap<object, Drawing>();

/** What is given again as the same object as long as it says the same. */
const kept = new WeakSet<object>();

/** Says of a page's data that whoever is given this very object again was given the same, and may be shown the same drawing. */
export function keepDrawingOf(data: unknown): void {
  if (typeof data === "object" && data !== null) kept.add(data);
}

/**
 * The data that a page was drawn of, where the very same object is given again as long as nothing is written; null for every page
 * that is drawn of anything else beside: what a form said, a fault, or the data of a route around it.
 */
export function keptDataOf({ staticHandlerContext: { loaderData, actionData, errors } }: EntryContext): object | null {
  const [data = null, ...more] = Object.values(loaderData ?? {}).filter((given: unknown) => given !== null && given !== undefined) as readonly object[];
  return more.length === 0 && actionData === null && errors === null && data !== null && kept.has(data) ? data : null;
}

/**
 * Draws a page of data that is kept once, and gives what was drawn to whoever is given the same data again, under their own nonce:
 * a drawing goes with its data, so that it shows nothing its reader was not just given.
 * @param data null: the page is drawn anew each time
 * @param nonce cannot be guessed, so that it stands where the page has put it and nowhere else
 * @param draw the whole page as text, with the nonce in it
 */
export function drawOnce(data: object | null, { status, url, nonce }: { readonly status: number; readonly url: string; readonly nonce: string }, draw: () => string): Bytes {
  if (data === null) return Buffer.from(draw());
  const known = drawings.get(data);
  const drawing = known?.status === status && known.url === url ? known : { status, url, pieces: draw().split(nonce).map((piece) => Buffer.from(piece)) };
  if (drawing !== known) drawings.set(data, drawing);
  const own = Buffer.from(nonce);
  return Buffer.concat(drawing.pieces.flatMap((piece, place) => (place === 0 ? [piece] : [own, piece])));
}
