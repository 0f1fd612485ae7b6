import ts from "typescript";
import { declarationsOf, wayTo, type Declaration } from "./call-graph";
import { nodesOf, parse, placeOf, type Fault, type SourceFile } from "./source-file";

const WRITES = /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/;
const READS = /^(findMany|findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|count|aggregate|groupBy)$/;

/** Loaders from which a write can be reached, through any number of calls; each with the write it reaches. */
export function findWritingLoaders(files: readonly SourceFile[]): readonly Fault[] {
  const declarations = declarationsOf(files);
  return [...declarations.keys()]
    .filter((name) => /^app\/(routes\/.*|root\.tsx)#loader$/.test(name))
    .flatMap((name) => {
      const way = wayTo(name, declarations, isWriting);
      return way === null ? [] : [way.join(" -> ")];
    });
}

function isWriting({ name, statement }: Declaration): boolean {
  return name.startsWith("app/db/") && nodesOf(statement).some((node) => isQuery(node, /^[\w.]+$/, false));
}

/** Calls of the database's models outside app/db. */
export function findQueriesOutsideDb(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter(({ path: file }) => !file.startsWith("app/db/") && !file.startsWith("prisma/seed/"))
    .flatMap((file) => {
      const tree = parse(file);
      return nodesOf(tree).filter((node) => isQuery(node, /^(\w+\.)*(db|tx|transaction)$/, true)).map((node) => `${placeOf(tree, node)} queries the database`);
    });
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
    return nodesOf(tree).filter(isTransaction).flatMap((call) => {
      const outer = call.expression.expression.getText();
      const [work] = call.arguments;
      if (!work || (!ts.isArrowFunction(work) && !ts.isFunctionExpression(work)) || work.parameters.some(({ name }) => name.getText() === outer)) return [];
      return nodesOf(work.body)
        .filter((node) => (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) && node.getText() === outer && !ts.isPropertyAssignment(node.parent))
        .map((node) => `${placeOf(tree, node)} uses ${outer} inside a transaction on it`);
    });
  });
}

function isTransaction(node: ts.Node): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "$transaction";
}
