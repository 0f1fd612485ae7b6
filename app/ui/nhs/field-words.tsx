import type { ReactElement } from "react";

/** What every field says around its control. */
export type FieldWords = {
  readonly name: string;
  /** Defaults to the name; error summaries link to it. */
  readonly id?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, in one sentence. */
  readonly error?: string | undefined;
  /** "m" for a question that stands alone; "s" (the default) within a form. */
  readonly size?: "s" | "m" | undefined;
  /** The label is the page's h1. */
  readonly heading?: boolean | undefined;
  readonly optional?: boolean | undefined;
};

/** A label or legend: the words, "(optional)" after them. */
function wordsOf(words: string, optional: boolean | undefined): ReactElement {
  return (
    <>
      {words}
      {optional && <span className="bm-optional"> (optional)</span>}
    </>
  );
}

/** The class of a label or legend in our two sizes. */
export function labelClass(size: FieldWords["size"]): string {
  return size === "m" ? "bm-label bm-label--m" : "bm-label";
}

function labelProps({ size, heading }: Pick<FieldWords, "size" | "heading">) {
  return { className: labelClass(size), isPageHeading: heading ?? false };
}

/** A labelled control's words, as the NHS parts take them. */
export function controlProps({ label, ...words }: FieldWords & { readonly label: string }) {
  return {
    id: words.id ?? words.name,
    name: words.name,
    label: wordsOf(label, words.optional),
    labelProps: labelProps(words),
    ...hintAndError(words),
    ...(words.error ? { "aria-invalid": true } : {}),
  };
}

/** A group's words, as the NHS parts take them. The group's own id leaves the field's id to its first control. */
export function groupProps({ legend, ...words }: FieldWords & { readonly legend: string }) {
  return {
    id: `${words.id ?? words.name}-group`,
    name: words.name,
    legend: wordsOf(legend, words.optional),
    legendProps: labelProps(words),
    ...hintAndError(words),
  };
}

/** Hint and error, absent when there is none. */
function hintAndError({ hint, error }: Pick<FieldWords, "hint" | "error">) {
  return { ...(hint ? { hint } : {}), ...(error ? { error } : {}) };
}
