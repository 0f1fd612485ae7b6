import type { Page } from "playwright-core";

export type Focus = {
  /** Its words, or its name in the form. */
  readonly name: string;
  /** What is wrong with where the focus is; empty: it is on a control, it is seen, and nothing lies over it. */
  readonly faults: readonly string[];
};

/** Where the keyboard is, and whether who looks can see it there. */
export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return { name: "nothing", faults: ["the focus is lost"] };
    const name = focused.getAttribute("name") ?? (focused.textContent ?? "").trim().slice(0, 60);
    const faults: string[] = [];
    // A radio or a box is drawn by its label: what is outlined is beside it.
    const drawn = [focused, ...(focused.parentElement?.querySelectorAll("*") ?? []), focused.closest("label")].flatMap((one) => (one === null ? [] : [getComputedStyle(one), getComputedStyle(one, "::before"), getComputedStyle(one, "::after")]));
    if (!drawn.some(({ boxShadow, outlineStyle, outlineWidth }) => boxShadow !== "none" || (outlineStyle !== "none" && outlineWidth !== "0px"))) faults.push("nothing shows where the focus is");
    const { left, top, width, height } = focused.getBoundingClientRect();
    const at = document.elementFromPoint(left + Math.min(width, window.innerWidth - left) / 2, top + Math.min(height, 40) / 2);
    const isOwn = at !== null && (at === focused || focused.contains(at) || at.contains(focused) || at.closest("label") !== null);
    if (top < 0 || top >= window.innerHeight || !isOwn) faults.push(`the focus is hidden${at === null ? "" : ` behind ${at.tagName.toLowerCase()}.${at.className}`}`);
    return { name, faults };
  });
}

/**
 * Presses Tab until the focus is on something of a name, and looks at every stop.
 * @throws after 80 stops without it, or at a stop where the focus is lost or hidden.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = await readFocus(page);
    seen.push(focus.name);
    if (focus.faults.length > 0) throw new Error(`${page.url()}, ${focus.name}: ${focus.faults.join(", ")}; came by ${seen.join(" > ")}`);
    if (focus.name === name) return;
  }
  throw new Error(`The keyboard does not reach ${name}; it came by ${seen.join(" > ")}`);
}
