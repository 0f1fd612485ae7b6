import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "../support/database";

const BUNDLE = path.join(PROJECT_ROOT, "build/web/server/index.js");

export type Change = readonly [found: RegExp, put: string];

/** Lets the rest of a spoilt product look at every level that the rule was given, released or not. */
const LOOK: Change = [/function readableLevels\(reader, positions, releases\) \{/, "$&\n  globalThis.everyLevel = positions;"];

/** How often a trust is high, for code in the bundle. */
const HIGH = "((code) => (globalThis.everyLevel ?? []).filter((one) => one.trustCode === code).flatMap((one) => one.levels).filter(({ level }) => level > 3).length)";

/** The product itself, spoilt at one place: what it does, and the change of its built pages. */
export const SPOILT_PRODUCTS: Readonly<Record<string, readonly Change[]>> = {
  "forgets withdrawals": [[/themeId === null \|\| withdrawnAt !== null\) continue;/, "themeId === null) continue;"]],
  "forgets that a trust no longer lets others see that it takes part": [[/audience === "participation" && withdrawnAt === null\)/, 'audience === "participation")']],
  "tells as news what was withdrawn": [[/release\.withdrawnAt !== null \|\| (!reaches\(reader, release\)) \|\| !known\d*\.has\([^\n]*?\)\) continue;/, "$1) continue;"]],
  "sorts trusts by levels that are not released": [LOOK, [/const (byName\d*) = trusts\.toSorted\(\(a, b\) => a\.name < b\.name \? -1 : 1\);/, `const $1 = trusts.toSorted((a, b) => ${HIGH}(b.code) - ${HIGH}(a.code));`]],
  "flags where a theme is at the lowest level of all": [LOOK, [/const low = levels\.filter\(\(level\) => level <= LOW\)\.length;/, "const low = levels.filter((level) => level <= LOW).length + (Math.min(...globalThis.everyLevel.flatMap((one) => one.levels).filter((one) => one.themeId === themeId).map(({ level }) => level)) === 1 ? 1 : 0);"]],
  "ranks a trust among all": [LOOK, [/levels: (own\d*)\?\.shown \?\? null,/, `$& rank: globalThis.everyLevel.filter((one) => ${HIGH}(one.trustCode) > ${HIGH}($1?.provider)).length,`]],
  "suggests whom to ask": [LOOK, [/sentence: ("Everything in blue[^"]*")/, `sentence: (globalThis.everyLevel.map((one) => one.trustCode).find((code) => ${HIGH}(code) > 1) ?? "") + $1`]],
};

/** The built pages, spoilt. @throws when a change finds nothing to change: then the mutant shows nothing */
export function spoiltBundle(changes: readonly Change[]): string {
  let text = readFileSync(BUNDLE, "utf8");
  for (const [found, put] of changes) {
    if (!found.test(text)) throw new Error(`The built pages have no ${found.source}`);
    text = text.replace(found, put);
  }
  return text;
}

/** Runs with the built pages spoilt. @throws when a change finds nothing to change: then the mutant shows nothing */
export async function withSpoiltBundle<T>(changes: readonly Change[], run: (bundle: string) => Promise<T>): Promise<T> {
  const text = spoiltBundle(changes);
  const spoilt = path.join(path.dirname(BUNDLE), `spoilt-${Math.random().toString(36).slice(2)}.js`);
  writeFileSync(spoilt, text);
  try {
    return await run(spoilt);
  } finally {
    rmSync(spoilt);
  }
}
