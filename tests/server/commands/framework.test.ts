import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { hashOf, hashesPath, readPublishedVersions, versionPath } from "../../../app/content/published-versions";
import { readFrameworks } from "../../../app/content/read-frameworks";
import { findFramework } from "../../../app/core/framework/framework-library";
import { runFramework } from "../../../server/commands/framework";
import { copyContent, edit } from "../../content/content-copy";
import { at, nextSmallFramework, smallFramework } from "../../core/framework/small-framework";
import type { Data } from "../../core/framework/small-framework";

const second = { framework: "wgll-2021", version: 2 };

async function run(root: string, ...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runFramework(argv, { out: (line) => out.push(line), err: (line) => err.push(line), root });
  return { code, out, err };
}

function fileOf(data: Data | string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-framework-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "framework.yaml");
  writeFileSync(file, typeof data === "string" ? data : stringify(data));
  return file;
}

test("check says in one line what a sound file holds", async () => {
  const root = copyContent();
  const file = versionPath(root, second);
  expect(await run(root, "check", file)).toEqual({
    code: 0,
    out: [`${file}: wgll-2021 version 2 is sound: 13 themes, 109 statements, 183 elements, 14 vital signs, 4 challenges; follows version 1: 10 same, 2 renamed, 1 changed, 0 new, 0 dropped`],
    err: [],
  });
});

test("check names every fault with its line and place, and ends with 2", async () => {
  const file = fileOf(at(at(smallFramework(), ["scale", 2, "level"], 6), ["vital_signs", 0, "themes", 0], "gone"));
  const { code, out, err } = await run(copyContent(), "check", file);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err).toEqual([
    expect.stringMatching(/framework\.yaml:\d+: scale: Levels must be 1, 2, 3, 4, 5 in this order; found 1, 2, 6, 4, 5$/),
    expect.stringMatching(/framework\.yaml:\d+: scale\[2\]\.level: Must be one of: 1, 2, 3, 4, 5$/),
    expect.stringMatching(/framework\.yaml:\d+: vital_signs\[0\]\.themes\[0\]: There is no theme "gone"$/),
    expect.stringMatching(/framework\.yaml: 3 faults$/),
  ]);
});

test("check writes nothing", async () => {
  const root = copyContent();
  const before = readFileSync(hashesPath(root), "utf8");
  await run(root, "check", fileOf(smallFramework()));
  expect(readFileSync(hashesPath(root), "utf8")).toBe(before);
});

test("publish adds the next version with its hash, and the product reads it", async () => {
  const root = copyContent();
  const text = thirdVersion(root);
  const { code, out } = await run(root, "publish", fileOf(text));
  expect(code).toBe(0);
  expect(out.at(-2)).toBe(`wgll-2021 version 3 is published, held by SHA-256 ${hashOf(Buffer.from(text))}`);
  expect(readPublishedVersions(root)).toHaveLength(3);
  expect(findFramework(readFrameworks(root), { framework: "wgll-2021", version: 3 })?.follows?.version).toBe(2);
});

test("publish begins a new framework with its version 1", async () => {
  const root = copyContent();
  expect((await run(root, "publish", fileOf(smallFramework()))).code).toBe(0);
  expect(findFramework(readFrameworks(root), { framework: "small", version: 1 })?.title).toBe("A small framework");
});

test("publishing the same file again changes nothing", async () => {
  const root = copyContent();
  const before = readFileSync(hashesPath(root), "utf8");
  expect((await run(root, "publish", versionPath(root, second))).code).toBe(0);
  expect(readFileSync(hashesPath(root), "utf8")).toBe(before);
});

test("publish takes a version that was written in place", async () => {
  const root = copyContent();
  const file = versionPath(root, { framework: "wgll-2021", version: 3 });
  writeFileSync(file, thirdVersion(root));
  expect((await run(root, "publish", file)).code).toBe(0);
  expect(readFrameworks(root).versions).toHaveLength(3);
});

test("publish never writes over another file that was written in place", async () => {
  const root = copyContent();
  const inPlace = versionPath(root, { framework: "wgll-2021", version: 3 });
  writeFileSync(inPlace, "Somebody's draft");
  expect((await run(root, "publish", fileOf(thirdVersion(root)))).code).toBe(2);
  expect(readFileSync(inPlace, "utf8")).toBe("Somebody's draft");
  expect(readPublishedVersions(root)).toHaveLength(2);
});

test("publish never changes a published version", async () => {
  const root = copyContent();
  const file = fileOf(readFileSync(versionPath(root, second), "utf8").replace("Empower people", "Empower everyone"));
  const before = readFileSync(versionPath(root, second), "utf8");
  const { code, err } = await run(root, "publish", file);
  expect(code).toBe(2);
  expect(err).toEqual([`${file}: wgll-2021 version 2 is published with other content and cannot change; number this version 3`]);
  expect(readFileSync(versionPath(root, second), "utf8")).toBe(before);
});

test("publish leaves out no number, and publishes nothing that has a fault", async () => {
  const root = copyContent();
  const early = fileOf(smallFramework());
  edit(early, "id: small", "id: wgll-2021");
  expect((await run(root, "publish", early)).err.at(-1)).toContain("is published with other content");
  expect((await run(root, "publish", fileOf(at(smallFramework(), ["version"], 2)))).err.at(-1)).toMatch(/1 fault$/);
  await run(root, "publish", fileOf(smallFramework()));
  const late = fileOf(at(at(nextSmallFramework(), ["id"], "other"), ["title"], "Another framework"));
  expect((await run(root, "publish", late)).err).toEqual([`${late}: the next version of other is 1, not 2`]);
  expect(readPublishedVersions(root)).toHaveLength(3);
});

test("content that was tampered with is named, and nothing is published on top of it", async () => {
  const root = copyContent();
  edit(versionPath(root, second), "Empower people", "Empower everyone");
  const { code, err } = await run(root, "publish", fileOf(smallFramework()));
  expect(code).toBe(2);
  expect(err).toEqual(["The published frameworks are not sound:", expect.stringContaining("wgll-2021/v2.yaml: not as it was published")]);
});

test("a call without a verb or file says how to call, and a file that is not there is named", async () => {
  const root = copyContent();
  for (const argv of [[], ["check"], ["change", "a.yaml"], ["check", "a.yaml", "b.yaml"]]) {
    const { code, err } = await run(root, ...argv);
    expect({ code, first: err[0] }).toEqual({ code: 2, first: expect.stringContaining("npm run framework -- check FILE") });
  }
  expect(await run(root, "check", "nowhere.yaml")).toEqual({ code: 2, out: [], err: ["nowhere.yaml: there is no such file"] });
});

/** Version 2 once more, following itself. */
function thirdVersion(root: string): string {
  return readFileSync(versionPath(root, second), "utf8")
    .replace("version: 2\n", "version: 3\n")
    .replace("follows:\n  framework: wgll-2021\n  version: 1", "follows:\n  framework: wgll-2021\n  version: 2")
    .replaceAll("change: renamed", "change: same")
    .replace("      change: changed\n      why: ", "      change: same\n      # ");
}
