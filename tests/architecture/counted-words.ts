import ts from "typescript";
import { nodesOf, parse, placeOf, type Fault, type SourceFile } from "./source-file";

/** Kinds of field that have a form of their own: nobody writes prose into them. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  type: ["email", "password", "file", "url", "tel", "hidden", "radio", "checkbox"],
  inputMode: ["numeric", "decimal"],
  autoComplete: ["one-time-code"],
};

/**
 * Fields for words without a limit that is counted down under them, and fields that a browser would cut off unsaid.
 *
 * @param reasons by the field's label: why what is typed there is no free text
 */
export function findUncountedWords(files: readonly SourceFile[], reasons: Readonly<Record<string, string>>): readonly Fault[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    return nodesOf(tree).filter(isField).flatMap((node) => {
      const attributes = attributesOf(node);
      const label = attributes.get("label") ?? attributes.get("name") ?? "";
      if (attributes.has("maxLength")) return [`${placeOf(tree, node)} lets the browser cut off "${label}" unsaid`];
      const hasForm = Object.entries(FORMS).some(([name, values]) => values.includes(attributes.get(name) ?? ""));
      // A plain control of ours carries its count beside it and is described by it.
      const isCounted = attributes.has("limit") || (attributes.get("aria-describedby") ?? "").includes("countId");
      return hasForm || isCounted || label in reasons ? [] : [`${placeOf(tree, node)} has no count for "${label}"`];
    });
  });
}

type Field = ts.JsxSelfClosingElement | ts.JsxOpeningElement;

function isField(node: ts.Node): node is Field {
  return (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) && ["TextField", "TextArea", "input", "textarea"].includes(node.tagName.getText());
}

/** What stands in each attribute: the text of a literal, else the expression as written. */
function attributesOf(node: Field): ReadonlyMap<string, string> {
  return new Map(node.attributes.properties.filter(ts.isJsxAttribute).map(({ name, initializer }) => [name.getText(), initializer !== undefined && ts.isStringLiteral(initializer) ? initializer.text : (initializer?.getText() ?? "")]));
}
