import type { Page } from "playwright-core";

/**
 * Listens, from the next page on, to what a screen reader reads out by itself: words that come into a live region which stood on the
 * page before them. A region that is put into the page with words in it counts as read out too, so that a repetition shows.
 * @returns what was read out since it was last asked
 */
export async function listenTo(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const REGIONS = "[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]";
    const said: string[] = [];
    const known = new Map<Element, { readonly words: string; readonly isThere: boolean }>();
    (window as unknown as { heard: string[] }).heard = said;
    const stateOf = (region: Element) => ({ words: (region.textContent ?? "").replace(/\s+/g, " ").trim(), isThere: region.checkVisibility({ visibilityProperty: true }) });
    document.addEventListener("DOMContentLoaded", () => {
      for (const region of document.querySelectorAll(REGIONS)) known.set(region, stateOf(region));
      new MutationObserver((changes) => {
        const put = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll(REGIONS)] : [])));
        for (const region of document.querySelectorAll(REGIONS)) {
          const [before, now] = [known.get(region), stateOf(region)];
          known.set(region, now);
          if (now.words === "" || !now.isThere || (!put.has(region) && before?.words === now.words)) continue;
          said.push(before === undefined || before.isThere ? now.words : `not heard, as its region was not there: ${now.words}`);
        }
      }).observe(document, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ["class", "hidden"] });
    });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}
