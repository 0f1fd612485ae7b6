import { colours } from "../../look/tokens";

/**
 * A chart as a picture for a slide: plain shapes in pixels, y downwards, back to front. It is drawn from the very props
 * of the page it stands on.
 */
export type SlideShape =
  | { readonly kind: "rect"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string; readonly edge?: string }
  | { readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly colour: string; readonly width: number }
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number; readonly fill: string; readonly edge?: string }
  /** `d` is drawn around its own middle, moved to (x, y). */
  | { readonly kind: "path"; readonly d: string; readonly x: number; readonly y: number; readonly fill: string; readonly edge?: string }
  /** Stands on y. */
  | { readonly kind: "text"; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly fill: string; readonly anchor: "start" | "middle" | "end"; readonly isBold: boolean };

/** A whole slide with its words for who cannot see it. */
export type Slide = { readonly title: string; readonly description: string; readonly width: number; readonly height: number; readonly shapes: readonly SlideShape[] };

/** What stands around a drawing. */
export type SlideFrame = {
  readonly title: string;
  /** Whose, when, released to whom. */
  readonly note: string;
  readonly source: string;
  readonly description: string;
};

/** Wide enough for a widescreen slide, in pixels. */
export const SLIDE_WIDTH = 1280;
export const SLIDE_EDGE = 48;
const TITLE_SIZE = 30;
const NOTE_SIZE = 18;
const SOURCE_SIZE = 14;

/** Rough width of a character over its size, in Arial's measures. */
const CHARACTER = 0.52;

/** Words cut into lines that fit a width. @param most lines at most; the last ends in an ellipsis where words are left over. */
export function wrapWords(text: string, size: number, width: number, most = 3): readonly string[] {
  const fits = Math.max(4, Math.floor(width / (size * CHARACTER)));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`];
}

type Words = { readonly x: number; readonly y: number; readonly size?: number; readonly fill?: string; readonly anchor?: "start" | "middle" | "end"; readonly isBold?: boolean };

/** One line of words. */
export function words(text: string, { x, y, size = 18, fill = colours.ink, anchor = "start", isBold = false }: Words): SlideShape {
  return { kind: "text", text, x, y, size, fill, anchor, isBold };
}

/** Several lines of words below each other, the first standing on y. */
export function lines(all: readonly string[], at: Words): readonly SlideShape[] {
  const size = at.size ?? 18;
  return all.map((text, row) => words(text, { ...at, y: at.y + row * Math.round(size * 1.25) }));
}

/**
 * Puts a drawing into its frame: title and note above, source below.
 *
 * @param draw gives the shapes for a drawing whose top is at `top`, and its height
 */
export function slide({ title, note, source, description }: SlideFrame, draw: (top: number) => { readonly shapes: readonly SlideShape[]; readonly height: number }): Slide {
  const wide = SLIDE_WIDTH - 2 * SLIDE_EDGE;
  const titleLines = wrapWords(title, TITLE_SIZE * 1.05, wide);
  const noteLines = wrapWords(note, NOTE_SIZE, wide);
  const noteY = SLIDE_EDGE + titleLines.length * 38 + 22;
  const top = noteY + noteLines.length * 24 + 16;
  const drawn = draw(top);
  const sourceLines = wrapWords(source, SOURCE_SIZE, wide);
  const sourceY = top + drawn.height + 40;
  const height = sourceY + sourceLines.length * 18 + 20;
  return {
    title,
    description,
    width: SLIDE_WIDTH,
    height,
    shapes: [
      { kind: "rect", x: 0, y: 0, width: SLIDE_WIDTH, height, fill: colours.ground },
      ...titleLines.map((text, row) => words(text, { x: SLIDE_EDGE, y: SLIDE_EDGE + 22 + row * 38, size: TITLE_SIZE, isBold: true })),
      ...lines(noteLines, { x: SLIDE_EDGE, y: noteY, size: NOTE_SIZE, fill: colours.inkQuiet }),
      ...drawn.shapes,
      ...lines(sourceLines, { x: SLIDE_EDGE, y: sourceY, size: SOURCE_SIZE, fill: colours.inkQuiet }),
    ],
  };
}
