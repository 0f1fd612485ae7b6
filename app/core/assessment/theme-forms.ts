import { z } from "zod";
import { dateField, levelField, optionalDateField, revisionField, tickField } from "./form-fields";
import { lineSchema, optionalLineSchema } from "./plain-text";

/** The longest reason for leaving a theme out, for a target or for a recusal, in characters. */
export const LONGEST_DECISION_REASON = 200;
export const LONGEST_EVIDENCE = 300;
export const LONGEST_OWNER = 80;
const LONGEST_LINK = 1000;

/** An address that may be left blank: then null. Only https, so that a link can run nothing and nobody reads along. */
const optionalHttpsField = optionalLineSchema(LONGEST_LINK).refine(
  (text) => text === null || (URL.canParse(text) && new URL(text).protocol === "https:"),
  "Give an address that begins with https://",
);

/** Why the board does not score a theme this cycle. */
export const leaveOutFormSchema = z.object({
  reason: lineSchema(LONGEST_DECISION_REASON, "Say why the board does not score this theme"),
});

/** The level a trust wants, why, and by when. */
export const targetFormSchema = z.object({
  level: levelField("Choose the level the trust wants to reach"),
  reason: lineSchema(LONGEST_DECISION_REASON, "Say why this level is right for the trust"),
  by: dateField("Give the date to reach it by"),
});

/** Recorded openly: which seat does not answer, and why. */
export const recusalFormSchema = z.object({
  seatId: z.string({ error: "Choose the seat" }).min(1, "Choose the seat"),
  reason: lineSchema(LONGEST_DECISION_REASON, "Say why this seat does not answer"),
});

/** The digital team's word on one element. "unknown" takes an earlier word back. */
export const tickFormSchema = z
  .object({
    state: z.enum(["met", "not-met", "unknown"], { error: "Choose met, not met or not looked at" }),
    evidence: optionalLineSchema(LONGEST_EVIDENCE),
    link: optionalHttpsField,
    owner: optionalLineSchema(LONGEST_OWNER),
    evidenceOn: optionalDateField,
    expiresOn: optionalDateField,
    baseRevision: revisionField,
  })
  .superRefine(({ state, evidence, evidenceOn, expiresOn }, context) => {
    if (state === "met" && evidence === null) {
      context.addIssue({ code: "custom", path: ["evidence"], message: "Name the evidence: an element is met when it can be shown" });
    }
    if (evidenceOn !== null && expiresOn !== null && expiresOn <= evidenceOn) {
      context.addIssue({ code: "custom", path: ["expiresOn"], message: "Give a day after the evidence’s own" });
    }
  });

/** Whether a theme is kept out of every public paper. */
export const privacyFormSchema = z.object({ isPrivate: tickField });

export type TargetForm = z.output<typeof targetFormSchema>;
export type TickForm = z.output<typeof tickFormSchema>;
