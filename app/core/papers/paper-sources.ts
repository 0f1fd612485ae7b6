import { formatCycle } from "../text/cycles";
import { formatDate } from "../text/dates";
import type { PaperSource } from "./paper";
import type { BoardPaperSource, SourceFile } from "./board-paper-source";

/** The board's own record is always the first source. */
export const OWN_RECORD = "S1";

/** Where the paper's figures come from, numbered. */
export function sourcesOf({ trust, assessment, asAt, files }: BoardPaperSource): readonly PaperSource[] {
  const { framework, cycle } = assessment;
  const own = `${trust.name} (${trust.code}), the board’s own record of its ${formatCycle(cycle)} assessment on ${framework.shortTitle}, version ${framework.version}, as at ${formatDate(asAt)}.`;
  return [{ reference: OWN_RECORD, text: own, sha256: null }, ...files.map((file, index) => ({ reference: `S${index + 2}`, text: fileInWords(file), sha256: file.sha256 }))];
}

/**
 * The reference of a file among the sources.
 *
 * @throws RangeError when the paper has no such file
 */
export function sourceReference(fileId: string, { files }: BoardPaperSource): string {
  const index = files.findIndex(({ id }) => id === fileId);
  if (index < 0) throw new RangeError(`The paper has no source file ${fileId}`);
  return `S${index + 2}`;
}

function fileInWords({ name, fileName, asAt, sha256 }: SourceFile): string {
  const parts = [name, fileName && `file ${fileName}`, asAt && `as at ${formatDate(asAt)}`, sha256 && `SHA-256 ${inGroups(sha256)}`];
  return `${parts.filter((part) => part !== null && part !== "").join(", ")}.`;
}

/** A hash in groups of eight, so that it can be read aloud and breaks across lines. */
export function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, "$1 ");
}
