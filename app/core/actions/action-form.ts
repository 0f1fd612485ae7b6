import { z } from "zod";
import { optionalDateField, revisionField, tickField } from "../assessment/form-fields";
import { lineSchema, optionalLineSchema } from "../assessment/plain-text";
import { CHANGE_KINDS } from "../charts/balance";
import { ACTION_STATUSES, BENEFIT_STATUSES, type ActionWords } from "./action";
import { optionalNumberField } from "./number-field";

/** The longest that each part may be, in characters. */
export const LONGEST = { what: 160, role: 80, reference: 40, notes: 1_000, measure: 120, unit: 20, lessons: 600, evidence: 200 } as const;

/** Beyond this no benefit is measured, and a double keeps every whole number exactly. */
const HIGHEST_READING = 1_000_000_000;

/** A measured value, of either sign. */
export const readingField = optionalNumberField({ lowest: -HIGHEST_READING, highest: HIGHEST_READING, decimals: 2, wrong: "Give a number with at most two decimals, such as 5.6" });

/** Whole or half posts. */
export const peopleField = optionalNumberField({ highest: 10_000, decimals: 1, step: 0.5, wrong: "Give people in whole or half posts, such as 2 or 0.5" });

/** Whole pounds, as the database holds them. */
export const poundsField = optionalNumberField({ highest: 2_000_000_000, decimals: 0, wrong: "Give whole pounds, such as 250,000" });

const DECIMALS = { "0": 0, "1": 1, "2": 2 } as const;

const benefitFields = z
  .object({
    measure: optionalLineSchema(LONGEST.measure),
    unit: optionalLineSchema(LONGEST.unit),
    decimals: z.enum(["0", "1", "2"]).default("0").transform((text) => DECIMALS[text]),
    baseline: readingField,
    baselineOn: optionalDateField,
    target: readingField,
    targetOn: optionalDateField,
    owner: optionalLineSchema(LONGEST.role),
    status: z.enum(BENEFIT_STATUSES).default("too-early"),
  })
  .superRefine(({ measure, baseline, target, baselineOn, targetOn }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (measure === null && (baseline !== null || target !== null)) complain("measure", "Say what is measured: these numbers need a name");
    if (baseline !== null && baseline === target) complain("target", "Start and target are the same. Give the change you expect");
    if (baselineOn !== null && targetOn !== null && targetOn <= baselineOn) complain("targetOn", "The target's date comes after the start's");
  })
  .transform(({ measure, unit, ...plan }) => (measure === null ? null : { measure, unit: unit ?? "", ...plan }));

/** What people write of an action, by field. Blank is null; without an outcome measure it is saved all the same. */
export const actionFormSchema = z
  .object({
    what: lineSchema(LONGEST.what, "Say what the board will do"),
    ownerRole: lineSchema(LONGEST.role, "Name the role that owns it, such as Chief nurse"),
    personId: z.string().max(128).optional().transform((id) => (id === undefined || id === "" ? null : id)),
    dueOn: optionalDateField,
    kind: z.enum(CHANGE_KINDS, { error: "Choose what it mostly changes" }),
    themeIds: z.array(z.string().max(80)).max(20).optional().default([]),
    /** A statement by the theme's id; blank: the theme as a whole. */
    statements: z.record(z.string(), z.string().max(120)).optional().default({}),
    pounds: poundsField,
    people: peopleField,
    bafReference: optionalLineSchema(LONGEST.reference),
    status: z.enum(ACTION_STATUSES, { error: "Choose where the action is" }).default("not-begun"),
    notes: optionalLineSchema(LONGEST.notes),
    lessons: optionalLineSchema(LONGEST.lessons),
    isPublic: tickField,
    benefit: benefitFields,
  })
  .transform(({ themeIds, statements, ...words }): ActionWords => ({ ...words, themes: [...new Set(themeIds)].map((themeId) => ({ themeId, statementId: statements[themeId] || null })) }));

/** A change of an action, with the revision that was changed. */
export const changeActionSchema = z.object({ intent: z.literal("change"), baseRevision: revisionField, action: actionFormSchema });

/** Bringing an earlier wording back. */
export const restoreActionSchema = z.object({ intent: z.literal("restore"), baseRevision: revisionField, restores: revisionField });

/** How it is going, in a minute: the status, and a reading if there is one. */
export const updateActionSchema = z
  .object({
    intent: z.literal("update"),
    baseRevision: revisionField,
    status: z.enum(ACTION_STATUSES, { error: "Choose where the action is" }),
    value: readingField,
    on: optionalDateField,
    evidence: optionalLineSchema(LONGEST.evidence),
  })
  .superRefine(({ value, on, evidence }, context) => {
    if (value !== null && on === null) context.addIssue({ code: "custom", path: ["on"], message: "Give the day it was measured" });
    if (value === null && evidence !== null) context.addIssue({ code: "custom", path: ["value"], message: "Give what was measured" });
  });

/** Taking a reading back. */
export const withdrawReadingSchema = z.object({ intent: z.literal("withdraw"), readingId: z.string().max(128) });

export type UpdateActionForm = z.output<typeof updateActionSchema>;
