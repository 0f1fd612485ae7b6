import { placedThemes } from "./check-ids";
import type { FaultPath, FrameworkFault } from "./framework-fault";
import type { FrameworkOutline } from "./framework-outline";

/** Whatever one part of a framework says of another exists: statements, sources, themes. */
export function checkReferences(outline: FrameworkOutline): readonly FrameworkFault[] {
  const sources = new Set(outline.sources.map(({ id }) => id));
  const themes = new Set(placedThemes(outline).map(({ theme }) => theme.id));
  return [
    ...checkThemeParts(outline, sources),
    ...outline.vital_signs.flatMap((sign, n) => [
      ...unknown("theme", sign.themes, themes, ["vital_signs", n, "themes"]),
      ...sign.reference.flatMap(({ source }, r) =>
        isNameInFull(source) ? [] : unknown("source", source, sources, ["vital_signs", n, "reference", r, "source"]),
      ),
    ]),
    ...outline.challenges.flatMap((challenge, n) => [
      ...unknown("theme", challenge.themes, themes, ["challenges", n, "themes"]),
      ...unknown("source", challenge.refs, sources, ["challenges", n, "refs"]),
    ]),
    ...Object.entries(outline.crosswalks).flatMap(([result, columns]) =>
      Object.entries(columns).flatMap(([column, theme]) =>
        unknown("theme", theme, themes, ["crosswalks", result, column]),
      ),
    ),
  ];
}

function checkThemeParts(outline: FrameworkOutline, sources: ReadonlySet<string | null>): readonly FrameworkFault[] {
  return placedThemes(outline).flatMap(({ theme, path }) => {
    const statements = new Set(theme.statements.map(({ id }) => id));
    return [
      ...unknown("source", theme.refs, sources, [...path, "refs"]),
      ...theme.levels.flatMap(({ elements }, l) =>
        elements.flatMap((element, e) =>
          unknown("statement", element.statements, statements, [...path, "levels", l, "elements", e, "statements"]),
        ),
      ),
    ];
  });
}

/** A fault for each id that is not among the known; for a list, at its position. */
function unknown(
  what: string,
  ids: string | null | readonly (string | null)[],
  known: ReadonlySet<string | null>,
  path: FaultPath,
): readonly FrameworkFault[] {
  if (Array.isArray(ids)) return ids.flatMap((id, n) => unknown(what, id, known, [...path, n]));
  if (typeof ids !== "string" || known.has(ids)) return [];
  return [{ path, message: `There is no ${what} "${ids}"${what === "statement" ? " in this theme" : ""}` }];
}

/** A source named in full, "Lloyds Bank, 2024", rather than by the id of one in the list. */
function isNameInFull(source: string | null): boolean {
  return source !== null && /\s/.test(source);
}
