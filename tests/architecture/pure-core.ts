import ts from "typescript";
import { nodesOf, parse, placeOf, type Fault, type SourceFile } from "./source-file";

/** What reaches out of a calculation: the world of the process, or of the browser. */
const WORLD = new Set(["process", "console", "fetch", "setTimeout", "setInterval", "crypto", "performance", "window", "document", "localStorage", "globalThis"]);

/** Clocks, chance and the outside world used in files that must be pure. A name that a file declares itself is its own. */
export function findImpurity(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    const own = new Set(nodesOf(tree).flatMap((node) => (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node) ? [node.name.getText()] : [])));
    return nodesOf(tree).flatMap((node) => {
      const what = impurityOf(node, own);
      return what === null ? [] : [`${placeOf(tree, node)} ${what}`];
    });
  });
}

function impurityOf(node: ts.Node, own: ReadonlySet<string>): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0) return "reads the clock";
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "reads the clock";
  if (ts.isPropertyAccessExpression(node) && node.getText() === "Date.now") return "reads the clock";
  if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random") return "draws at random";
  return ts.isIdentifier(node) && WORLD.has(node.text) && !own.has(node.text) && isReadAlone(node) ? `uses ${node.text}` : null;
}

/** Not a property's name, a declared name or a key that happens to be called so. */
function isReadAlone(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isTypeOfExpression(parent)) return true;
  return ts.isCallExpression(parent) && parent.expression === name;
}

/** Exported functions without a docstring, and those that throw without saying so in it. */
export function findUndocumented(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    return tree.statements.filter(isExported).flatMap((statement) => {
      const name = nameOfFunction(statement);
      if (name === null) return [];
      const words = ts.getJSDocCommentsAndTags(statement).map((doc) => doc.getText(tree)).join("\n");
      if (words === "") return [`${placeOf(tree, statement)} ${name} has no docstring`];
      const throws = nodesOf(statement).some((node) => ts.isThrowStatement(node));
      return throws && !words.includes("@throws") ? [`${placeOf(tree, statement)} ${name} throws and its docstring has no @throws`] : [];
    });
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

function nameOfFunction(statement: ts.Statement): string | null {
  // Of overloads only the first says what the function does.
  if (ts.isFunctionDeclaration(statement)) return isLaterOverload(statement) ? null : (statement.name?.text ?? "the default export");
  if (!ts.isVariableStatement(statement)) return null;
  const [declaration] = statement.declarationList.declarations;
  const value = declaration?.initializer;
  return declaration && value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? declaration.name.getText() : null;
}

function isLaterOverload(statement: ts.FunctionDeclaration): boolean {
  const all = statement.getSourceFile().statements;
  const before = all[all.indexOf(statement) - 1];
  return before !== undefined && ts.isFunctionDeclaration(before) && before.body === undefined && before.name?.text === statement.name?.text;
}

/** Rounding outside core/text: it happens once, on the way out. */
export function findRounding(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    return nodesOf(tree)
      .filter((node) => ts.isPropertyAccessExpression(node) && /^(Math\.round|Intl\.NumberFormat)$|\.(toFixed|toPrecision)$/.test(node.getText()))
      .map((node) => `${placeOf(tree, node)} rounds with ${node.getText()}`);
  });
}
