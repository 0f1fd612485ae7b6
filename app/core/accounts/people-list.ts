import { z } from "zod";
import { roleName } from "../permissions/role-names";
import type { RoleName } from "../permissions/viewer";
import { formatCount } from "../text/numbers";
import { emailSchema, personNameSchema } from "./account-form";
import { TRUST_ROLES } from "./role-forms";

/** People one list may hold: more than any board and its offices have. */
export const MOST_PEOPLE = 300;
/** Characters a pasted list may have. */
export const LONGEST_LIST = 60_000;

export type TrustRole = (typeof TRUST_ROLES)[number];

/** One line of a list of people: who is to hold which role at the trust. `line` counts from 1, as editors do. */
export type ListedPerson = { readonly line: number; readonly name: string; readonly email: string; readonly role: TrustRole };

/** What is wrong with a line. */
export type ListFault = { readonly line: number; readonly message: string };

/** What is done with a list: it is looked at, changed again, or its people are added. */
export const peopleListSchema = z.object({
  intent: z.enum(["check", "change", "add"], "Choose what to do with the list"),
  list: z.string("Paste the list").max(LONGEST_LIST, `Paste ${formatCount(LONGEST_LIST)} characters or fewer: add the rest afterwards`).default(""),
});

/** The roles a list may give, as people write them. */
export const LISTED_ROLES: readonly string[] = TRUST_ROLES.map((role) => roleName(role).toLowerCase());

/**
 * One line's fields as a person and a role.
 * @param fields name, e-mail address and role, as they were typed
 * @returns the person, or what is wrong with the first field that is wrong
 */
export function readListedPerson(line: number, [name, email, role]: readonly [string, string, string]): ListedPerson | ListFault {
  const readName = personNameSchema.safeParse(name);
  if (!readName.success) return { line, message: name.trim() === "" ? "has no name" : "has a name of more than 200 characters" };
  const readEmail = emailSchema.safeParse(email);
  if (!readEmail.success) return { line, message: email.trim() === "" ? "has no email address" : `“${email.trim().slice(0, 80)}” is no email address` };
  const readRole = roleOf(role);
  if (readRole === null) return { line, message: role.trim() === "" ? `has no role: write ${rolesInWords()}` : `“${role.trim().slice(0, 80)}” is no role here: write ${rolesInWords()}` };
  return { line, name: readName.data, email: readEmail.data, role: readRole };
}

/** Lines that say the same twice, or name one person in two ways; each is a fault of the later line. */
export function listFaults(people: readonly ListedPerson[]): readonly ListFault[] {
  return people.flatMap((person, index) => {
    const before = people.slice(0, index).filter(({ email }) => email === person.email);
    const same = before.find(({ role }) => role === person.role);
    if (same !== undefined) return [{ line: person.line, message: `gives ${person.email} the role that line ${same.line} gives already` }];
    const other = before.find(({ name }) => name !== person.name);
    return other === undefined ? [] : [{ line: person.line, message: `names ${person.email} otherwise than line ${other.line} does` }];
  });
}

function roleOf(typed: string): TrustRole | null {
  const words = typed.trim().toLowerCase().replace(/[\s_-]+/g, " ");
  return TRUST_ROLES.find((role: RoleName) => role.replace(/-/g, " ") === words) ?? null;
}

function rolesInWords(): string {
  return `${LISTED_ROLES.slice(0, -1).join(", ")} or ${LISTED_ROLES.at(-1)}`;
}
