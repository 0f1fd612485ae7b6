import { LineCounter, isNode, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { Framework } from "../core/framework/framework";
import { writePath } from "../core/framework/framework-fault";
import type { FaultPath, FrameworkFault } from "../core/framework/framework-fault";
import type { FrameworkRef } from "../core/framework/framework-library";
import { validateFramework } from "../core/framework/validate-framework";
import { validateLineage } from "../core/framework/validate-lineage";

/** One thing wrong with a file: the line to look at, counted from 1, and what is wrong there. */
export type FileFault = { readonly line: number; readonly text: string };

/** A framework read from its file, or every fault, in the order of the lines. */
export type FrameworkFile =
  | { readonly ok: true; readonly framework: Framework }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** A published version; "unsound" when it has faults of its own, so that nothing can be said against it; null: none. */
export type Earlier = Framework | "unsound" | null;

/**
 * Reads the text of a framework file and checks all of it.
 *
 * @param text YAML 1.2, plain data: a key given twice or an alias is a fault
 * @param findEarlier gives a published version, against which the file's own account of what it follows is checked
 */
export function readFrameworkFile(text: string, findEarlier: (ref: FrameworkRef) => Earlier): FrameworkFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = [...syntaxFaults(document, lines), ...aliasFaults(document, lines)];
  if (broken.length > 0) return { ok: false, faults: broken };
  const validated = validateFramework(document.toJS());
  const faults = validated.ok ? followingFaults(validated.framework, findEarlier) : validated.faults;
  if (validated.ok && faults.length === 0) return { ok: true, framework: validated.framework };
  const located = faults.map(({ path, message }) => ({
    line: lineOf(document, lines, path),
    text: `${writePath(path)}: ${message}`,
  }));
  return { ok: false, faults: located.toSorted((a, b) => a.line - b.line) };
}

function syntaxFaults(document: Document.Parsed, lines: LineCounter): readonly FileFault[] {
  return document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    text: message.replace(/ at line \d+, column \d+[\s\S]*$/, ""),
  }));
}

function aliasFaults(document: Document.Parsed, lines: LineCounter): readonly FileFault[] {
  const faults: FileFault[] = [];
  visit(document, {
    Alias(_, { range, source }) {
      faults.push({ line: range ? lines.linePos(range[0]).line : 1, text: `*${source}: write the data out, without an alias` });
    },
  });
  return faults;
}

function followingFaults(
  framework: Framework,
  findEarlier: (ref: FrameworkRef) => Earlier,
): readonly FrameworkFault[] {
  if (framework.follows === null) return [];
  const earlier = findEarlier(framework.follows);
  if (earlier === "unsound") return [];
  if (earlier !== null) return validateLineage(framework, earlier);
  const { framework: id, version } = framework.follows;
  return [{ path: ["follows", "version"], message: `${id} version ${version} is not published` }];
}

/** The line of the part a path leads to, or of the nearest part around it when the part itself is missing. */
function lineOf(document: Document, lines: LineCounter, path: FaultPath): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
