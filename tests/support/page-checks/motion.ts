import type { Page } from "playwright-core";

/** What still moves on a page whose reader asks for less motion. The caller has asked. */
export function movingPartsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const runs = (times: string) => times.split(",").some((time) => Number.parseFloat(time) > 0.01);
    const nameOf = (element: Element, part: string | null) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part ?? ""}`;
    const moving = [...document.querySelectorAll("*")].flatMap((element) =>
      [null, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const isMoving = (style.animationName !== "none" && runs(style.animationDuration)) || (style.transitionProperty !== "none" && runs(style.transitionDuration)) || (part === null && style.scrollBehavior === "smooth");
        return isMoving ? [`${nameOf(element, part)} still moves`] : [];
      }),
    );
    return [...new Set(moving)];
  });
}
