import { z } from "zod";
import { dateField } from "../assessment/form-fields";
import { lineSchema } from "../assessment/plain-text";

/** The longest that each part may be, in characters. */
export const LONGEST_SESSION = { topic: 160, role: 80, others: 3_200 } as const;

const MOST_ROLES = 40;
/** A day has no more. */
const MOST_MINUTES = 1_440;
const QUORUM = { yes: true, no: false, unknown: null } as const;

const roleSchema = lineSchema(LONGEST_SESSION.role, "Name the role");

/** A session as a form sends it: roles ticked, and others with one to a line. */
export const sessionFormSchema = z
  .object({
    intent: z.literal("record"),
    on: dateField("Give the day of the session"),
    topic: lineSchema(LONGEST_SESSION.topic, "Say what it was about"),
    minutes: z
      .string({ error: "Say how long it was" })
      .trim()
      .regex(/^\d{1,4}$/, "Give whole minutes, such as 90")
      .transform(Number)
      .refine((minutes) => minutes > 0 && minutes <= MOST_MINUTES, "Give whole minutes, such as 90"),
    quorum: z.enum(["yes", "no", "unknown"], { error: "Say whether enough members were there for a board decision" }),
    roles: z.array(roleSchema).max(MOST_ROLES, `Name at most ${MOST_ROLES} roles`).optional().default([]),
    others: z
      .string()
      .max(LONGEST_SESSION.others, "Name fewer roles")
      .optional()
      .default("")
      .transform((text) => text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== ""))
      .pipe(z.array(roleSchema).max(MOST_ROLES, `Name at most ${MOST_ROLES} roles`)),
  })
  .superRefine(({ roles, others }, context) => {
    if (roles.length + others.length === 0) context.addIssue({ code: "custom", path: ["roles"], message: "Say which roles came" });
  })
  .transform(({ quorum, roles, others, ...session }) => ({ ...session, isQuorate: QUORUM[quorum], roles: [...new Set([...roles, ...others])] }));

export type SessionForm = Omit<z.output<typeof sessionFormSchema>, "intent">;
