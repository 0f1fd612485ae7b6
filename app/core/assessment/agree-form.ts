import { z } from "zod";
import { readLevel } from "../scoring/level";
import { levelField, revisionField } from "./form-fields";
import { lineSchema, optionalLineSchema } from "./plain-text";

/** The longest rationale, in characters: what a paper prints. */
export const LONGEST_RATIONALE = 400;
/** The longest different view, in characters. */
export const LONGEST_VIEW = 400;
export const LONGEST_HOLDER = 80;
const MOST_VIEWS = 6;

const differentViewSchema = z.object({
  text: optionalLineSchema(LONGEST_VIEW),
  holder: optionalLineSchema(LONGEST_HOLDER),
  statedLevel: z
    .enum(["", "1", "2", "3", "4", "5"], { error: "Choose a level from 1 to 5, or none" })
    .optional()
    .transform((text) => readLevel(text ?? "")),
});

const VIEW_LACKS_WORDS = "Write the different view, or take out its holder and level";

/** What the chair records: one level in words, and the views that stand beside it. Blank views are left out. */
export const agreeFormSchema = z.object({
  level: levelField("Choose the level the board agreed"),
  rationale: lineSchema(LONGEST_RATIONALE, "Write why the board agreed this level"),
  differentViews: z
    .array(
      differentViewSchema.superRefine(({ text, holder, statedLevel }, context) => {
        if (text === null && (holder !== null || statedLevel !== null)) {
          context.addIssue({ code: "custom", path: ["text"], message: VIEW_LACKS_WORDS });
        }
      }),
    )
    .max(MOST_VIEWS, `Record up to ${MOST_VIEWS} different views`)
    .default([])
    .transform((views) => views.flatMap(({ text, ...rest }) => (text === null ? [] : [{ text, ...rest }]))),
  /** The revision of the theme's agreed level the page was drawn from; 0 when there was none. */
  baseRevision: revisionField,
});

export type AgreeForm = z.output<typeof agreeFormSchema>;

/** Bringing an earlier level back, from the level the page showed. */
export const restoreLevelSchema = z.object({ baseRevision: revisionField, restores: revisionField });

/** An undo, of the level the page showed. */
export const undoFormSchema = z.object({ baseRevision: revisionField });
