import { colours, darkColours, fontStack, levelColours, markColours, sizes, spaceSteps, strokes, typeSteps } from "./tokens";

/**
 * The look's constants as CSS custom properties.
 * @returns the whole text of `app/ui/styles/tokens.css`, which a test compares with the file.
 */
export function tokensCss(): string {
  const light = [
    ...named("", colours),
    ...levels(),
    ...named("mark-", markColours),
    ["font", fontStack],
    ...typeShorthands(),
    ...pixels("s-", spaceSteps),
    ...pixels("", strokes),
    ...pixels("", sizes),
  ];
  const banner = "/* Made from app/core/look/tokens.ts by tests/core/look; change it there. */";
  return `${banner}\n${block(":root", light)}\n${block(".bm-dark", named("", darkColours))}`;
}

type Property = readonly string[];

function block(selector: string, properties: readonly Property[]): string {
  return `${selector} {\n${properties.map(([name, value]) => `  --${name}: ${value};`).join("\n")}\n}\n`;
}

function named(prefix: string, values: Readonly<Record<string, string>>): Property[] {
  return Object.entries(values).map(([name, value]) => [prefix + hyphenated(name), value]);
}

function pixels(prefix: string, values: Readonly<Record<string, number>>): Property[] {
  return Object.entries(values).map(([name, value]) => [prefix + hyphenated(name), `${value}px`]);
}

function levels(): Property[] {
  return Object.entries(levelColours).flatMap(([level, { fill, text }]) => [
    [`level-${level}`, fill],
    [`on-level-${level}`, text],
  ]);
}

/** Type in rem, so that a reader's own text size counts. */
function typeShorthands(): Property[] {
  return Object.entries(typeSteps).map(([step, { size, line, weight }]) => [
    `t-${step}`,
    `${weight} ${size / 16}rem/${line / 16}rem var(--font)`,
  ]);
}

function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
