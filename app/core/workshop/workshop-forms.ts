import { z } from "zod";
import { LONGEST } from "../actions/action-form";
import { agreeFormSchema, undoFormSchema } from "../assessment/agree-form";
import { stepFormSchema } from "../assessment/decision-forms";
import { optionalDateField } from "../assessment/form-fields";
import { lineSchema, optionalLineSchema } from "../assessment/plain-text";
import { readLevel } from "../scoring/level";
import { CHANGE_KINDS } from "../charts/balance";
import { CAPTURE_KINDS, PRESENCES } from "./workshop";

/** The longest that each part may be, in characters. */
export const LONGEST_IN_WORKSHOP = { note: 300, role: 80, meeting: 120 } as const;

const id = z.string({ error: "Open this page again: a hidden part of the form is missing" }).min(1, "Choose one").max(64, "Open this page again");
const theme = { themeId: id };
const blankIsNull = z.string().max(64).optional().transform((text) => (text === undefined || text === "" ? null : text));

/** What the room notes. The id is made with the page, so that a double tap notes it once. */
const captureFields = z.object({
  intent: z.literal("capture"),
  captureId: id,
  kind: z.enum(CAPTURE_KINDS, { error: "Choose what it is" }),
  captureThemeId: blankIsNull,
  text: lineSchema(LONGEST_IN_WORKSHOP.note, "Write what was said"),
  owner: optionalLineSchema(LONGEST_IN_WORKSHOP.role),
  dueOn: optionalDateField,
  measure: optionalLineSchema(LONGEST_IN_WORKSHOP.note),
  changeOf: z.enum(["", ...CHANGE_KINDS]).optional().transform((kind) => (kind === undefined || kind === "" ? null : kind)),
});

/** An action is one of the trust's own from the moment it is noted: it needs what every action needs. */
const captureFormSchema = captureFields.superRefine(({ kind, text, owner, measure, changeOf }, context) => {
  if (kind !== "action") return;
  const complain = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  if (text.length > LONGEST.what) complain("text", `Say what the board will do in ${LONGEST.what} characters or fewer`);
  if (owner === null) complain("owner", "Name the role that owns the action, such as Chief nurse");
  if (changeOf === null) complain("changeOf", "Choose what the action mostly changes");
  if (measure !== null && measure.length > LONGEST.measure) complain("measure", `Name the outcome in ${LONGEST.measure} characters or fewer`);
});

/** Levels put forward together: by theme id; a blank one goes to the discussion. */
const togetherSchema = z.record(z.string().max(64), z.string().max(1)).transform((levels) => new Map(Object.entries(levels).flatMap(([themeId, text]) => {
  const level = readLevel(text);
  return level === null ? [] : [[themeId, level] as const];
})));

/** Everything the facilitator's console asks for, by its intent. */
export const workshopFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("open"), minutes: z.enum(["60", "90"], { error: "Choose 60 or 90 minutes" }).transform(Number) }),
  z.object({ intent: z.literal("stage"), to: z.enum(["practice", "answering"]) }),
  z.object({ intent: z.literal("show-practice") }),
  z.object({ intent: z.literal("presence"), seatId: id, how: z.enum(["", ...PRESENCES]).transform((how) => (how === "" ? null : how)) }),
  z.object({ intent: z.literal("give-seat"), sessionId: id, seatId: id, how: z.enum(["device", "tablet"]).default("device") }),
  z.object({ intent: z.literal("all-on-paper") }),
  stepFormSchema.extend({ intent: z.literal("close") }),
  stepFormSchema.extend({ intent: z.literal("reveal") }),
  z.object({ intent: z.literal("order") }),
  z.object({ intent: z.literal("together"), levels: togetherSchema.optional().transform((levels) => levels ?? new Map()) }),
  z.object({ intent: z.literal("take"), ...theme }),
  z.object({ intent: z.literal("timer"), act: z.enum(["start", "pause", "resume", "more"]) }),
  stepFormSchema.extend({ intent: z.literal("again"), ...theme }),
  stepFormSchema.extend({ intent: z.literal("finish"), ...theme }),
  agreeFormSchema.extend({ intent: z.literal("agree"), ...theme }),
  undoFormSchema.extend({ intent: z.literal("undo"), ...theme }),
  z.object({ intent: z.literal("carry"), ...theme, meeting: lineSchema(LONGEST_IN_WORKSHOP.meeting, "Name the meeting that takes it up") }),
  z.object({ intent: z.literal("carry-to"), carryTo: lineSchema(LONGEST_IN_WORKSHOP.meeting, "Name the meeting that takes them up") }),
  z.object({ intent: z.literal("bring-back"), ...theme }),
  captureFormSchema,
  z.object({ intent: z.literal("uncapture"), captureId: id }),
  z.object({ intent: z.literal("offer"), personId: id }),
  z.object({ intent: z.literal("take-over") }),
  z.object({ intent: z.literal("keep") }),
  z.object({ intent: z.literal("co-facilitator"), personId: blankIsNull }),
  z.object({ intent: z.literal("chair"), seatId: blankIsNull }),
  stepFormSchema.extend({ intent: z.literal("end") }),
]);

export type WorkshopForm = z.output<typeof workshopFormSchema>;
export type CaptureForm = Extract<WorkshopForm, { readonly intent: "capture" }>;
