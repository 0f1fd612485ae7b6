/**
 * The look's constants: one source for the style sheet, the drawings and the papers.
 * Lengths are CSS pixels. `tests/core/look` holds `app/ui/styles/tokens.css` to this file.
 */

/** Each colour has one job; hexadecimal, lower case. */
export const colours = {
  ink: "#212b32",
  /** The quietest text allowed, 6.4:1 on white. */
  inkQuiet: "#4c6272",
  /** The lightest line that may carry meaning, 3.7:1 on white. */
  lineStrong: "#768692",
  lineMid: "#aeb7bd",
  /** Hairlines and grid lines: decoration only. */
  line: "#d8dde0",
  wash: "#f0f4f5",
  ground: "#ffffff",
  /** Header, links, answers. */
  blue: "#005eb8",
  /** The agreed level, and the one block a page may shout with. */
  blueDark: "#003087",
  /** The one button that moves you on, and "done". */
  green: "#007f3b",
  greenDark: "#00401e",
  /** Errors and overdue, always with a shape and a word. */
  red: "#d5281b",
  /** The own target, always edged in ink. */
  warmYellow: "#ffb81c",
  /** Keyboard focus, and nothing else. */
  focus: "#ffeb3b",
  /** The official DMA layer, and only that. */
  purple: "#330072",
  purpleWash: "#f4f1f8",
  purpleTrack: "#e4dff0",
  pink: "#ae2573",
  /** A benefit's reading now, always edged in ink. */
  aqua: "#00a499",
} as const;

/** Levels 1 to 5: depth of one blue, so that a low level reads as "less yet"; with the text colour that stands on each. */
export const levelColours = {
  1: { fill: "#e6eef6", text: colours.ink },
  2: { fill: "#a6c8e6", text: colours.ink },
  3: { fill: "#5b9fd6", text: colours.ink },
  4: { fill: colours.blue, text: colours.ground },
  5: { fill: colours.blueDark, text: colours.ground },
} as const;

/** What each mark of the charts is drawn in. */
export const markColours = {
  agreed: colours.blueDark,
  answer: colours.blue,
  median: colours.ink,
  target: colours.warmYellow,
  earlier: colours.blueDark,
  dma: colours.purple,
  benefit: colours.aqua,
} as const;

/** The projector's dark ground: the same page with other inks. */
export const darkColours = {
  ink: colours.ground,
  inkQuiet: "#c9d3da",
  lineStrong: "#93a1aa",
  lineMid: "#5b6b76",
  line: "#3b4a55",
  wash: "#22303b",
  ground: "#18222b",
  markAgreed: "#cfe3f6",
  markAnswer: "#9cc7ee",
  markMedian: colours.ground,
  markEarlier: "#cfe3f6",
} as const;

/** Arial, then what has Arial's measures; nothing is fetched. */
export const fontStack = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/** The NHS type steps in pixels; no page text is smaller than 14. */
export const typeSteps = {
  48: { size: 48, line: 52, weight: 700 },
  36: { size: 36, line: 42, weight: 700 },
  26: { size: 26, line: 32, weight: 700 },
  22: { size: 22, line: 28, weight: 700 },
  19: { size: 19, line: 28, weight: 400 },
  16: { size: 16, line: 24, weight: 400 },
  14: { size: 14, line: 20, weight: 400 },
} as const;

/** The NHS space steps in pixels, 1 to 9. */
export const spaceSteps = { 1: 4, 2: 8, 3: 16, 4: 24, 5: 32, 6: 40, 7: 48, 8: 56, 9: 64 } as const;

/** Hairline, the rule that opens a table, focus and current tab, the bar of an aside; in pixels. */
export const strokes = { hair: 1, rule: 2, bar: 4, aside: 8 } as const;

/** Corner of a control, the least size a finger needs, and the page's greatest width; in pixels. */
export const sizes = { radius: 4, target: 44, page: 1184, measure: 640 } as const;
