import { z } from "zod";
import { ROLES, type RoleName } from "../permissions/viewer";
import { emailSchema, organisationCodeSchema, personNameSchema } from "./account-form";

/** Roles held at a trust: those its own lead gives. */
export const TRUST_ROLES = ["trust-lead", "facilitator", "digital-team", "board-member", "observer"] as const satisfies readonly RoleName[];
/** Roles that a person may ask for; the service administrator's is none of them. */
export const ASKABLE_ROLES = [...TRUST_ROLES, "system-lead"] as const satisfies readonly RoleName[];

/** Roles one person may have asked for at a time. */
export const MOST_REQUESTS = 5;

const idSchema = z.string("Choose one of the list").min(1, "Choose one of the list").max(128, "Choose one of the list");
const trustRole = z.enum(TRUST_ROLES, "Choose a role");
const anyRole = z.enum(ROLES, "Choose a role");

export const askForRoleSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("ask"), organisationCode: organisationCodeSchema, role: z.enum(ASKABLE_ROLES, "Choose a role") }),
  z.object({ intent: z.literal("take-back"), request: idSchema }),
]);

/** What is decided on a role that was asked for. */
export const decideRequestSchemas = [z.object({ intent: z.literal("grant"), request: idSchema }), z.object({ intent: z.literal("refuse"), request: idSchema })] as const;

/** What a trust lead does with the people of the trust. */
export const trustPeopleSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("give"), email: emailSchema, name: personNameSchema, role: trustRole }),
  z.object({ intent: z.literal("end"), person: idSchema, role: trustRole }),
  z.object({ intent: z.literal("link"), person: idSchema }),
  ...decideRequestSchemas,
]);

/** What the service administrator does on the page of everybody. */
export const servicePeopleSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("give"), email: emailSchema, name: personNameSchema, role: anyRole, organisationCode: z.string().default("") }),
  z.object({ intent: z.literal("codes"), organisationCode: organisationCodeSchema, required: z.enum(["yes", "no"], "Say whether codes are required") }),
  ...decideRequestSchemas,
]);

/** What the service administrator does with one person. */
export const onePersonSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end"), role: anyRole, organisationCode: organisationCodeSchema }),
  z.object({ intent: z.literal("link") }),
  z.object({ intent: z.literal("sign-out") }),
  z.object({ intent: z.literal("disable") }),
  z.object({ intent: z.literal("enable") }),
  z.object({ intent: z.literal("email"), email: emailSchema }),
]);

/** Why an act on people came to nothing, in words, by field; the empty name stands for the form as a whole. */
const REFUSALS = {
  "no-such-organisation": { organisationCode: "There is no trust or system of this code" },
  "wrong-organisation": { role: "This role is not held at this kind of organisation: an ICS lead’s at a system, every other at a trust, the service administrator’s at neither" },
  disabled: { email: "This account is disabled" },
  "not-held": { "": "This role is no longer held" },
  "no-such-account": { "": "There is no such account, or it is disabled" },
  "email-taken": { email: "There is an account of this address already" },
  "held-elsewhere": { "": "This person holds a role elsewhere too. The service administrator makes the link." },
  "only-administrator": { "": "This is the only service administrator. Give somebody else that role first." },
  decided: { "": "This request has been decided or taken back meanwhile" },
  "held-already": { "": "You hold this role already" },
  "too-many": { "": "Five of your requests wait already. Take one back first." },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type PeopleRefusal = keyof typeof REFUSALS;

/** A refusal as messages by field. */
export function peopleRefusalInWords(code: PeopleRefusal): Readonly<Record<string, string>> {
  return REFUSALS[code];
}
