import { Bookmark, ExternalHyperlink, HeadingLevel, InternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import { colours } from "../../core/look/tokens";
import type { Prose } from "../../core/papers/prose";

/** The name of the one numbering the paper uses; each list is an instance of its own, so that it begins at 1. */
export const NUMBERED = "numbered";

/** Word writes colours without the hash. */
export function inkOf(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** Prose as runs: strong words bold, links live. */
export function runsOf(prose: Prose): ParagraphChild[] {
  return prose.map(({ text, isStrong, link }) => {
    if (link === null) return new TextRun({ text, bold: isStrong });
    const children = [new TextRun({ text, style: "Hyperlink" })];
    return link.startsWith("#") ? new InternalHyperlink({ children, anchor: link.slice(1) }) : new ExternalHyperlink({ children, link });
  });
}

export function paragraphOf(prose: Prose, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runsOf(prose) });
}

/** Smaller and quieter. */
export function noteOf(prose: Prose): Paragraph {
  return paragraphOf(prose, { style: "Note" });
}

/** A heading in a real style; with an anchor it can be led to. */
export function headingOf(level: 1 | 2 | 3, text: string, anchor: string | null = null): Paragraph {
  const heading = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }[level];
  const run = new TextRun(text);
  return new Paragraph({ heading, children: [anchor === null ? run : new Bookmark({ id: anchor, children: [run] })] });
}

/** Items of a real list. `instance` tells one numbered list from the next. */
export function listOf(items: readonly Prose[], isOrdered: boolean, instance: number): Paragraph[] {
  return items.map((prose) => paragraphOf(prose, isOrdered ? { numbering: { reference: NUMBERED, level: 0, instance } } : { bullet: { level: 0 } }));
}

export const quietInk = inkOf(colours.inkQuiet);
