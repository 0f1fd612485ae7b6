import { z } from "zod";
import { plainLine } from "../asks/plain-line";
import { dateField } from "../assessment/form-fields";

/** The longest that each part may be, in characters. */
export const LONGEST_IN_MEMBERSHIP = { reason: 200, groupName: 120 } as const;

const code = (message: string) =>
  z
    .string(message)
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9-]{2,12}$/, message));

/** A person's word on a trust's principal board from a day on. */
export const settleMembershipSchema = z.object({
  intent: z.literal("settle"),
  trustCode: code("Name the trust"),
  systemCode: code("Choose the board"),
  from: dateField("Give the day from which it holds"),
});

/** A person's word on whom a printed name means. */
export const joinNameSchema = z.object({
  intent: z.literal("join"),
  name: plainLine("Name what the file printed", 300),
  trustCode: code("Give the trust’s ODS code, such as RCF"),
  reason: plainLine("Say how you know, such as the trust’s own page", LONGEST_IN_MEMBERSHIP.reason),
});

/** A cluster or provider group made by hand. */
export const newSystemSchema = z.object({
  kind: z.enum(["cluster", "provider-group"], "Choose a cluster or a provider group"),
  name: plainLine("Give the group a name", LONGEST_IN_MEMBERSHIP.groupName),
  code: code("Give a code of 2 to 12 letters, figures or hyphens"),
  from: dateField("Give the day from which the group stands"),
});

/** A trust that joins a group or leaves it on a day. */
export const groupMemberSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("add"), trustCode: code("Give the trust’s ODS code, such as RCF"), from: dateField("Give the day on which the trust joins") }),
    z.object({ intent: z.literal("end"), trustCode: code("Name the trust"), to: dateField("Give the day on which the trust leaves") }),
  ],
  "Choose what to do",
);

export type SettleMembership = Omit<z.output<typeof settleMembershipSchema>, "intent">;
export type JoinName = Omit<z.output<typeof joinNameSchema>, "intent">;
export type NewSystem = z.output<typeof newSystemSchema>;
