import type { Element, Framework, Lineage, Statement, Theme } from "./framework";
import type { FaultPath, FrameworkFault } from "./framework-fault";
import { lensOfTheme, themeById, themesOf } from "./themes";

type Step = Lineage["themes"][number];

/**
 * Checks what a version says of the one it follows: each earlier theme is followed or dropped, a theme called the
 * same really asks the same, and no id is reused for something else.
 *
 * @param earlier the version named in `framework.follows`
 * @throws RangeError if `earlier` is another version
 */
export function validateLineage(framework: Framework, earlier: Framework): readonly FrameworkFault[] {
  const { follows } = framework;
  if (follows === null || follows.framework !== earlier.id || follows.version !== earlier.version) {
    throw new RangeError(`${framework.id} version ${framework.version} does not follow the version given`);
  }
  const mended = new Set(follows.reworded.map(({ id }) => id));
  return [
    ...checkCoverage(follows, earlier),
    ...follows.themes.flatMap((step, n) => checkStep(framework, earlier, step, mended, ["follows", "themes", n])),
    ...checkReuse(framework, earlier, mended),
    ...checkReworded(framework, earlier, follows),
  ];
}

function checkCoverage(follows: Lineage, earlier: Framework): readonly FrameworkFault[] {
  const followed = follows.themes.flatMap((step) => (step.change === "new" ? [] : [step.from]));
  const dropped = follows.dropped.map(({ theme }) => theme);
  return [
    ...follows.dropped.flatMap(({ theme }, n) =>
      themeById(earlier, theme) === null
        ? [{ path: ["follows", "dropped", n, "theme"], message: `The earlier version has no theme "${theme}"` }]
        : [],
    ),
    ...themesOf(earlier)
      .filter(({ id }) => !followed.includes(id) && !dropped.includes(id))
      .map(({ id }) => ({ path: ["follows"], message: `"${id}" of the earlier version is neither followed nor dropped` })),
  ];
}

function checkStep(
  framework: Framework,
  earlier: Framework,
  step: Step,
  mended: ReadonlySet<string>,
  path: FaultPath,
): readonly FrameworkFault[] {
  const theme = themeById(framework, step.theme);
  if (theme === null) return [];
  if (step.change === "new") {
    return themeById(earlier, step.theme) === null
      ? []
      : [{ path, message: `"${step.theme}" is not new: the earlier version has it` }];
  }
  const before = themeById(earlier, step.from);
  if (before === null) {
    return [{ path: [...path, "from"], message: `The earlier version has no theme "${step.from}"` }];
  }
  const asksTheSame =
    measured(theme, mended) === measured(before, mended) && lensOfTheme(framework, theme.id) === lensOfTheme(earlier, before.id);
  const hasSameName = theme.title === before.title && theme.id === before.id;
  if (step.change === "changed") {
    return asksTheSame ? [{ path, message: `"${theme.id}" asks the same as before: it has not changed` }] : [];
  }
  if (!asksTheSame) return [{ path, message: `"${theme.id}" asks something else than before: it has changed` }];
  if (step.change === "same" && !hasSameName) return [{ path, message: `"${theme.id}" has another name: it is renamed` }];
  if (step.change === "renamed" && hasSameName) return [{ path, message: `"${theme.id}" has the name it had` }];
  return [];
}

/** All that decides what a level of a theme means, as one text to compare: the question, lines, points and who they apply to. */
function measured(theme: Theme, mended: ReadonlySet<string>): string {
  const said = (part: Statement | Element) => [localName(part.id), mended.has(part.id) ? "" : part.text];
  const isMended = mended.has(theme.id);
  return JSON.stringify([
    isMended ? "" : theme.question,
    theme.statements.map((statement) => [...said(statement), statement.audience]),
    theme.levels.map(({ line, elements }) => [
      isMended ? "" : line,
      elements.map((element) => [...said(element), element.settings, element.statements.map(localName)]),
    ]),
  ]);
}

function checkReuse(framework: Framework, earlier: Framework, mended: ReadonlySet<string>): readonly FrameworkFault[] {
  const before = new Map(partsOf(earlier).map(({ part }) => [part.id, part.text]));
  return partsOf(framework).flatMap(({ part, path }) => {
    const text = before.get(part.id);
    if (text === undefined || text === part.text || mended.has(part.id)) return [];
    return [{ path, message: `"${part.id}" said something else before: give it a new id, or list it as reworded` }];
  });
}

function checkReworded(framework: Framework, earlier: Framework, follows: Lineage): readonly FrameworkFault[] {
  const idsOf = (version: Framework) => [...themesOf(version).map(({ id }) => id), ...partsOf(version).map(({ part }) => part.id)];
  const [now, then] = [new Set(idsOf(framework)), new Set(idsOf(earlier))];
  return follows.reworded.flatMap(({ id }, n) =>
    now.has(id) && then.has(id) ? [] : [{ path: ["follows", "reworded", n, "id"], message: `"${id}" is not in both versions` }],
  );
}

function partsOf(framework: Framework): readonly { readonly part: Statement | Element; readonly path: FaultPath }[] {
  return framework.lenses.flatMap(({ themes }, lens) =>
    themes.flatMap((theme, position) => {
      const path = ["lenses", lens, "themes", position];
      return [
        ...theme.statements.map((part, n) => ({ part, path: [...path, "statements", n, "text"] })),
        ...theme.levels.flatMap(({ elements }, l) =>
          elements.map((part, n) => ({ part, path: [...path, "levels", l, "elements", n, "text"] })),
        ),
      ];
    }),
  );
}

function localName(partId: string): string {
  return partId.slice(partId.indexOf(".") + 1);
}
