/** The structure types a paper uses. */
export type Tag =
  | "H1" | "H2" | "H3" | "H4" | "H5" | "H6"
  | "P" | "Sect" | "Div" | "Caption" | "Note" | "Span"
  | "L" | "LI" | "Lbl" | "LBody"
  | "Table" | "THead" | "TBody" | "TR" | "TH" | "TD"
  | "Figure" | "Link";

/** What a component of react-pdf carries beside its own props, so that its place in the structure is known. */
export type TagProps = {
  readonly tag?: Tag;
  /** What a figure shows, or where a link leads, in words. */
  readonly alt?: string;
  /** Of a TH. */
  readonly scope?: "Column" | "Row" | "Both";
  readonly colSpan?: number;
  /** Of an L. */
  readonly numbering?: "Disc" | "Decimal" | "None";
  /** Of a Table: what it holds, for who cannot see it. */
  readonly summary?: string;
  /** Decoration: never read out. */
  readonly artifact?: true;
};

/**
 * Tag props in the form react-pdf's components accept: their types do not know them, their reconciler keeps them.
 *
 * @example <View {...tagged({ tag: "Table" })}>
 */
export function tagged(props: TagProps): object {
  return props;
}

/** The heading level of a tag, 1 to 6; null when it is no heading. */
export function headingLevel(tag: string): number | null {
  const match = /^H([1-6])$/.exec(tag);
  return match?.[1] === undefined ? null : Number(match[1]);
}
