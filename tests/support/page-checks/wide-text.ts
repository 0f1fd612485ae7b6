import type { Page } from "playwright-core";

/** The spacing that WCAG 1.4.12 lets a reader set, and more between lines and letters nobody has to bear. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

/** How far a page reaches past its window's edge, in whole pixels; nothing when it fits. */
export async function sidewaysOf(page: Page): Promise<readonly string[]> {
  const [scrolls, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
  return scrolls > width ? [`reaches ${scrolls - width} px past the edge`] : [];
}

/** What is lost of a page when its reader sets text wider: words that are cut off, and a page that no longer fits. */
export async function lostToWideTextOf(page: Page): Promise<readonly string[]> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const found = [...(await sidewaysOf(page)), ...(await page.evaluate(findCutWords))];
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return found.map((fault) => `with wide text ${fault}`);
}

/** Words cut off by the box they stand in. What scrolls, and what only a screen reader is meant to meet, is not cut off. */
function findCutWords(): readonly string[] {
  const isForEarsOnly = (element: Element) => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { clipPath, width, height } = getComputedStyle(one);
      if (clipPath.startsWith("inset(50%") || (Number.parseFloat(width) <= 1 && Number.parseFloat(height) <= 1)) return true;
    }
    return false;
  };
  const scrollsWithin = (element: Element, box: Element | null) => {
    for (let one: Element | null = element; one !== null && one !== box; one = one.parentElement) if (["auto", "scroll"].includes(getComputedStyle(one).overflowX)) return true;
    return false;
  };
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${(element.textContent ?? "").trim().slice(0, 40)}`;
  const boxes = [...document.querySelectorAll<HTMLElement>("body *:not(svg, svg *, script, style, select, input, progress)")].filter((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    const isCut = (["hidden", "clip"].includes(overflowX) && box.scrollWidth > box.clientWidth + 1) || (["hidden", "clip"].includes(overflowY) && box.scrollHeight > box.clientHeight + 1);
    if (!isCut || box.clientWidth === 0 || isForEarsOnly(box)) return false;
    // Not by what is drawn behind: by words.
    const edge = box.getBoundingClientRect();
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let words = walker.nextNode(); words !== null; words = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(words);
      const isPast = [...range.getClientRects()].some(({ right, bottom, width, height }) => width > 1 && height > 1 && ((right > edge.right + 1 && ["hidden", "clip"].includes(overflowX)) || (bottom > edge.bottom + 1 && ["hidden", "clip"].includes(overflowY))));
      if (isPast && words.parentElement !== null && words.parentElement.closest("svg, script, style") === null && !scrollsWithin(words.parentElement, box) && !isForEarsOnly(words.parentElement)) return true;
    }
    return false;
  });
  const drawn = [...document.querySelectorAll<SVGTextElement>("svg text")].filter((text) => {
    if (!text.checkVisibility() || (text.textContent ?? "").trim() === "") return false;
    const { left, top, bottom, right: end } = text.getBoundingClientRect();
    // The space behind the last letter is no part of the words.
    const right = end - (Number.parseFloat(getComputedStyle(text).letterSpacing) || 0);
    let root: SVGSVGElement | null = text.ownerSVGElement;
    while (root?.ownerSVGElement) root = root.ownerSVGElement;
    const frame = root?.getBoundingClientRect();
    const isFramed = root !== null && getComputedStyle(root).overflowX !== "visible";
    const isPastFrame = isFramed && frame !== undefined && (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1);
    return isPastFrame || ((left < -1 || right > window.innerWidth + 1) && !scrollsWithin(text, null));
  });
  return [...boxes, ...drawn].map((element) => `cuts off ${nameOf(element)}`);
}
