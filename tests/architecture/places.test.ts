import { expect, test } from "vitest";
import { findPlaces } from "./places";
import { readSourceFiles } from "./source-file";

const EVERYTHING = ["app", "server", "prisma", "scripts", "tests", "docs", "public", ".ci", "README.md", "CHANGELOG.md", "package.json", "package-lock.json", ".npmrc", "tsconfig.json", "vite.config.ts", "vitest.config.ts", "eslint.config.js"];

test("no committed file names a machine's own path or a package registry", () => {
  expect(findPlaces(readSourceFiles(EVERYTHING, /\.(ts|tsx|mjs|mts|js|json|md|yaml|css|scss|sql|prisma|html|svg)$|(^|\/)(\.npmrc|run)$/))).toEqual([]);
});

test("such places are seen", () => {
  const [path, host] = [`/${"home"}/anna/data.csv`, `http://npm-${"registry"}.internal:4873/`];
  expect(findPlaces([{ path: "docs/start.md", text: `Read ${path}\nor ask ${host}.` }])).toEqual([`docs/start.md:1 names ${path}`, `docs/start.md:2 names ${host}.`]);
});
