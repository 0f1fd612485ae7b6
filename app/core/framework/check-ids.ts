import type { FaultPath, FrameworkFault } from "./framework-fault";
import type { FrameworkOutline } from "./framework-outline";

type Placed = { readonly id: string | null; readonly path: FaultPath };

/** Every id stands for one thing only, and the id of a part begins with its theme's. */
export function checkIds(outline: FrameworkOutline): readonly FrameworkFault[] {
  const themes = placedThemes(outline);
  const statements = themes.flatMap(({ theme, path }) =>
    theme.statements.map(({ id }, n) => ({ id, path: [...path, "statements", n, "id"], owner: theme.id })),
  );
  const elements = themes.flatMap(({ theme, path }) =>
    theme.levels.flatMap(({ level, elements }, l) =>
      elements.map(({ id }, n) => ({ id, path: [...path, "levels", l, "elements", n, "id"], owner: theme.id, level })),
    ),
  );
  return [
    ...repeats("source", placed(outline.sources, ["sources"])),
    ...repeats("answer", placed(outline.answers, ["answers"])),
    ...repeats("lens", placed(outline.lenses, ["lenses"])),
    ...repeats("theme", themes.map(({ theme, path }) => ({ id: theme.id, path: [...path, "id"] }))),
    ...repeats("statement", statements),
    ...repeats("element", elements),
    ...repeats("vital sign", placed(outline.vital_signs, ["vital_signs"])),
    ...repeats("challenge", placed(outline.challenges, ["challenges"])),
    ...repeats("term", outline.terms.map(({ term }, n) => ({ id: term, path: ["terms", n, "term"] }))),
    ...statements.flatMap(({ id, path, owner }) => misplaced(id, path, owner, "")),
    ...elements.flatMap(({ id, path, owner, level }) => (level === null ? [] : misplaced(id, path, owner, `${level}`))),
  ];
}

/** Every theme that can be read, with its place in the file. */
export function placedThemes(outline: FrameworkOutline) {
  return outline.lenses.flatMap(({ themes }, lens) =>
    themes.map((theme, position) => ({ theme, path: ["lenses", lens, "themes", position] as FaultPath })),
  );
}

function placed(parts: readonly { readonly id: string | null }[], path: FaultPath): readonly Placed[] {
  return parts.map(({ id }, position) => ({ id, path: [...path, position, "id"] }));
}

function repeats(what: string, parts: readonly Placed[]): readonly FrameworkFault[] {
  const seen = new Set<string>();
  return parts.flatMap(({ id, path }) => {
    if (id === null) return [];
    if (seen.has(id)) return [{ path, message: `The ${what} "${id}" comes twice` }];
    seen.add(id);
    return [];
  });
}

function misplaced(id: string | null, path: FaultPath, owner: string | null, level: string): readonly FrameworkFault[] {
  const start = `${owner}.${level}`;
  if (id === null || owner === null || id.startsWith(start)) return [];
  return [{ path, message: `"${id}" must begin with "${start}"` }];
}
