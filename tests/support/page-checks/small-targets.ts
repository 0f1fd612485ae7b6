import type { Page } from "playwright-core";

/**
 * Pointer targets under 24 by 24 CSS pixels that stand too near another: the circle of 24 pixels around their middle meets another
 * target, or the circle of another small one (WCAG 2.5.8). Links within a sentence are as high as their line, and are left out.
 */
export function smallTargetsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(findSmallTargets);
}

function findSmallTargets(): readonly string[] {
  const LEAST = 24;
  type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  type Target = { readonly name: string; readonly box: Box; readonly isSmall: boolean; readonly isExcepted: boolean };

  const isDrawn = (element: Element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const { pointerEvents, clipPath } = getComputedStyle(element);
    return element.checkVisibility() && width > 1 && height > 1 && right > 0 && bottom + window.scrollY > 0 && pointerEvents !== "none" && !clipPath.startsWith("inset(50%") && element.closest(".nhsuk-u-visually-hidden") === null;
  };
  const boxOf = (parts: readonly Element[]): Box => {
    const boxes = parts.map((part) => part.getBoundingClientRect());
    return { left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)), right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
  };
  const wordsOf = (element: Element) => (element.textContent ?? "").replace(/[\s.,;:·|()]+/g, "");
  /** Part of a sentence: its line has words that are no target. */
  const isInSentence = (element: Element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (block !== null && getComputedStyle(block).display === "inline") block = block.parentElement;
    if (block === null) return false;
    const ofTargets = [...block.querySelectorAll("a[href], button")].map(wordsOf).join("");
    return wordsOf(block).length > ofTargets.length;
  };
  const targets: Target[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary, [role=button]")) {
    const labels = element instanceof HTMLInputElement && ["radio", "checkbox", "file"].includes(element.type) ? [...(element.labels ?? [])] : [];
    const parts = [element, ...labels].filter(isDrawn);
    if (parts.length === 0) continue;
    const box = boxOf(parts);
    const isSmall = box.right - box.left < LEAST - 0.5 || box.bottom - box.top < LEAST - 0.5;
    const name = `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? element.getAttribute("name") ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
    targets.push({ name, box, isSmall, isExcepted: isSmall && isInSentence(element) });
  }
  const middleOf = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  /** From a middle to the nearest point of a box. */
  const reachOf = ({ x, y }: { readonly x: number; readonly y: number }, { left, top, right, bottom }: Box) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return targets.flatMap((target) => {
    if (!target.isSmall || target.isExcepted) return [];
    const middle = middleOf(target.box);
    const near = targets.find((other) => other !== target && (reachOf(middle, other.box) < LEAST / 2 || (other.isSmall && !other.isExcepted && Math.hypot(middleOf(other.box).x - middle.x, middleOf(other.box).y - middle.y) < LEAST)));
    const size = `${Math.round(target.box.right - target.box.left)} x ${Math.round(target.box.bottom - target.box.top)}`;
    return near === undefined ? [] : [`${target.name} is a target of ${size} beside ${near.name}`];
  });
}
