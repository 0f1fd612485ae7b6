import { plural } from "../text/counts";
import type { Framework } from "./framework";
import { themesOf } from "./themes";

/** One line that says what a sound framework file holds, for its author. */
export function describeFramework(framework: Framework): string {
  const themes = themesOf(framework);
  const elements = themes.flatMap(({ levels }) => levels.flatMap((level) => level.elements));
  const statements = themes.flatMap((theme) => theme.statements);
  const counts = [
    numbered(themes.length, "theme"),
    numbered(statements.length, "statement"),
    numbered(elements.length, "element"),
    numbered(framework.vitalSigns.length, "vital sign"),
    numbered(framework.challenges.length, "challenge"),
  ];
  return `${framework.id} version ${framework.version} is sound: ${counts.join(", ")}${describeLineage(framework)}`;
}

function describeLineage({ follows }: Framework): string {
  if (follows === null) return "";
  const kinds = ["same", "renamed", "changed", "new"] as const;
  const counts = kinds.map((kind) => `${follows.themes.filter(({ change }) => change === kind).length} ${kind}`);
  return `; follows version ${follows.version}: ${counts.join(", ")}, ${follows.dropped.length} dropped`;
}

function numbered(count: number, noun: string): string {
  return `${count} ${plural(count, noun)}`;
}
