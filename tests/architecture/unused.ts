import ts from "typescript";
import { parse, type Fault, type SourceFile } from "./source-file";

/** Exports that no other line of the product mentions, each "path: name", but for those that have a reason. */
export function findUnused(files: readonly SourceFile[], reasons: Readonly<Record<string, string>>): readonly Fault[] {
  const words = files.map((file) => ({ file, counts: countWords(file) }));
  const everywhere = new Map<string, number>();
  for (const { counts } of words) for (const [word, count] of counts) everywhere.set(word, (everywhere.get(word) ?? 0) + count);
  return words
    .flatMap(({ file }) => exportsOf(file).map((name) => ({ file, name })))
    .filter(({ name }) => everywhere.get(name) === 1 && !Object.hasOwn(reasons, name))
    .map(({ file, name }) => `${file.path}: ${name}`);
}

/** Reasons for what is not there any more, or is used after all. */
export function findIdleReasons(files: readonly SourceFile[], reasons: Readonly<Record<string, string>>): readonly Fault[] {
  const unused = findUnused(files, {}).map((fault) => fault.split(": ").at(-1));
  return Object.keys(reasons).filter((name) => !unused.includes(name));
}

/** How often each name is written, comments left out. */
function countWords({ text }: SourceFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").matchAll(/[A-Za-z_$][\w$]*/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function exportsOf(file: SourceFile): readonly string[] {
  return parse(file).statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || isDefault(statement)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.FunctionDeclaration | ts.TypeAliasDeclaration;
    return name ? [name.text] : [];
  });
}

function isDefault(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false);
}
