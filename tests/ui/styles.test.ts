import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { buildStyles, type StyleSheets } from "./styles";

let sheets: StyleSheets;

beforeAll(async () => {
  sheets = await buildStyles();
});

test("neither sheet fetches anything: no licensed font, no foreign address", () => {
  for (const css of Object.values(sheets)) {
    expect(css).not.toMatch(/Frutiger|@font-face|@import|https?:\/\/(?!tailwindcss\.com)/);
    expect(css).toContain("Arial");
  }
});

test("layers come in the order that lets NHS elements stand and our parts overrule them", () => {
  for (const css of Object.values(sheets)) {
    const order = [...css.matchAll(/@layer ([\w,\s]+)[;{]/g)].map(([, names]) => names);
    // Tailwind puts a layer of its own before, for the starting values of its properties.
    expect(order[0]?.replace(/\s/g, "").replace(/^properties,/, "")).toBe("theme,base,nhsuk,components,utilities");
    expect(outsideLayers(css)).toEqual([]);
  }
});

test("a board member's sheet is light", () => {
  expect(gzipSync(sheets.participant).length).toBeLessThan(14_000);
});

/** Selectors of rules that stand in no layer, and so would overrule every layer; keyframes and properties aside. */
function outsideLayers(css: string): readonly string[] {
  const loose: string[] = [];
  let depth = 0;
  let start = 0;
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at];
    if (depth === 0 && letter === ";") start = at + 1;
    if (letter === "{") {
      if (depth === 0) {
        const head = plain.slice(start, at).trim();
        if (!/^@(layer|keyframes|property|charset)/.test(head)) loose.push(head);
      }
      depth += 1;
    }
    if (letter === "}") {
      depth -= 1;
      start = at + 1;
    }
  }
  return loose;
}
