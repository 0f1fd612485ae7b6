import type { Page } from "playwright-core";

/** What is wrong with a page's name: a title of its own before the service's, and one heading of the first level with words in it. */
export async function outlineFaultsOf(page: Page): Promise<readonly string[]> {
  const [title, headings] = await page.evaluate(() => [document.title, [...document.querySelectorAll("h1")].map((heading) => (heading.textContent ?? "").trim())] as const);
  return [
    ...(/^\S.* - Boardmark$|^Boardmark$/.test(title) ? [] : [`has the title “${title}”`]),
    ...(headings.length === 1 && headings[0] !== "" ? [] : [`has ${headings.length} first headings: ${headings.join("; ")}`]),
  ];
}
