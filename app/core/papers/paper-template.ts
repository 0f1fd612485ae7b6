import { z } from "zod";
import { lineSchema, optionalLineSchema } from "../assessment/plain-text";
import { revisionField, tickField } from "../assessment/form-fields";

/** The front sheet's fields in the order the product ships; three more are the trust's own. */
export const FRONT_FIELDS = [
  { id: "sponsor", label: "Sponsor" },
  { id: "author", label: "Author" },
  { id: "session", label: "Session" },
  { id: "considered", label: "Considered by" },
  { id: "objectives", label: "Objectives" },
  { id: "baf", label: "BAF risks" },
  { id: "cqc", label: "CQC" },
  { id: "capability", label: "Capability" },
  { id: "equality", label: "Equality" },
  { id: "money", label: "Money" },
  { id: "staff", label: "Staff" },
  { id: "legal", label: "Legal" },
  { id: "foi", label: "FOI" },
  { id: "own-1", label: "" },
  { id: "own-2", label: "" },
  { id: "own-3", label: "" },
] as const;

export type FrontFieldId = (typeof FRONT_FIELDS)[number]["id"];
export const FRONT_FIELD_IDS = FRONT_FIELDS.map(({ id }) => id) as [FrontFieldId, ...FrontFieldId[]];

/** Longest texts of a template, in characters. */
export const LONGEST_IN_TEMPLATE = { label: 40, empty: 80, ask: 60, marking: 40, meeting: 80, numbering: 40 } as const;

const fieldSchema = z
  .object({
    id: z.enum(FRONT_FIELD_IDS),
    label: z.string().max(LONGEST_IN_TEMPLATE.label),
    isShown: z.boolean(),
    /** Printed where the field is empty; null: the field is left out. */
    whenEmpty: z.string().max(LONGEST_IN_TEMPLATE.empty).nullable(),
  })
  .readonly();

/** How a trust's papers begin, as it is kept. */
export const paperTemplateSchema = z
  .object({
    /** False: the trust puts a front sheet of its own before the paper. */
    hasFrontSheet: z.boolean(),
    showsPurpose: z.boolean(),
    showsStatus: z.boolean(),
    meeting: z.string().nullable(),
    askHeading: z.string(),
    /** Such as "BoD/{yy}/{mm}/{item}"; null: numbers are typed. */
    numbering: z.string().nullable(),
    markings: z.object({ board: z.string(), public: z.string() }).readonly(),
    fields: z.array(fieldSchema).readonly(),
  })
  .readonly();

export type PaperTemplate = z.infer<typeof paperTemplateSchema>;

/** The template of a trust that has set none. */
export const USUAL_TEMPLATE: PaperTemplate = {
  hasFrontSheet: true,
  showsPurpose: true,
  showsStatus: true,
  meeting: "Board of Directors",
  askHeading: "The board is asked to",
  numbering: null,
  markings: { board: "Private session", public: "Public" },
  fields: FRONT_FIELDS.map(({ id, label }) => ({ id, label, isShown: label !== "", whenEmpty: null })),
};

/** A template as its form sends it: fields carry their place as a number. */
export const templateFormSchema = z
  .object({
    revision: revisionField,
    hasFrontSheet: tickField,
    showsPurpose: tickField,
    showsStatus: tickField,
    meeting: optionalLineSchema(LONGEST_IN_TEMPLATE.meeting),
    askHeading: lineSchema(LONGEST_IN_TEMPLATE.ask, "Give the words above the ask, such as The board is asked to"),
    numbering: optionalLineSchema(LONGEST_IN_TEMPLATE.numbering),
    markingBoard: lineSchema(LONGEST_IN_TEMPLATE.marking, "Give the marking of the board’s paper"),
    markingPublic: lineSchema(LONGEST_IN_TEMPLATE.marking, "Give the marking of the public paper"),
    removesLogo: tickField,
    fields: z
      .array(
        z
          .object({
            id: z.enum(FRONT_FIELD_IDS, { error: "Open this page again" }),
            label: optionalLineSchema(LONGEST_IN_TEMPLATE.label),
            place: z.string().regex(/^\d{1,3}$/, "Give the place as a whole number").transform(Number),
            isShown: tickField,
            whenEmpty: optionalLineSchema(LONGEST_IN_TEMPLATE.empty),
          })
          .superRefine(({ label, isShown }, context) => {
            if (isShown && label === null) context.addIssue({ code: "custom", path: ["label"], message: "Give this field a label, or leave it out" });
          }),
      )
      .max(FRONT_FIELDS.length),
  })
  .transform(({ fields, markingBoard, markingPublic, revision, removesLogo, ...rest }) => ({
    revision,
    removesLogo,
    template: {
      ...rest,
      markings: { board: markingBoard, public: markingPublic },
      fields: fields.toSorted((a, b) => a.place - b.place).map(({ id, label, isShown, whenEmpty }) => ({ id, label: label ?? "", isShown, whenEmpty })),
    } satisfies PaperTemplate,
  }));

/**
 * A paper's number by the trust's pattern: {yyyy}, {yy}, {mm}, {dd} of the meeting, {item} of its agenda.
 *
 * @returns null when the pattern needs what is not known yet
 */
export function paperNumberBy(pattern: string | null, meetingOn: string | null, agendaItem: string | null): string | null {
  if (pattern === null) return null;
  const [yyyy, mm, dd] = meetingOn?.split("-") ?? [];
  const known: Readonly<Record<string, string | null | undefined>> = { yyyy, yy: yyyy?.slice(2), mm, dd, item: agendaItem };
  const parts = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => known[name ?? ""]);
  if (parts.some((part) => part === null || part === undefined)) return null;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? "");
}
