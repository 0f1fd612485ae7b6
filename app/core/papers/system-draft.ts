import { z } from "zod";
import { optionalDateField, revisionField } from "../assessment/form-fields";
import { optionalLineSchema } from "../assessment/plain-text";
import type { PaperProfile } from "./board-paper-source";
import type { FreeText } from "./free-text";
import { ASK_VERBS, LONGEST_IN_DRAFT, MOST_ASKS } from "./paper-draft";
import { WORDING_DECISIONS, type Wording } from "./wording";
import { LONGEST_REWORDING } from "./wording-form";

const wordingSchema = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("approve") }).readonly(),
  z.object({ decision: z.literal("reword"), text: z.string() }).readonly(),
  z.object({ decision: z.literal("leave-out") }).readonly(),
]);

/** One text of the lead's, and what the public paper prints of it; null: nobody has decided. */
const writtenSchema = z.object({ text: z.string(), wording: wordingSchema.nullable() });

/** What a system's lead writes into the paper of one cycle, as it is kept. Null and empty: what the product says stands. */
export const systemDraftSchema = z
  .object({
    meeting: z.string().nullable(),
    meetingOn: z.string().nullable(),
    agendaItem: z.string().nullable(),
    paperNumber: z.string().nullable(),
    asks: z.array(writtenSchema.extend({ verb: z.enum(ASK_VERBS) }).readonly()).readonly(),
    note: writtenSchema.readonly().nullable(),
  })
  .readonly();

export type SystemDraft = z.infer<typeof systemDraftSchema>;

export const EMPTY_SYSTEM_DRAFT: SystemDraft = { meeting: null, meetingOn: null, agendaItem: null, paperNumber: null, asks: [], note: null };

/** What stands before a system paper's own findings, as its profile words it. */
export type SystemFront = {
  readonly meeting: string | null;
  readonly meetingOn: string | null;
  readonly agendaItem: string | null;
  readonly paperNumber: string | null;
  readonly asks: readonly { readonly verb: string; readonly text: FreeText }[];
  readonly note: FreeText | null;
};

/** The lead's words for one profile: the system's own paper keeps each as it was written, the public one as it was decided. */
export function frontOf({ asks, note, ...meeting }: SystemDraft, profile: PaperProfile): SystemFront {
  return { ...meeting, asks: asks.map(({ verb, ...written }) => ({ verb, text: worded(written, profile) })), note: note && worded(note, profile) };
}

/** How many of the lead's texts wait for a decision on what the public paper prints of them. */
export function undecidedIn({ asks, note }: SystemDraft): number {
  return [...asks, ...(note === null ? [] : [note])].filter(({ wording }) => wording === null).length;
}

function worded({ text, wording }: z.infer<typeof writtenSchema>, profile: PaperProfile): FreeText {
  if (profile === "public" && wording?.decision === "reword") return { text: wording.text, isPublic: true };
  return { text, isPublic: wording?.decision === "approve" };
}

const writtenField = (longest: number) =>
  z.object({ text: optionalLineSchema(longest), decision: z.enum(WORDING_DECISIONS).optional(), rewording: optionalLineSchema(LONGEST_REWORDING) });
type WrittenField = z.output<ReturnType<typeof writtenField>>;

const needsWords = ({ text, decision, rewording }: WrittenField, context: z.core.$RefinementCtx) => {
  if (text !== null && decision === "reword" && rewording === null) context.addIssue({ code: "custom", path: ["rewording"], message: "Write the words the public paper prints" });
};

/** The lead's words as their form sends them. A text that is left blank is left out, whatever is chosen beside it. */
export const systemDraftFormSchema = z
  .object({
    revision: revisionField,
    meeting: optionalLineSchema(LONGEST_IN_DRAFT.meeting),
    meetingOn: optionalDateField,
    agendaItem: optionalLineSchema(LONGEST_IN_DRAFT.item),
    paperNumber: optionalLineSchema(LONGEST_IN_DRAFT.number),
    asks: z
      .array(writtenField(LONGEST_IN_DRAFT.ask).extend({ verb: z.enum(ASK_VERBS, { error: "Choose what the system is asked to do" }) }).superRefine(needsWords))
      .max(MOST_ASKS)
      .optional()
      .default([]),
    note: writtenField(LONGEST_IN_DRAFT.summary).superRefine(needsWords).optional(),
  })
  .transform(({ revision, asks, note, ...meeting }) => ({
    revision,
    draft: { ...meeting, asks: asks.flatMap(({ verb, ...field }) => writtenIn(field).map((written) => ({ verb, ...written }))), note: (note && writtenIn(note)[0]) ?? null } satisfies SystemDraft,
  }));

export type SystemDraftForm = z.output<typeof systemDraftFormSchema>;

function writtenIn({ text, decision, rewording }: WrittenField): readonly { readonly text: string; readonly wording: Wording | null }[] {
  if (text === null) return [];
  return [{ text, wording: decision === undefined ? null : decision === "reword" ? { decision, text: rewording ?? "" } : { decision } }];
}
