import { placedThemes } from "./check-ids";
import type { FrameworkFault } from "./framework-fault";
import type { FrameworkOutline } from "./framework-outline";

/**
 * A version after the first says, once for each of its themes, how it follows from an earlier version. What the
 * earlier version holds is checked by `validateLineage`, which has both.
 */
export function checkFollows(outline: FrameworkOutline): readonly FrameworkFault[] {
  const { follows, version } = outline;
  if (follows === null) {
    if (version === null || version <= 1) return [];
    return [{ path: ["follows"], message: `Version ${version} must say how its themes follow from an earlier version` }];
  }
  return [...checkOrder(outline), ...checkCoverage(outline), ...checkSources(outline)];
}

/** Versions of one framework form one line, so that any two of them can be compared. */
function checkOrder({ id, version, follows }: FrameworkOutline): readonly FrameworkFault[] {
  if (follows === null || version === null || follows.version === null) return [];
  if (follows.framework !== id || follows.version === version - 1) return [];
  return [{ path: ["follows", "version"], message: `Version ${version} must follow the version before it` }];
}

function checkCoverage(outline: FrameworkOutline): readonly FrameworkFault[] {
  const themes = placedThemes(outline).map(({ theme }) => theme.id);
  const entries = outline.follows?.themes ?? [];
  const said = entries.map(({ theme }) => theme);
  return [
    ...entries.flatMap(({ theme }, n) => {
      const path = ["follows", "themes", n, "theme"];
      if (theme === null) return [];
      if (!themes.includes(theme)) return [{ path, message: `There is no theme "${theme}" in this version` }];
      return said.indexOf(theme) === n ? [] : [{ path, message: `The theme "${theme}" comes twice` }];
    }),
    ...themes
      .filter((theme) => theme !== null && !said.includes(theme))
      .map((theme) => ({ path: ["follows", "themes"], message: `Nothing says how "${theme}" follows` })),
  ];
}

function checkSources({ follows }: FrameworkOutline): readonly FrameworkFault[] {
  if (follows === null) return [];
  const taken = follows.themes.map(({ from }) => from);
  return [
    ...follows.themes.flatMap(({ from }, n) =>
      from === null || taken.indexOf(from) === n
        ? []
        : [{ path: ["follows", "themes", n, "from"], message: `Two themes follow "${from}"` }],
    ),
    ...follows.dropped.flatMap(({ theme }, n) =>
      theme !== null && taken.includes(theme)
        ? [{ path: ["follows", "dropped", n, "theme"], message: `"${theme}" is both followed and dropped` }]
        : [],
    ),
  ];
}
