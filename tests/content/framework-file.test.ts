import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { readFrameworkFile } from "../../app/content/framework-file";
import type { FileFault } from "../../app/content/framework-file";
import { versionPath } from "../../app/content/published-versions";
import { at, nextSmallFramework, smallFramework, sound } from "../core/framework/small-framework";
import { PROJECT_ROOT } from "../support/database";

const small = stringify(smallFramework());

function faultsOf(text: string): readonly FileFault[] {
  const read = readFrameworkFile(text, () => null);
  return read.ok ? [] : read.faults;
}

test("a sound file is read", () => {
  expect(faultsOf(small)).toEqual([]);
});

test("a fault is at the line of the part it is in", () => {
  const real = readFileSync(versionPath(PROJECT_ROOT, { framework: "wgll-2021", version: 1 }), "utf8").split("\n");
  const place = real.findIndex((line) => line.includes("id: prioritisation.4b"));
  const broken = real.with(place, real[place]?.replace("prioritisation.stop-pause", "prioritisation.stop") ?? "");
  expect(faultsOf(broken.join("\n"))).toEqual([
    { line: place + 1, text: expect.stringContaining('There is no statement "prioritisation.stop" in this theme') },
  ]);
});

test("what is missing is at the line of the part it is missing from", () => {
  const lines = small.split("\n");
  const place = lines.findIndex((line) => line.includes("watch_out"));
  const [fault] = faultsOf(lines.toSpliced(place, 1).join("\n"));
  const start = lines.findIndex((line) => line.includes("id: well-led")) + 1;
  expect(fault).toEqual({ line: start, text: "lenses[0].themes[0].watch_out: This is missing" });
});

test("faults come in the order of the lines", () => {
  const lines = faultsOf(small.replace("version: 1", "version: 0").replace("well_led: well-led", "well_led: gone").replace("kind: evidence", "kind: rumour")).map(({ line }) => line);
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test("a key given twice, a part left open and an alias are refused", () => {
  expect(faultsOf("id: a\nid: b\n")).toEqual([{ line: 2, text: "Map keys must be unique" }]);
  expect(faultsOf("id: [a\n")[0]?.line).toBe(2);
  expect(faultsOf("a: &a x\nb: *a\n")).toEqual([{ line: 2, text: "*a: write the data out, without an alias" }]);
});

test("an empty file and a file that is not YAML are refused", () => {
  expect(faultsOf("")[0]).toEqual({ line: 1, text: "the file: This is empty" });
  expect(faultsOf("%PDF-1.7\n\u0000").length).toBeGreaterThan(0);
});

test("a version is checked against the one it follows, which must be published", () => {
  const next = stringify(at(nextSmallFramework(), ["lenses", 0, "themes", 0, "question"], "How soon?"));
  expect(faultsOf(next).map(({ text }) => text)).toEqual(["follows.version: small version 1 is not published"]);
  const read = readFrameworkFile(next, () => sound(smallFramework()));
  expect(read.ok ? [] : read.faults.map(({ text }) => text)).toEqual(['follows.themes[0]: "well-led" asks something else than before: it has changed']);
});
