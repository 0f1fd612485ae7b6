import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { PROJECT_ROOT } from "../support/database";

/** A committed text file; the path is from the top of the project, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One thing a rule found wrong: where and what, on one line. */
export type Fault = string;

const NOT_OURS = /(^|\/)(node_modules|generated)\/|^(build|data|test-artefacts|\.git|\.cache)\//;

/** Every file under the named folders or files, in order of path; what is generated or built is left out. */
export function readSourceFiles(places: readonly string[], ending: RegExp): readonly SourceFile[] {
  return places
    .flatMap((place) => list(place))
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(PROJECT_ROOT, file), "utf8") }));
}

export const CODE = /\.(ts|tsx|mjs)$/;

/** The code of the product, without its tests. */
export function readProductCode(): readonly SourceFile[] {
  return readSourceFiles(["app", "server", "prisma/seed"], /\.tsx?$/);
}

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** A file as TypeScript's tree, with parents; read once. */
export function parse(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = parsed.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true, kind);
  parsed.set(file, tree);
  return tree;
}

/** Every node of a tree, the tree itself first; punctuation and comments are none. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

/** "path:line", counted from 1. */
export function placeOf(tree: ts.SourceFile, node: ts.Node): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function list(place: string): string[] {
  const full = path.join(PROJECT_ROOT, place);
  try {
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(PROJECT_ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
      .filter((file) => !NOT_OURS.test(file));
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return [place];
    if (code === "ENOENT") return [];
    throw fault;
  }
}
