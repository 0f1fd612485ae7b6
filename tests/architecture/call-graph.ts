import path from "node:path";
import ts from "typescript";
import { nodesOf, parse, type SourceFile } from "./source-file";

/** "file#name" of a declaration at the top of a file. */
export type Name = string;

/** A declaration and the other declarations, of its own file or imported, that it names anywhere inside. */
export type Declaration = { readonly name: Name; readonly statement: ts.Statement; readonly uses: ReadonlySet<Name> };

/** Every declaration at the top of these files, by its name. */
export function declarationsOf(files: readonly SourceFile[]): ReadonlyMap<Name, Declaration> {
  const paths = new Set(files.map((file) => file.path));
  return new Map(files.flatMap((file) => declarationsIn(file, paths)).map((one) => [one.name, one]));
}

/** The shortest-first-found way from a declaration to one that fits, through any number of uses; null when there is none. */
export function wayTo(
  name: Name,
  declarations: ReadonlyMap<Name, Declaration>,
  fits: (declaration: Declaration) => boolean,
  seen: Set<Name> = new Set(),
): readonly Name[] | null {
  const declaration = declarations.get(name);
  if (declaration === undefined || seen.has(name)) return null;
  seen.add(name);
  if (fits(declaration)) return [name];
  for (const used of declaration.uses) {
    const way = wayTo(used, declarations, fits, seen);
    if (way !== null) return [name, ...way];
  }
  return null;
}

function declarationsIn(file: SourceFile, paths: ReadonlySet<string>): Declaration[] {
  const tree = parse(file);
  const own = tree.statements.flatMap((statement) => namesOf(statement).map((name) => ({ name, statement })));
  const known = new Map<string, Name>([...importedNames(tree, file.path, paths), ...own.map(({ name }) => [name, `${file.path}#${name}`] as const)]);
  return own.map(({ name, statement }) => ({
    name: `${file.path}#${name}`,
    statement,
    uses: new Set(nodesOf(statement).filter(isUse).flatMap((used) => (used.text === name ? [] : (known.get(used.text) ?? [])))),
  }));
}

/** An identifier that stands for what it names: no key, member, attribute or name of a variable. */
function isUse(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertySignature(parent)) return parent.name !== node;
  return !ts.isJsxAttribute(parent) && !ts.isBindingElement(parent);
}

function importedNames(tree: ts.SourceFile, from: string, paths: ReadonlySet<string>): (readonly [string, Name])[] {
  return tree.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const bindings = statement.importClause?.namedBindings;
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
    if (!bindings || !ts.isNamedImports(bindings) || !specifier.startsWith(".")) return [];
    const plain = path.posix.join(path.posix.dirname(from), specifier);
    const file = [`${plain}.ts`, `${plain}.tsx`].find((candidate) => paths.has(candidate));
    return file === undefined ? [] : bindings.elements.map((element) => [element.name.text, `${file}#${(element.propertyName ?? element.name).text}`] as const);
  });
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  return ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])) : [];
}
