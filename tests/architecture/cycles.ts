import type { Import } from "./imports";
import type { Fault } from "./source-file";

/** Circles of imports between our own files, each once, from the file it was first met at. */
export function findCycles(imports: readonly Import[]): readonly Fault[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isOurs } of imports) if (isOurs) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles = new Map<string, Fault>();

  function visit(file: string, way: readonly string[]): void {
    const start = way.indexOf(file);
    if (start !== -1) {
      const circle = way.slice(start);
      circles.set([...circle].sort().join(), [...circle, file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  }
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return [...circles.values()];
}
