import type { Page } from "playwright-core";
import { lookAtMarks } from "./drawn-marks";

/**
 * What vanishes of a page in forced colours, on black as most who need them have it: paint without words or an edge, the mark of
 * what is chosen, current or focused, and the marks and words of charts; words of charts that cannot be read in the page's own
 * colours either come first. Less motion is asked for as well, and stays asked for.
 */
export async function lostToForcedColoursOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(markPaint);
  const unread = await page.evaluate(lookAtMarks, "own colours" as const);
  // A key that does nothing: from here on the browser draws the focus as it does for who uses the keyboard.
  await page.keyboard.press("Shift");
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce" });
  const found = [...(await page.evaluate(findVanished)), ...(await page.evaluate(findAlike)), ...(await page.evaluate(lookAtMarks, "forced colours" as const))];
  return [...new Set(unread), ...[...new Set(found)].map((fault) => `in forced colours ${fault}`)];
}

/** Marks, in the page's own colours, what is painted and holds no words. */
function markPaint(): void {
  const isPaint = (colour: string) => !/^rgba\(.*, 0\)$|^transparent$/.test(colour);
  for (const element of document.querySelectorAll<HTMLElement>("body *:not(svg, svg *, script, style, img, input, select, textarea, button, progress)")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (part !== null && (style.content !== '""' || style.display === "none")) continue;
      const { width, height } = element.getBoundingClientRect();
      const [wide, high] = part === null ? [width, height] : [Number.parseFloat(style.width), Number.parseFloat(style.height)];
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !(wide >= 2 && high >= 2)) continue;
      const hasWords = part === null && ((element.textContent ?? "").trim() !== "" || element.querySelector("img, svg, input, progress, hr") !== null);
      const behind = getComputedStyle(element.parentElement ?? document.body).backgroundColor;
      const isSeen = (isPaint(style.backgroundColor) && style.backgroundColor !== behind) || style.backgroundImage !== "none";
      if (!hasWords && isSeen) element.setAttribute(`data-paint${part === null ? "" : part.replace("::", "-")}`, "");
    }
  }
}

function findVanished(): readonly string[] {
  const faults: string[] = [];
  const probe = document.createElement("i");
  probe.style.backgroundColor = "Canvas";
  document.body.append(probe);
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  for (const part of [null, "::before", "::after"]) {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-paint${part === null ? "" : part.replace("::", "-")}]:not(svg *)`)) {
      const style = getComputedStyle(element, part);
      const hasEdge = ["Top", "Right", "Bottom", "Left"].some((side) => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== "none" && Number.parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0) || style.outlineStyle !== "none";
      const isPainted = style.backgroundImage !== "none" || (!/, 0\)$/.test(style.backgroundColor) && style.backgroundColor !== canvas);
      if (!hasEdge && !isPainted) faults.push(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part ?? ""} vanishes`);
    }
  }
  return faults;
}

/** What looks the same chosen or not, current or not, focused or not. */
function findAlike(): readonly string[] {
  const probe = document.createElement("i");
  probe.style.backgroundColor = "Canvas";
  document.body.append(probe);
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const lookOf = (elements: readonly Element[]) =>
    elements
      .flatMap((element) => [null, "::before", "::after"].map((part) => getComputedStyle(element, part)))
      .map((style) => [style.display, style.content, style.visibility, style.opacity, style.color, style.backgroundColor === canvas || /, 0\)$/.test(style.backgroundColor) ? "" : style.backgroundColor, style.fontWeight, style.textDecorationLine, style.textDecorationThickness, style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`, ...["top", "right", "bottom", "left"].map((side) => `${style.getPropertyValue(`border-${side}-style`)} ${style.getPropertyValue(`border-${side}-width`)} ${style.getPropertyValue(`border-${side}-color`)}`)].join(" "))
      .join("|");
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()} “${(element.getAttribute("name") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const input of document.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")) {
    const label = input.labels?.[0];
    const kind = `${input.type} ${input.className} ${label?.className ?? ""} ${input.parentElement?.className ?? ""}`;
    if (seen.has(kind) || !input.checkVisibility()) continue;
    seen.add(kind);
    const { appearance, opacity } = getComputedStyle(input);
    if (appearance !== "none" && opacity !== "0") continue;
    const parts = [input, ...(label === undefined ? [] : [label, ...label.querySelectorAll("*")]), ...(input.parentElement === null ? [] : [input.parentElement])];
    const was = input.checked;
    input.checked = true;
    const chosen = lookOf(parts);
    input.checked = false;
    if (chosen === lookOf(parts)) faults.push(`${nameOf(input)} looks the same when it is chosen`);
    input.checked = was;
  }
  for (const current of document.querySelectorAll<HTMLElement>("[aria-current]:not([aria-current=false])")) {
    const [own, lists] = [current.closest("li") ?? current, current.closest("li")?.parentElement ?? current.parentElement];
    const other = [...(lists?.children ?? [])].find((sibling) => sibling !== own && sibling.tagName === own.tagName && sibling.querySelector("[aria-current]") === null && !sibling.hasAttribute("aria-current"));
    const inside = (element: Element) => [element, ...element.querySelectorAll("*")].map((one) => lookOf([one])).join("/");
    if (other !== undefined && inside(own) === inside(other)) faults.push(`${nameOf(current)} looks the same as what is not current`);
  }
  for (const control of document.querySelectorAll<HTMLElement>("a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary")) {
    if (control.tabIndex < 0 || !control.checkVisibility()) continue;
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const parts = [control, ...(label === undefined ? [] : [label])];
    (document.activeElement as HTMLElement | null)?.blur();
    const before = lookOf(parts);
    control.focus({ preventScroll: true });
    if (document.activeElement === control && before === lookOf(parts)) faults.push(`${nameOf(control)} looks the same when it has the focus`);
  }
  return faults;
}
