/** What one side has of a page, and how the other is made of it: a run of chunks that are had (from, how many), or text. */
export type PageStep = readonly [from: number, count: number] | string;

/** Elements that stand for themselves: a page changes by whole ones of these. */
const BLOCKS = /(?=<(?:p|li|h[1-6]|section|svg|g|form|ul|ol|div|details|fieldset|label|tr|dt|dd)\b)/;

/** A page in pieces that joined give it again. */
export function splitPage(page: string): readonly string[] {
  return page.split(BLOCKS);
}

/** A short mark of a piece, in letters and figures. Two pieces may share one: whoever joins compares `markPage` of the whole. */
export function markChunk(chunk: string): string {
  return (fold(chunk, 0x811c9dc5) >>> 4).toString(36);
}

/** A mark of a whole page. */
export function markPage(page: string): string {
  return [0x811c9dc5, 0x01234567].map((seed) => fold(page, seed).toString(36)).join("-");
}

/**
 * How a page is made of the chunks somebody has.
 * @param marks of those chunks, in their order
 */
export function stepsTo(page: string, marks: readonly string[]): readonly PageStep[] {
  const places = new Map([...marks.entries()].map(([place, mark]) => [mark, place]));
  const steps: (string | [number, number])[] = [];
  for (const chunk of splitPage(page)) {
    const place = places.get(markChunk(chunk));
    const last = steps.at(-1);
    if (place === undefined) {
      if (typeof last === "string") steps[steps.length - 1] = last + chunk;
      else steps.push(chunk);
    } else if (Array.isArray(last) && last[0] + last[1] === place) last[1] += 1;
    else steps.push([place, 1]);
  }
  return steps;
}

/** The page that steps make of what is had. */
export function joinPage(steps: readonly PageStep[], had: readonly string[]): string {
  return steps.map((step) => (typeof step === "string" ? step : had.slice(step[0], step[0] + step[1]).join(""))).join("");
}

/** FNV-1a, 32 bits. */
function fold(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
