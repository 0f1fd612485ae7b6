import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SETTING_NAMES } from "../../app/web/settings";
import { PROJECT_ROOT } from "../support/database";
import { LIVE_PAGES, PAGES, textOf } from "./pages";

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

/** Addresses of the process that Remix does not list: Express answers them before it. */
const BEFORE_REMIX = ["/healthz", "/readyz", "/metrics", "/live/:id"];

/** An address without its query and its ending: whatever its form, it is one thing. */
const bare = (address: string) => address.replace(/\?.*/, "").replace(/\.(?:pdf|docx|xlsx|csv|json|\$\{form\})$/, "");

/** The addresses of the product, as patterns. */
const ADDRESSES = [...BEFORE_REMIX, ...[...textOf("app/routes.ts").matchAll(/route\([`"]([^`"]+)[`"]/g)].map(([, pattern = ""]) => `/${bare(pattern)}`)];

/** Addresses of the product that a page names and nobody answers. */
function unansweredIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`(?:GET |POST )?(\/[\w./:?=&-]+)`/g)].map(([, address = ""]) => bare(address));
  return named.filter((address) => !address.startsWith("/.well-known/") && !ADDRESSES.some((pattern) => isAnsweredBy(pattern, address)));
}

function isAnsweredBy(pattern: string, address: string): boolean {
  const [parts, asked] = [pattern.split("/"), address.split("/")];
  return parts.length === asked.length && parts.every((part, index) => part === asked[index] || part.startsWith(":"));
}

test.each(LIVE_PAGES)("every address of the product that %s names is answered", (page) => {
  expect(unansweredIn(textOf(page))).toEqual([]);
});

test("an address that nobody answers would be found", () => {
  expect(unansweredIn("`/demo` and `/nowhere`, `/ics/XMV/compare.json?layer=dma`, `/ics/XMV/nothing`, `/live/...`")).toEqual(["/nowhere", "/ics/XMV/nothing"]);
});

test("every setting is explained on a page", () => {
  const explained = LIVE_PAGES.map(textOf).join("\n");
  expect(SETTING_NAMES.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
});

test("every picture is drawn by the one command, stands on a page and is small", () => {
  const folder = path.join(PROJECT_ROOT, "docs/pictures");
  const pictures = readdirSync(folder);
  const drawn = textOf("scripts/pictures.mjs");
  const pages = PAGES.map(textOf).join("\n");
  expect(pictures.filter((file) => !drawn.includes(`"${path.basename(file, ".png")}"`))).toEqual([]);
  expect(pictures.filter((file) => !pages.includes(`pictures/${file})`))).toEqual([]);
  expect(pictures.filter((file) => statSync(path.join(folder, file)).size > 250_000)).toEqual([]);
});
