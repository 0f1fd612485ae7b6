import { z } from "zod";
import { levelSchema } from "../scoring/level";
import { proseSchema } from "./prose";

const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** A paragraph; a note is set smaller and quieter. */
export const paragraphSchema = z.object({ kind: z.literal("paragraph"), prose: proseSchema, isNote: z.boolean() }).readonly();

export const listSchema = z.object({ kind: z.literal("list"), isOrdered: z.boolean(), items: listOf(proseSchema) }).readonly();

const columnSchema = z
  .object({
    heading: z.string(),
    /** Parts of the width, whatever they add up to. */
    share: z.number().positive(),
    isNumber: z.boolean(),
    /** Which of the two layers its figures belong to. */
    layer: z.enum(["board", "dma"]),
  })
  .readonly();

/** A real table: every first cell heads its row; a group row heads those below it. */
export const tableSchema = z
  .object({
    kind: z.literal("table"),
    caption: z.string(),
    /** Many narrow columns: less air between them. */
    isTight: z.boolean().optional(),
    columns: listOf(columnSchema),
    rows: listOf(z.object({ isGroup: z.boolean(), cells: listOf(z.string()) }).readonly()),
  })
  .readonly();

/** Levels of several trusts: a table whose cells are a number on the level's ink, or a hatch. */
export const levelsSchema = z
  .object({
    kind: z.literal("levels"),
    caption: z.string(),
    rowHead: z.string(),
    columns: listOf(z.string()),
    /** In an order that no level has a part in. */
    rows: listOf(z.object({ name: z.string(), note: z.string(), levels: listOf(levelSchema.nullable()) }).readonly()),
    /** Stands in every cell without a level, whatever the reason. */
    gap: z.string(),
    /** Counts and statistics over the levels shown. */
    foot: listOf(z.object({ title: z.string(), cells: listOf(z.string()) }).readonly()),
  })
  .readonly();

/** One question to answer on paper. */
export const ballotSchema = z
  .object({
    kind: z.literal("ballot"),
    /** A heading one step below the section's. */
    title: z.string(),
    question: z.string(),
    /** One line a level, to be chosen from; the lowest first. */
    levels: listOf(z.object({ level: levelSchema, line: z.string() }).readonly()),
    /** The other ways to answer. */
    others: listOf(z.string()),
    confidence: z.object({ label: z.string(), choices: listOf(z.string()) }).readonly(),
    reason: z.object({ label: z.string(), printable: z.string() }).readonly(),
  })
  .readonly();

const profileRowSchema = z
  .object({
    themeId: z.string(),
    title: z.string(),
    /** Only "agreed" has marks; every other state is a hatch with its words. */
    state: z.enum(["agreed", "none", "private", "left-out"]),
    agreed: levelSchema.nullable(),
    earlier: levelSchema.nullable(),
    target: levelSchema.nullable(),
    /** The question, the framework or the trust changed: nothing joins the two levels. */
    isBroken: z.boolean(),
    /** The words on the hatch; null on an agreed row. */
    gap: z.string().nullable(),
    answered: z.string(),
    median: z.string(),
    views: z.string(),
    /** As published, on its own scale; null: no figure for this row. */
    dma: z.object({ value: z.number().nullable(), text: z.string() }).readonly().nullable(),
    /** Says in words what the drawn cell shows. */
    alternative: z.string(),
  })
  .readonly();

/** The profile: a table one column of which is drawn, with the official result in a lane of its own. */
export const profileSchema = z
  .object({
    kind: z.literal("profile"),
    /** "Figure 1". */
    label: z.string(),
    finding: z.string(),
    caption: z.string(),
    columns: z
      .object({ levels: z.string(), answered: z.string(), median: z.string(), views: z.string(), dma: z.string() })
      .readonly(),
    legend: z
      .object({ agreed: z.string(), earlier: z.string(), unchanged: z.string(), target: z.string(), atTarget: z.string(), broken: z.string(), dma: z.string() })
      .partial()
      .readonly(),
    groups: listOf(
      z
        .object({
          title: z.string(),
          /** What the lane says where it holds nothing; null where it holds figures. */
          dmaGap: z.string().nullable(),
          rows: listOf(profileRowSchema),
        })
        .readonly(),
    ),
    dmaScale: z.object({ lowest: z.number(), highest: z.number() }).readonly().nullable(),
    notes: listOf(z.string()),
  })
  .readonly();

const peerMarkSchema = z.object({ name: z.string(), value: z.number().nullable() }).readonly();

/** The official result beside its peers: its own figure, never on the board's axis. */
export const peersSchema = z
  .object({
    kind: z.literal("peers"),
    label: z.string(),
    caption: z.string(),
    scale: z.object({ lowest: z.number(), highest: z.number() }).readonly(),
    legend: z.object({ own: z.string(), peers: z.string().nullable(), national: z.string().nullable() }).readonly(),
    rows: listOf(
      z
        .object({
          title: z.string(),
          own: z.number().nullable(),
          peers: listOf(peerMarkSchema),
          /** Drawn only where the peers are not drawn one by one. */
          peerMean: z.number().nullable(),
          nationalMean: z.number().nullable(),
          alternative: z.string(),
        })
        .readonly(),
    ),
    beside: listOf(paragraphSchema),
  })
  .readonly();

/** What fits the capacity, in order, and what is set aside. */
export const prioritiesSchema = z
  .object({
    kind: z.literal("priorities"),
    ranked: listOf(proseSchema),
    setAside: listOf(z.object({ decision: z.enum(["later", "pause", "stop"]), prose: proseSchema }).readonly()),
  })
  .readonly();

/** Actions as a table whose third column is drawn and worded: start, now, target. */
export const actionsSchema = z
  .object({
    kind: z.literal("actions"),
    caption: z.string(),
    columns: z.object({ action: z.string(), owner: z.string(), outcome: z.string(), move: z.string() }).readonly(),
    rows: listOf(
      z
        .object({
          title: z.string(),
          /** "(process)". */
          tag: z.string(),
          owner: z.string(),
          due: z.string(),
          /** "late", printed strong; null when it is not. */
          late: z.string().nullable(),
          benefit: z
            .object({ start: z.number().nullable(), now: z.number().nullable(), target: z.number().nullable(), prose: proseSchema })
            .readonly()
            .nullable(),
          /** Stands in the outcome's place when no benefit is set. */
          outcomeGap: z.string().nullable(),
          move: listOf(z.string()),
        })
        .readonly(),
    ),
  })
  .readonly();

/** How many actions mostly change what: a table whose last column is drawn, a bar a kind. */
export const balanceSchema = z
  .object({
    kind: z.literal("balance"),
    caption: z.string(),
    columns: z.object({ kind: z.string(), count: z.string(), share: z.string() }).readonly(),
    /** `length` 0 to 1, as a share of the longest bar. */
    rows: listOf(z.object({ kind: z.string(), count: z.string(), length: z.number() }).readonly()),
  })
  .readonly();

export const blockSchema = z.discriminatedUnion("kind", [
  paragraphSchema,
  listSchema,
  tableSchema,
  peersSchema,
  prioritiesSchema,
  actionsSchema,
  balanceSchema,
  levelsSchema,
  ballotSchema,
]);

export type Paragraph = z.infer<typeof paragraphSchema>;
export type List = z.infer<typeof listSchema>;
export type Table = z.infer<typeof tableSchema>;
export type ProfileRow = z.infer<typeof profileRowSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Peers = z.infer<typeof peersSchema>;
export type Priorities = z.infer<typeof prioritiesSchema>;
export type Balance = z.infer<typeof balanceSchema>;
export type Actions = z.infer<typeof actionsSchema>;
export type Levels = z.infer<typeof levelsSchema>;
export type Ballot = z.infer<typeof ballotSchema>;
/** A part of a section, drawn whole by every form. */
export type Block = z.infer<typeof blockSchema>;
