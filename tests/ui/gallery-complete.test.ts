import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";

type Source = { readonly file: string; readonly text: string };

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(path.join(PROJECT_ROOT, folder)).filter((file) => file.endsWith(".tsx")).map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(PROJECT_ROOT, folder, file), "utf8") }));
}

const componentsOf = ({ text }: Source) => [...text.matchAll(/export function ([A-Z]\w*)/g)].map(([, name = ""]) => name);
const drawnIn = (text: string) => new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, name = ""]) => name));

/** Parts that no example draws, neither by itself nor as a piece of a part that one draws. */
function partsWithoutExample(sources: readonly Source[]): readonly string[] {
  const isExample = ({ file }: Source) => file.endsWith(".examples.tsx") || file.endsWith("gallery-page.tsx");
  const parts = sources.filter((source) => !isExample(source));
  const drawn = new Set(sources.filter(isExample).flatMap(({ text }) => [...drawnIn(text)]));
  for (let before = -1; before !== drawn.size; ) {
    before = drawn.size;
    for (const part of parts) if (componentsOf(part).some((name) => drawn.has(name))) for (const name of drawnIn(part.text)) drawn.add(name);
  }
  return parts.flatMap((part) => componentsOf(part).filter((name) => !drawn.has(name)).map((name) => `${part.file}: ${name}`));
}

const sources = ["app/ui/nhs", "app/ui/charts"].flatMap(sourcesIn);
const gallery = sourcesIn("app/ui/pages").filter(({ file }) => file.endsWith("gallery-page.tsx"));

test("every part and every chart has an example in the gallery", () => {
  expect(partsWithoutExample([...sources, ...gallery])).toEqual([]);
});

test("a part without an example is found, and so is a gallery that leaves a family out", () => {
  expect(partsWithoutExample([...sources, ...gallery, { file: "app/ui/nhs/lone.tsx", text: "export function Lone() { return <p />; }" }])).toEqual(["app/ui/nhs/lone.tsx: Lone"]);
  const families = sources.filter(({ file }) => file.endsWith(".examples.tsx")).map(({ file }) => path.basename(file, ".tsx"));
  expect(families.filter((family) => !gallery.some(({ text }) => text.includes(`/${family}"`)))).toEqual([]);
});
