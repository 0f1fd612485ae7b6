import { colours } from "../../core/look/tokens";
import { fontFamily } from "./fonts";

/** Lengths in points on A4; type 11 for text, 10 for tables, 9 for notes, never smaller. */
export const sheet = {
  width: 595.28,
  marginX: 46.5,
  top: 34,
  bottom: 27,
} as const;

/** The width text and tables may take. */
export const measure = sheet.width - 2 * sheet.marginX;

/**
 * Type by role. `lineHeight` stands beside `fontSize` on the text itself: on an ancestor of a running head it makes
 * react-pdf lose count of the page.
 */
export const type = {
  title: { fontFamily, fontSize: 20.5, fontWeight: 700, lineHeight: 1.22, color: colours.ink },
  heading: { fontFamily, fontSize: 13, fontWeight: 700, lineHeight: 1.23, color: colours.ink },
  finding: { fontFamily, fontSize: 12, fontWeight: 700, lineHeight: 1.25, color: colours.ink },
  partHeading: { fontFamily, fontSize: 11, fontWeight: 700, lineHeight: 1.3, color: colours.ink },
  text: { fontFamily, fontSize: 11, fontWeight: 400, lineHeight: 1.32, color: colours.ink },
  table: { fontFamily, fontSize: 10, fontWeight: 400, lineHeight: 1.27, color: colours.ink },
  tableHead: { fontFamily, fontSize: 9, fontWeight: 700, lineHeight: 1.22, color: colours.ink },
  note: { fontFamily, fontSize: 9, fontWeight: 400, lineHeight: 1.33, color: colours.inkQuiet },
  running: { fontFamily, fontSize: 9, fontWeight: 400, color: colours.inkQuiet },
} as const;

/**
 * Space between two parts of the flow, in points: a gap of what holds them, and no margin of a part that a page may break. The
 * pagination would place that margin alone at the foot of a page, take the part as begun, and leave its heading there.
 */
export const stack = { rowGap: 3 } as const;

/**
 * What a heading or a table's head carries, so that no page ends between it and what it heads. In points: more than the gap of a
 * stack, and less than a line, as a short section would else be tied to the next, and so on.
 */
export const keptWithNext = { minPresenceAhead: 8 } as const;

/** Lines, in points: the rule that opens a section, the one that opens a table, and hairlines. */
export const rule = { section: 2.25, table: 0.9, hair: 0.75 } as const;
