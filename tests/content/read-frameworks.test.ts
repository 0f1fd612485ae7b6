import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { BrokenContentError } from "../../app/content/broken-content-error";
import { frameworksFolder, hashesPath, readPublishedVersions, versionName, versionPath } from "../../app/content/published-versions";
import { readFrameworks } from "../../app/content/read-frameworks";
import { compareVersions, isComparable } from "../../app/core/framework/crosswalk";
import type { Framework } from "../../app/core/framework/framework";
import { offeredFramework, requireFramework } from "../../app/core/framework/framework-library";
import { measures, themeById, themesOf, trends } from "../../app/core/framework/themes";
import { PROJECT_ROOT } from "../support/database";
import { readSharedFile, testOnRealFiles } from "../support/shared-data";
import { copyContent, edit, editWithHash } from "./content-copy";

const first = { framework: "wgll-2021", version: 1 };
const second = { framework: "wgll-2021", version: 2 };
const library = readFrameworks(PROJECT_ROOT);

describe("the framework on offer", () => {
  const framework = offeredFramework(library);

  test("asks the seven measures and then the six trends", () => {
    expect(measures(framework).map(({ id }) => id)).toEqual([
      "well-led", "smart-foundations", "safe-practice", "support-people", "empower-citizens", "improve-care", "healthy-populations",
    ]);
    expect(trends(framework).map(({ id }) => id)).toEqual([
      "collective-ownership", "joined-up-teams", "beyond-technology", "system-collaboration", "user-experience", "prioritisation",
    ]);
  });

  test("has 14 vital signs, 4 challenges and two answers beside a level", () => {
    expect(framework.vitalSigns).toHaveLength(14);
    expect(framework.challenges.map(({ id }) => id)).toEqual(["legacy", "recruitment", "funding", "autonomy"]);
    expect(framework.answers.map(({ name }) => name)).toEqual(["Can't judge", "Skip"]);
  });

  test("keeps private by default what could show an attacker where to strike", () => {
    expect(themesOf(framework).filter((theme) => theme.isPrivateByDefault).map(({ id }) => id)).toEqual(["safe-practice"]);
    expect(framework.vitalSigns.filter((sign) => sign.isPrivateByDefault).map(({ id }) => id)).toEqual(["systems-outside-governance", "unsupported-systems"]);
  });

  test("says which column of the DMA results answers to each measure", () => {
    expect(Object.values(framework.crosswalks["dma-2025"] ?? {})).toEqual(measures(framework).map(({ id }) => id));
  });

  test("explains each term only where it appears", () => {
    const { terms, ...rest } = framework;
    const words = JSON.stringify(rest).toLowerCase();
    expect(terms.map(({ term }) => term).filter((term) => !words.includes(term.toLowerCase().replace(/ \(.*/, "")))).toEqual([]);
  });
});

test("is frozen through and through", () => {
  expect(library.versions.filter((version) => !isFrozenThroughout(version))).toEqual([]);
  const title = () => Object.assign(themeById(library.versions[0] as Framework, "well-led") ?? {}, { title: "Other" });
  expect(title).toThrow(TypeError);
});

describe("the second version", () => {
  const framework = requireFramework(library, second);
  const comparisons = compareVersions(library, first, second) ?? [];

  test("carries the names of 2025", () => {
    expect(themeById(framework, "support-people")?.title).toBe("Support workforce");
    expect(themeById(framework, "empower-citizens")?.title).toBe("Empower people");
    expect(comparisons.filter(({ kind }) => kind === "renamed").map(({ to }) => to)).toEqual(["support-people", "empower-citizens"]);
  });

  test("asks something else in one measure, so that six measures and six trends can be compared", () => {
    expect(comparisons.filter(({ kind }) => kind === "changed").map(({ to }) => to)).toEqual(["safe-practice"]);
    expect(comparisons).toHaveLength(13);
    expect(comparisons.filter((comparison) => !isComparable(comparison)).map(({ to }) => to)).toEqual(["safe-practice"]);
  });
});

test("every version in the folder is published", () => {
  const files = readdirSync(frameworksFolder(PROJECT_ROOT), { recursive: true, encoding: "utf8" }).filter((name) => /v\d+\.yaml$/.test(name));
  expect(files.toSorted()).toEqual(readPublishedVersions(PROJECT_ROOT).map(versionName).toSorted());
});

describe("published content that cannot be used stops the start:", () => {
  test("a version changed by one letter", () => {
    const root = copyContent();
    edit(versionPath(root, first), "answers for it", "answers for That");
    expect(problemsOf(root)).toEqual(["wgll-2021/v1.yaml: not as it was published (its SHA-256 differs); publish a new version instead"]);
  });

  test("a version whose file is gone", () => {
    const root = copyContent();
    rmSync(versionPath(root, second));
    expect(problemsOf(root)).toEqual(["wgll-2021/v2.yaml: published, but the file is missing"]);
  });

  test("every fault of every version, each with its line", () => {
    const root = copyContent();
    editWithHash(root, second, "kind: sponsored", "kind: rumour");
    editWithHash(root, second, "refs: [htn-panel-2024, dspt-2024]", "refs: [htn-panel-2024, dspt-2023]");
    const line = (words: string) => readFileSync(versionPath(root, second), "utf8").split("\n").findIndex((one) => one.includes(words)) + 1;
    expect(problemsOf(root)).toEqual([
      `wgll-2021/v2.yaml:${line("rumour")}: sources[3].kind: Must be one of: evidence, survey, opinion, sponsored`,
      `wgll-2021/v2.yaml:${line("dspt-2023")}: lenses[0].themes[2].refs[1]: There is no source "dspt-2023"`,
    ]);
  });

  test("a version that claims to ask the same and does not", () => {
    const root = copyContent();
    editWithHash(root, second, "How well does our board lead", "How boldly does our board lead");
    expect(problemsOf(root)).toEqual([expect.stringMatching(/^wgll-2021\/v2\.yaml:\d+: follows\.themes\[0\]: "well-led" asks something else than before/)]);
  });

  test("a file that holds another version than its name says", () => {
    const root = copyContent();
    writeFileSync(path.join(frameworksFolder(root), "wgll-2021/v3.yaml"), readFileSync(versionPath(root, second)));
    const [, published] = readPublishedVersions(root);
    writeFileSync(hashesPath(root), JSON.stringify([...readPublishedVersions(root), { ...published, version: 3 }]));
    expect(problemsOf(root)).toEqual(["wgll-2021/v3.yaml: holds wgll-2021/v2.yaml"]);
  });

  test("an offer of a version that is not published", () => {
    const root = copyContent();
    edit(path.join(frameworksFolder(root), "offered.yaml"), "version: 1", "version: 7");
    expect(problemsOf(root)).toEqual(["offered.yaml: wgll-2021/v7.yaml is not published"]);
  });

  test("a file nobody published is not content", () => {
    const root = copyContent();
    writeFileSync(path.join(frameworksFolder(root), "wgll-2021/v3.yaml"), "not content");
    expect(readFrameworks(root).versions).toHaveLength(2);
  });
});

testOnRealFiles("version 1 says word for word what it was carried over from, and adds only terms, dates and sources", () => {
  const before: Record<string, unknown> = parse(new TextDecoder().decode(readSharedFile("../framework/wgll-2021.yaml")));
  const now: Record<string, unknown> = parse(readFileSync(versionPath(PROJECT_ROOT, first), "utf8"));
  for (const part of ["id", "version", "title", "short_title", "source", "scale", "answers", "lenses", "crosswalks"]) expect(now[part]).toEqual(before[part]);
  expect(now["sources"]).toMatchObject([...(before["sources"] as readonly object[]), { id: "lloyds-2024" }, { id: "dhsc-2020" }]);
  expect(now["challenges"]).toMatchObject(before["challenges"] as object);
});

function problemsOf(root: string): readonly string[] {
  try {
    readFrameworks(root);
  } catch (error) {
    if (error instanceof BrokenContentError) return error.message.split("\n");
    throw error;
  }
  return [];
}

function isFrozenThroughout(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return true;
  return Object.isFrozen(data) && Object.values(data).every(isFrozenThroughout);
}
