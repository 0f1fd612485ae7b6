import { z } from "zod";
import { isCalendarDate } from "../calendar-date";
import { isLevel, readLevel, type Level } from "../scoring/level";

/** Revisions count up by one; nobody gets to a million. */
const HIGHEST_REVISION = 999_999;

/** The revision a page was drawn from, in a hidden field: "0" before there was one. */
export const revisionField = z
  .string({ error: "Open this page again: a hidden part of the form is missing" })
  .regex(/^\d{1,6}$/, "Open this page again: a hidden part of the form is not as it was sent")
  .transform((text) => Math.min(Number(text), HIGHEST_REVISION));

/** A tick box: "yes" when ticked, absent or blank when not. */
export const tickField = z
  .enum(["yes", ""])
  .optional()
  .transform((value) => value === "yes");

/**
 * A level in a form.
 *
 * @param absent what to tell who chose none: "Choose the level the board agreed"
 */
export function levelField(absent: string) {
  return z
    .string({ error: absent })
    .transform((text) => readLevel(text))
    .refine((level) => isLevel(level), absent)
    .transform((level) => level as Level);
}

/**
 * A date, from its three fields put together as "YYYY-MM-DD".
 *
 * @param absent what to tell who left it blank: "Give the date of the meeting"
 */
export function dateField(absent: string) {
  return z
    .string({ error: absent })
    .trim()
    .min(1, absent)
    .refine((text) => text === "" || isCalendarDate(text), "Give a real date, such as 27 3 2027");
}

/** A date that may be left blank: then null. */
export const optionalDateField = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text === undefined || text === "" ? null : text))
  .refine((text) => text === null || isCalendarDate(text), "Give a real date, such as 27 3 2027");
