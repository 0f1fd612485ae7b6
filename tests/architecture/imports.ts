import path from "node:path";
import ts from "typescript";
import { nodesOf, parse, type SourceFile } from "./source-file";

/** `to` is a path from the top of the project for one of our files, or else the package's name, such as "zod" or "node:fs". */
export type Import = { readonly from: string; readonly to: string; readonly isOurs: boolean };

/** Everything a set of files imports: values, types, re-exports and `import()` alike. */
export function importsOf(files: readonly SourceFile[]): readonly Import[] {
  const ours = new Set(files.map((file) => file.path));
  return files.flatMap((file) => specifiersOf(file).map((specifier) => resolve(file.path, specifier, ours)));
}

function specifiersOf(file: SourceFile): string[] {
  return nodesOf(parse(file)).flatMap((node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      return [node.moduleSpecifier.text];
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) return [node.argument.literal.text];
    const [argument] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    return argument && ts.isStringLiteral(argument) ? [argument.text] : [];
  });
}

function resolve(from: string, specifier: string, ours: ReadonlySet<string>): Import {
  if (!specifier.startsWith(".")) return { from, to: packageOf(specifier), isOurs: false };
  const plain = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ""));
  const found = [plain, `${plain}.ts`, `${plain}.tsx`].find((candidate) => ours.has(candidate));
  return { from, to: found ?? plain, isOurs: true };
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
