import ts from "typescript";
import { nodesOf, parse, placeOf, type Fault, type SourceFile } from "./source-file";

/** Words that are never on screen, in a message or in a paper. "Voting" seats are what the law calls them. */
const NEVER = /\b(votes?|voted|dissent\w*|contested|weak(er|est|ness\w*)?|low scorers?|wish ?lists?|maturity journey|league tables?)\b/i;

/** Strings and page text that use a word the product never uses. */
export function findBadWords(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    return nodesOf(tree).filter(isWords).flatMap((node) => {
      const [word] = NEVER.exec(node.text) ?? [];
      if (word !== undefined) return [`${placeOf(tree, node)} says "${word}"`];
      return ts.isJsxText(node) && /^\s*(submit|ok)\s*$/i.test(node.text) ? [`${placeOf(tree, node)} has a button that does not say what it does`] : [];
    });
  });
}

function isWords(node: ts.Node): node is ts.JsxText | ts.LiteralLikeNode {
  return ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}
