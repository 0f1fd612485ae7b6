/** One thing wrong with a file, in words for the person who gave it. */
export type ImportProblem = {
  /** Where it is, such as 'line 12' or 'sheet "SC - 2025 Pillar Summary", row 13'; null: the file as a whole. */
  readonly place: string | null;
  readonly message: string;
};

/** What reading a file came to: its content, or everything that keeps it from being read. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Wraps what was read. */
export function read<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps why a file was not read. */
export function unreadable(...problems: readonly ImportProblem[]): { readonly ok: false; readonly problems: readonly ImportProblem[] } {
  return { ok: false, problems };
}

/** A problem at a line of a text file, counted from 1 as editors do. */
export function atLine(line: number, message: string): ImportProblem {
  return { place: `line ${line}`, message };
}

/** A problem of the file as a whole. */
export function inFile(message: string): ImportProblem {
  return { place: null, message };
}
