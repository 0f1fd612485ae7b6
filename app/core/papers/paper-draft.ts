import { z } from "zod";
import { optionalDateField, revisionField } from "../assessment/form-fields";
import { optionalLineSchema } from "../assessment/plain-text";
import { FRONT_FIELD_IDS, type FrontFieldId } from "./paper-template";

/** Longest texts of a draft, in characters. */
export const LONGEST_IN_DRAFT = { meeting: 120, item: 20, number: 40, title: 160, value: 300, ask: 300, verb: 20, summary: 600, escalation: 300, change: 200 } as const;
/** Asks a paper may make. */
export const MOST_ASKS = 6;

export const PURPOSES = ["decision", "discussion", "assurance", "information"] as const;
export const ASK_VERBS = ["Approve", "Agree", "Note", "Discuss", "Receive", "Endorse"] as const;
export const ESCALATION_KINDS = ["alert", "advise", "assure"] as const;

/** What the author writes into a paper, as it is kept. Null and absent: nothing written, and what the product says stands. */
export const paperDraftSchema = z
  .object({
    meeting: z.string().nullable(),
    meetingOn: z.string().nullable(),
    agendaItem: z.string().nullable(),
    paperNumber: z.string().nullable(),
    title: z.string().nullable(),
    purposes: z.array(z.enum(PURPOSES)).readonly(),
    values: z.partialRecord(z.enum(FRONT_FIELD_IDS), z.string()),
    asks: z.array(z.object({ verb: z.enum(ASK_VERBS), text: z.string() }).readonly()).readonly(),
    summary: z.string().nullable(),
    escalations: z.array(z.object({ kind: z.enum(ESCALATION_KINDS), text: z.string() }).readonly()).readonly(),
    /** By the risk's reference: what the paper proposes to change in the assurance framework. */
    riskChanges: z.array(z.object({ reference: z.string(), text: z.string() }).readonly()).readonly(),
  })
  .readonly();

export type PaperDraft = z.infer<typeof paperDraftSchema>;

export const EMPTY_DRAFT: PaperDraft = { meeting: null, meetingOn: null, agendaItem: null, paperNumber: null, title: null, purposes: [], values: {}, asks: [], summary: null, escalations: [], riskChanges: [] };

const line = (longest: number) => optionalLineSchema(longest);

/** A draft as its form sends it. Blank asks, fields and lines are left out. */
export const draftFormSchema = z
  .object({
    revision: revisionField,
    meeting: line(LONGEST_IN_DRAFT.meeting),
    meetingOn: optionalDateField,
    agendaItem: line(LONGEST_IN_DRAFT.item),
    paperNumber: line(LONGEST_IN_DRAFT.number),
    title: line(LONGEST_IN_DRAFT.title),
    purposes: z.array(z.enum(PURPOSES)).max(4).optional().default([]),
    values: z.partialRecord(z.enum(FRONT_FIELD_IDS), line(LONGEST_IN_DRAFT.value)).optional().default({}),
    asks: z.array(z.object({ verb: z.enum(ASK_VERBS, { error: "Choose what the board is asked to do" }), text: line(LONGEST_IN_DRAFT.ask) })).max(MOST_ASKS).optional().default([]),
    summary: line(LONGEST_IN_DRAFT.summary),
    escalations: z.array(z.object({ kind: z.enum(ESCALATION_KINDS), text: line(LONGEST_IN_DRAFT.escalation) })).max(9).optional().default([]),
    riskChanges: z.array(z.object({ reference: line(LONGEST_IN_DRAFT.number), text: line(LONGEST_IN_DRAFT.change) })).max(40).optional().default([]),
  })
  .transform(({ revision, values, asks, escalations, riskChanges, ...rest }) => ({
    revision,
    draft: {
      ...rest,
      values: Object.fromEntries(Object.entries(values).flatMap(([id, text]) => (text === null ? [] : [[id as FrontFieldId, text]]))),
      asks: asks.flatMap(({ verb, text }) => (text === null ? [] : [{ verb, text }])),
      escalations: escalations.flatMap(({ kind, text }) => (text === null ? [] : [{ kind, text }])),
      riskChanges: riskChanges.flatMap(({ reference, text }) => (reference === null || text === null ? [] : [{ reference, text }])),
    } satisfies PaperDraft,
  }));

export type DraftForm = z.output<typeof draftFormSchema>;
