import { declarationsOf, wayTo, type Declaration } from "./call-graph";
import ts from "typescript";
import type { Fault, SourceFile } from "./source-file";

/**
 * Loaders and actions of routes that ask nobody who is there: a parent's guard does not protect its children.
 * @param open routes that are for everybody, each with its reason.
 */
export function findUnguarded(files: readonly SourceFile[], open: Readonly<Record<string, string>>): readonly Fault[] {
  const declarations = declarationsOf(files);
  return [...declarations.keys()]
    .filter((name) => /^app\/routes\/.*#(loader|action)$/.test(name) && !Object.hasOwn(open, name.replace(/#.*/, "")))
    .filter((name) => wayTo(name, declarations, (one) => /^app\/auth\/[\w-]*guards?\.ts#require\w+$/.test(one.name) || isNotFoundAlone(one)) === null)
    .map((name) => `${name} has no guard`);
}

/** `return notFound();` and nothing else: there is nothing to guard. */
function isNotFoundAlone({ statement }: Declaration): boolean {
  const [only, ...more] = ts.isFunctionDeclaration(statement) ? (statement.body?.statements ?? []) : [];
  return only !== undefined && more.length === 0 && /^(return|throw) notFound\(\);?$/.test(only.getText());
}
