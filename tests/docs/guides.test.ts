import { expect, test } from "vitest";
import { saidOnScreen } from "../support/said-on-screen";
import { PAGES, textOf } from "./pages";

const GUIDES = PAGES.filter((page) => page.startsWith("docs/guides/") && page !== "docs/guides/README.md");
/** Letters that stand for a number, or for what a reader puts in. */
const STANDS_FOR = /^[a-z]$/;

const said = saidOnScreen(["guides.ts"]);

/** Buttons and headings that a guide names, and no screen has by these words. */
function unsaidIn(text: string): readonly string[] {
  const named = [...text.matchAll(/(?<![*\w])\*([^*\n]+)\*(?!\*)/g)].map(([, label = ""]) => label.replaceAll("'", "’"));
  return named.filter((label) => !STANDS_FOR.test(label) && !said.includes(label.toLowerCase()));
}

test.each(GUIDES)("every button and heading that %s names is on a screen by these words", (page) => {
  expect(unsaidIn(textOf(page))).toEqual([]);
});

test("a button that nobody has would be found, and bold words are none", () => {
  expect(unsaidIn("Press *The button nobody has*, then *Take your seat*: **by a link**, *k* of *n*.")).toEqual(["The button nobody has"]);
});

test.each(GUIDES)("%s shows its reader a page of the product", (page) => {
  expect(textOf(page)).toMatch(/!\[[^\]]+\]\(\.\.\/pictures\/[\w-]+\.png\)/);
});

test("the page of guides leads to each", () => {
  const list = textOf("docs/guides/README.md");
  expect(GUIDES.filter((page) => !list.includes(`(${page.replace("docs/guides/", "")})`))).toEqual([]);
});
