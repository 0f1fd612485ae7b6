import path from "node:path";
import ts from "typescript";
import { nodesOf, parse, placeOf, type Fault, type SourceFile } from "./source-file";

const WRITES = /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/;
const READS = /^(findMany|findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|count|aggregate|groupBy)$/;

/** "file#name" of a declaration at the top of a file. */
type Name = string;
type Declaration = { readonly name: Name; readonly file: SourceFile; readonly node: ts.Node; readonly uses: ReadonlySet<Name>; readonly isWriting: boolean };

/** Loaders from which a write can be reached, through any number of calls; each with the write it reaches. */
export function findWritingLoaders(files: readonly SourceFile[]): readonly Fault[] {
  const declarations = new Map(files.flatMap(declarationsOf(files)).map((one) => [one.name, one]));
  return [...declarations.values()]
    .filter(({ name }) => /^app\/(routes\/.*|root\.tsx)#loader$/.test(name))
    .flatMap(({ name }) => {
      const way = wayToWrite(name, declarations, new Set());
      return way === null ? [] : [way.join(" -> ")];
    });
}

/** Calls of the database's models outside app/db. */
export function findQueriesOutsideDb(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter(({ path: file }) => !file.startsWith("app/db/") && !file.startsWith("prisma/seed/"))
    .flatMap((file) => {
      const tree = parse(file);
      return [...nodesOf(tree)].filter((node) => isQuery(node, /^(\w+\.)*(db|tx|transaction)$/, true)).map((node) => `${placeOf(tree, node)} queries the database`);
    });
}

function wayToWrite(name: Name, declarations: ReadonlyMap<Name, Declaration>, seen: Set<Name>): readonly Name[] | null {
  const declaration = declarations.get(name);
  if (declaration === undefined || seen.has(name)) return null;
  seen.add(name);
  if (declaration.isWriting) return [name];
  for (const used of declaration.uses) {
    const way = wayToWrite(used, declarations, seen);
    if (way !== null) return [name, ...way];
  }
  return null;
}

function declarationsOf(files: readonly SourceFile[]): (file: SourceFile) => Declaration[] {
  const paths = new Set(files.map((file) => file.path));
  return (file) => {
    const tree = parse(file);
    const imported = importedNames(tree, file.path, paths);
    const own = tree.statements.flatMap((statement) => namesOf(statement).map((name) => ({ name, statement })));
    const known = new Map<string, Name>([...imported, ...own.map(({ name }) => [name, `${file.path}#${name}`] as const)]);
    return own.map(({ name, statement }) => ({
      name: `${file.path}#${name}`,
      file,
      node: statement,
      uses: new Set([...nodesOf(statement)].filter(ts.isIdentifier).flatMap((used) => (used.text === name ? [] : (known.get(used.text) ?? [])))),
      isWriting: file.path.startsWith("app/db/") && [...nodesOf(statement)].some((node) => isQuery(node, /^[\w.]+$/, false)),
    }));
  };
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

/** `db.model.verb(...)` or raw SQL, on a receiver whose name fits. */
function isQuery(node: ts.Node, receiver: RegExp, withReads: boolean): boolean {
  if (ts.isTaggedTemplateExpression(node) || ts.isCallExpression(node)) {
    const called = ts.isCallExpression(node) ? node.expression : node.tag;
    if (!ts.isPropertyAccessExpression(called)) return false;
    const verb = called.name.text;
    if (/^\$executeRaw/.test(verb) || (withReads && /^\$queryRaw/.test(verb))) return receiver.test(called.expression.getText());
    if (!WRITES.test(verb) && !(withReads && READS.test(verb))) return false;
    return ts.isPropertyAccessExpression(called.expression) && receiver.test(called.expression.expression.getText());
  }
  return false;
}

/** Uses of the outer connection inside a transaction on it: it would wait for itself (decision 0004). */
export function findOuterConnectionInTransaction(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    return [...nodesOf(tree)].filter(isTransaction).flatMap((call) => {
      const outer = call.expression.expression.getText();
      const [work] = call.arguments;
      if (!work || (!ts.isArrowFunction(work) && !ts.isFunctionExpression(work)) || work.parameters.some(({ name }) => name.getText() === outer)) return [];
      return [...nodesOf(work.body)]
        .filter((node) => (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && node.getText() === outer && !ts.isPropertyAssignment(node.parent))
        .map((node) => `${placeOf(tree, node)} uses ${outer} inside a transaction on it`);
    });
  });
}

function isTransaction(node: ts.Node): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "$transaction";
}
