import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { agreement } from "../../app/core/agreement/agreement";
import { PROJECT_ROOT } from "../support/database";

/** Every page of documentation, by its path from the root. */
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync(path.join(PROJECT_ROOT, "docs"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md")).map((file) => path.join("docs", file))];

const textOf = (page: string) => readFileSync(path.join(PROJECT_ROOT, page), "utf8");

/** The addresses a page leads to inside the repository. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address ?? "").filter((address) => !/^(https?:|mailto:|#|\/)/.test(address));
}

/** The anchors of a page's headings, as they are made of their words. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, "").replace(/ /g, "-"));
}

/** What a page leads to and nothing stands at. */
function brokenLinksOf(page: string, text: string): readonly string[] {
  return linksOf(text).filter((link) => {
    const [file = "", anchor] = link.split("#");
    const target = path.join(path.dirname(page), file);
    if (!existsSync(path.join(PROJECT_ROOT, target))) return true;
    return anchor !== undefined && target.endsWith(".md") && !anchorsOf(textOf(target)).includes(anchor);
  });
}

test.each(PAGES)("every link and picture of %s is there", (page) => {
  expect(brokenLinksOf(page, textOf(page))).toEqual([]);
});

test("a link to nothing would be found", () => {
  expect(brokenLinksOf("README.md", "[gone](docs/gone.md) ![gone](docs/gone.png) [heading](README.md#no-such-heading)")).toHaveLength(3);
});

test("every command that a page names is one of package.json, and every script a file", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Readonly<Record<string, string>> };
  const wrong: string[] = [];
  for (const page of PAGES) {
    const text = textOf(page);
    for (const [, name = ""] of text.matchAll(/npm run ([a-z][a-z:-]*)/g)) if (!Object.hasOwn(scripts, name)) wrong.push(`${page}: npm run ${name}`);
    for (const [, file = ""] of text.matchAll(/node (scripts\/[\w-]+\.mjs)/g)) if (!existsSync(path.join(PROJECT_ROOT, file))) wrong.push(`${page}: ${file}`);
  }
  expect(wrong).toEqual([]);
});

test("every folder and file of ours that a page names is there", () => {
  const wrong: string[] = [];
  for (const page of PAGES) {
    for (const [, file = ""] of textOf(page).matchAll(/`((?:app|server|prisma|scripts|tests|docs|public)\/[\w./-]+)`/g)) {
      if (!existsSync(path.join(PROJECT_ROOT, file)) && !file.startsWith("app/db/generated")) wrong.push(`${page}: ${file}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("the worked values of agreement in docs/scoring.md are what the code computes", () => {
  const rows = [...textOf("docs/scoring.md").matchAll(/^\| (\d(?: \d){4}) \| (\S+) \|/gm)];
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const [, counts = "", printed = ""] of rows) {
    expect(agreement(counts.split(" ").map(Number))).toBeCloseTo(Number(printed.replace("−", "-")), 4);
  }
});
