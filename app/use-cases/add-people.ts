import type { ListedPerson } from "../core/accounts/people-list";
import { dateInEngland } from "../core/text/instants";
import { findAccount, holdsRoleFrom } from "../db/accounts";
import type { Queries } from "../db/database";
import { listPeopleAt } from "../db/people";
import { inTransaction } from "../db/transaction";
import { parsePeople } from "../imports/people/parse-people";
import { atLine, inFile, type ImportProblem } from "../imports/parsed";
import { readTextFile } from "../imports/text-file";
import { giveRoleIn, type Giver } from "./give-role";
import type { Tools } from "./tools";

/** A line of the list and what becomes of it: "new" here, or held already and left as it is. */
export type PreviewedPerson = ListedPerson & { readonly isHeld: boolean };
/** A line that was written; `isNew`: an account was made, which has no password yet. */
export type AddedPerson = PreviewedPerson & { readonly personId: string; readonly isNew: boolean };

export type PeopleOutcome<T> = { readonly ok: true; readonly people: readonly T[] } | { readonly ok: false; readonly problems: readonly ImportProblem[] };

type Asked = {
  readonly organisationCode: string;
  readonly list: string;
  /** Refuses a list after which nobody could start an assessment; for who sets a trust up from outside. */
  readonly needsLead: boolean;
};

/** The text of a list that was sent as a file. */
export function readListFile(bytes: Uint8Array): { readonly ok: true; readonly list: string } | { readonly ok: false; readonly problems: readonly ImportProblem[] } {
  const text = readTextFile(bytes);
  return text.ok ? { ok: true, list: text.value.replace(/\r\n?/g, "\n") } : text;
}

/** What adding a list would do. Says of nobody whether they have an account elsewhere. */
export async function previewPeople({ db, now }: Pick<Tools, "db" | "now">, asked: Asked): Promise<PeopleOutcome<PreviewedPerson>> {
  return examine(db, asked, dateInEngland(now()));
}

/** Gives the roles of a list from today on, all of them or none; accounts that are not there yet are made. */
export async function addPeople({ db, now, newId }: Pick<Tools, "db" | "now" | "newId">, asked: Asked, giver: Giver): Promise<PeopleOutcome<AddedPerson>> {
  return inTransaction(db, async (tx): Promise<PeopleOutcome<AddedPerson>> => {
    const examined = await examine(tx, asked, dateInEngland(now()));
    if (!examined.ok) return examined;
    const disabled = [];
    for (const { line, email } of examined.people) if ((await findAccount(tx, email))?.isDisabled) disabled.push(atLine(line, `the account of ${email} is disabled`));
    if (disabled.length > 0) return { ok: false, problems: disabled };
    const people: AddedPerson[] = [];
    for (const person of examined.people) {
      const { name, email, role } = person;
      const given = await giveRoleIn(tx, { now, newId }, { name, email, role, organisationCode: asked.organisationCode }, giver);
      // Everything that is refused was looked for above: what is left is a fault, and takes back the whole list.
      if (!given.ok) throw new Error(`A role could not be given: ${given.code}`);
      people.push({ ...person, ...given.value });
    }
    return { ok: true, people };
  });
}

async function examine(db: Queries, { organisationCode, list, needsLead }: Asked, today: string): Promise<PeopleOutcome<PreviewedPerson>> {
  const parsed = parsePeople(list);
  if (!parsed.ok) return parsed;
  if (needsLead && !parsed.value.some(({ role }) => role === "trust-lead") && !(await hasLead(db, organisationCode, today))) {
    return { ok: false, problems: [inFile("Give somebody the role of trust lead: nobody could start the assessment without one")] };
  }
  const held = new Set((await listPeopleAt(db, organisationCode)).map(({ personId }) => personId));
  const people: PreviewedPerson[] = [];
  for (const person of parsed.value) {
    const account = await findAccount(db, person.email);
    const isHere = account !== null && held.has(account.personId);
    people.push({ ...person, isHeld: isHere && (await holdsRoleFrom(db, { personId: account.personId, organisationCode, role: person.role }, today)) });
  }
  return { ok: true, people };
}

async function hasLead(db: Queries, organisationCode: string, today: string): Promise<boolean> {
  const people = await listPeopleAt(db, organisationCode);
  return people.some(({ isDisabled, roles }) => !isDisabled && roles.some(({ role, organisation, to }) => role === "trust-lead" && organisation.code === organisationCode && (to === null || to > today)));
}
