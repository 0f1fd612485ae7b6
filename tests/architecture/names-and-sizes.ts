import ts from "typescript";
import { parse, type Fault, type SourceFile } from "./source-file";

/** Say nothing wherever they stand, and those that say nothing alone. */
const EMPTY_WORDS = new Set(["util", "utils", "helper", "helpers", "misc", "stuff", "legacy", "tmp"]);
const EMPTY_NAMES = new Set(["common", "lib", "shared", "old", "new", "general"]);
/** Names a tool asks for. */
const ASKED_FOR = new Set(["app/entry.server.tsx", "app/entry.client.tsx"]);

/** Paths that say nothing, carry a version or are not kebab-case. */
export function findBadNames(paths: readonly string[]): readonly Fault[] {
  return paths.filter((path) => !ASKED_FOR.has(path)).flatMap((path) => {
    const steps = path.split("/").map((step) => step.replace(/(\.(test|long\.test|island|server|d))?\.(tsx?|mjs|mts|js)$/, ""));
    const empty = steps.find((step) => EMPTY_NAMES.has(step)) ?? steps.flatMap((step) => step.split(/[-.]/)).find((word) => EMPTY_WORDS.has(word) || /^v\d+$/.test(word));
    const odd = steps.find((step) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(step));
    return [...(empty ? [`${path}: "${empty}" says nothing about what it holds`] : []), ...(odd ? [`${path}: "${odd}" is not kebab-case`] : [])];
  });
}

/** Files that only pass on what others export, and `export *`. */
export function findBarrels(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const { statements } = parse(file);
    const passedOn = statements.filter((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) as ts.ExportDeclaration[];
    if (passedOn.some((statement) => statement.exportClause === undefined)) return [`${file.path} passes on everything of another file`];
    return /(^|\/)index\.tsx?$/.test(file.path) || (statements.length > 0 && passedOn.length === statements.length) ? [`${file.path} is a barrel`] : [];
  });
}

/** Files over a number of lines that are not among those with a reason. */
export function findTooLong(files: readonly SourceFile[], limit: number, reasons: Readonly<Record<string, string>>): readonly Fault[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, "").split("\n").length }))
    .filter(({ path, lines }) => lines > limit && !(path in reasons))
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${limit}`);
}
