import { z } from "zod";
import { blockSchema, profileSchema } from "./paper-blocks";
import { proseSchema } from "./prose";

const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** What stands between front sheet and appendices: of a board paper, of a system paper, of an answering pack. */
const SECTIONS = ["change", "views", "peers", "risks", "escalations", "priorities", "actions", "levels", "low", "since", "official", "asks", "part", "guide", "ballot"] as const;

/** A heading that says the finding, and what shows it. */
const sectionSchema = z
  .object({
    id: z.enum(SECTIONS),
    heading: z.string(),
    blocks: listOf(blockSchema),
  })
  .readonly();

const appendixSchema = z
  .object({
    letter: z.string(),
    heading: z.string(),
    blocks: listOf(blockSchema),
    parts: listOf(z.object({ heading: z.string(), blocks: listOf(blockSchema) }).readonly()),
  })
  .readonly();

/** One number the paper prints, so that an auditor can trace it. */
const figureSchema = z
  .object({
    /** "F12", unique in this paper. */
    reference: z.string(),
    /** Which layer or part it belongs to: the two layers never share one. */
    layer: z.enum(["board", "dma", "action", "vital-sign"]),
    subject: z.string(),
    name: z.string(),
    /** The number as printed, rounding included; null where words are printed instead. */
    value: z.number().nullable(),
    text: z.string(),
    /** What it rests on: "11 of 11 answered", "n 134, by entry". */
    basis: z.string(),
    asAt: z.string(),
    /** The reference of one of the sources. */
    source: z.string(),
  })
  .readonly();

const sourceSchema = z.object({ reference: z.string(), text: z.string(), sha256: z.string().nullable() }).readonly();

/**
 * A paper: every word it prints, worded and rounded, with references. It is plain data that survives
 * `JSON.stringify`. PDF, HTML, DOCX, XLSX, CSV and JSON are drawings of it and compute nothing. What is issued is read
 * with this shape for as long as it is kept: parts are added to it, never renamed or asked for.
 */
export const paperSchema = z
  .object({
    kind: z.enum(["board-paper", "system-paper", "answering-pack"]),
    language: z.literal("en-GB"),
    profile: z.enum(["board", "public"]),
    asAt: z.string(),
    organisation: z.object({ code: z.string(), name: z.string() }).readonly(),
    /** "Public", "Private session", "Draft": printed on every page. */
    marking: z.string(),
    /** Set across each page of a draft; null once issued. */
    watermark: z.string().nullable(),
    /** Meeting, date, agenda item and paper number; what is empty is not there. */
    meeting: listOf(z.string()),
    title: z.string(),
    subject: z.string(),
    purposes: z.object({ label: z.string(), choices: listOf(z.object({ label: z.string(), isChosen: z.boolean() }).readonly()) }).readonly().nullable(),
    fields: listOf(z.object({ label: z.string(), value: z.string() }).readonly()),
    ask: z.object({ heading: z.string(), items: listOf(proseSchema) }).readonly().nullable(),
    summary: listOf(proseSchema),
    /** Figure 1 of a board paper; null: another kind has none. */
    position: profileSchema.nullable(),
    sections: listOf(sectionSchema),
    askAgain: proseSchema.nullable(),
    publishedAddress: z.string().nullable(),
    appendices: listOf(appendixSchema),
    figures: listOf(figureSchema),
    sources: listOf(sourceSchema),
    /** At the head of every page but the first. */
    runningHead: z.string(),
    /** At the foot of every page. */
    foot: z.string(),
    paperNumber: z.string().nullable(),
    /** The trust's mark as a PNG in base64, sizes in pixels; null: none. */
    logo: z.object({ png: z.string(), width: z.number(), height: z.number() }).readonly().nullable(),
    /** The reference under which it was issued; null: a draft. */
    reference: z.string().nullable(),
  })
  .readonly();

export type PaperSection = z.infer<typeof sectionSchema>;
export type Appendix = z.infer<typeof appendixSchema>;
export type PaperFigure = z.infer<typeof figureSchema>;
export type PaperSource = z.infer<typeof sourceSchema>;
export type Paper = z.infer<typeof paperSchema>;
