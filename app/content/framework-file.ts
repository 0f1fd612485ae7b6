import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Framework } from '../core/framework/framework';
import { writePath } from '../core/framework/framework-fault';
import type { FrameworkFault } from '../core/framework/framework-fault';
import { validateFramework } from '../core/framework/validate-framework';

/** One thing wrong with a file: the line to look at, counted from 1, and what is wrong there. */
export type FileFault = { readonly line: number; readonly text: string };

/** A framework read from its file, with a way to say on which line a later check finds fault; or every fault. */
export type FrameworkFile =
  | { readonly ok: true; readonly framework: Framework; readonly locate: (fault: FrameworkFault) => FileFault }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/**
 * Reads the text of a framework file and checks it by itself.
 *
 * @param text YAML 1.2; a key given twice is a fault, and no tag or alias is followed beyond plain data
 */
export function readFrameworkFile(text: string): FrameworkFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        text: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message,
      })),
    };
  }
  const locate = ({ path, message }: FrameworkFault): FileFault => ({
    line: lineOf(document, lines, path),
    text: `${writePath(path)}: ${message}`,
  });
  const validated = validateFramework(document.toJS({ maxAliasCount: 0 }));
  if (validated.ok) return { ok: true, framework: validated.framework, locate };
  const faults = validated.faults.map(locate).toSorted((a, b) => a.line - b.line);
  return { ok: false, faults };
}

/** The line of the part a path leads to, or of the nearest part around it when the part itself is missing. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
