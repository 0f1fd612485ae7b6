import ts from "typescript";
import { nodesOf, parse, placeOf, type Fault, type SourceFile } from "./source-file";

const LEFT_FOR_LATER = /@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME|XXX|HACK)\b/;

/** Habits that hide a fault, in the code of the product and of the tests. */
export function findBadHabits(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    const inTree = nodesOf(tree).flatMap((node) => {
      const what = habitOf(node);
      return what === null ? [] : [`${placeOf(tree, node)} ${what}`];
    });
    return [...inTree, ...commentsOf(file).filter((comment) => LEFT_FOR_LATER.test(comment)).map((comment) => `${file.path} has the comment ${comment}`)];
  });
}

function habitOf(node: ts.Node): string | null {
  if (ts.isCatchClause(node) && node.block.statements.length === 0) return "swallows an error";
  if (!ts.isCallExpression(node)) return null;
  const called = node.expression.getText();
  if (/^z\.coerce\.(number|bigint|boolean|date)$/.test(called)) return `calls ${called}, which reads a blank as a value`;
  if (/\.catch$/.test(called) && node.arguments.some(isEmptyFunction)) return "swallows an error";
  if (/^(test|it|describe)(\.\w+)*\.(only|skip|skipIf|todo|fails)$/.test(called)) return `switches tests off with ${called}`;
  if (/^vi\.(mock|doMock|fn|spyOn|stubGlobal|useFakeTimers)$/.test(called)) return `replaces a part with ${called}`;
  if (/\.waitForTimeout$/.test(called) || isSleep(node)) return "sleeps instead of waiting for something";
  return null;
}

function isEmptyFunction(node: ts.Node): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  return ts.isBlock(node.body) ? node.body.statements.length === 0 : ["undefined", "null", "void 0"].includes(node.body.getText());
}

/** `setTimeout(resolve, 100)`: nothing happens at its end but that a promise is kept. */
function isSleep(call: ts.CallExpression): boolean {
  const [done] = call.arguments;
  return call.expression.getText() === "setTimeout" && done !== undefined && ts.isIdentifier(done) && /^(resolve|done|next|r)$/.test(done.text);
}

function commentsOf({ text }: SourceFile): readonly string[] {
  return [...text.matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map(([comment]) => comment);
}
