import { ASKABLE_ROLES, TRUST_ROLES } from "../core/accounts/role-forms";
import { roleName } from "../core/permissions/role-names";
import { ROLES, type RoleName } from "../core/permissions/viewer";
import { whoDecidesInWords } from "../core/text/role-refusals";
import { counted } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { dateInEngland, formatInstant } from "../core/text/instants";
import type { Queries } from "../db/database";
import { findPerson, listOrganisationsRequiringCodes, listPeopleAt, searchPeople, type HeldRole, type PersonRecord } from "../db/people";
import { listRefusedRequests, listRoleRequests, type RefusedRequest, type RoleRequest } from "../db/role-requests";
import type { AccountRolesPageProps } from "../ui/pages/account-roles-page";
import type { OnePersonPageProps } from "../ui/pages/one-person-page";
import type { RefusedRow, RequestRow, RoleRow } from "../ui/pages/people-parts";
import type { ServicePeoplePageProps } from "../ui/pages/service-people-page";
import type { TrustPeoplePageProps } from "../ui/pages/trust-people-page";
import { administrationFrame } from "../web/frames";
import { partOf, type Listed } from "../web/paging";
import { paths } from "../web/paths";

const A_PAGE = 50;
/** Requests on a page of people. */
const REQUESTS = 20;

/** The roles a form offers, in words. */
export const TRUST_ROLE_CHOICES = choicesOf(TRUST_ROLES);
export const ASKABLE_ROLE_CHOICES = choicesOf(ASKABLE_ROLES);

/** A trust's people, for its lead: who holds or held which role there, and who asks for one. */
export async function readTrustPeople(db: Queries, code: string, today: string, url: string): Promise<Pick<TrustPeoplePageProps, "people" | "listed" | "requests" | "requestsListed" | "roles">> {
  const [people, requests] = await Promise.all([listPeopleAt(db, code), listRoleRequests(db, { organisationCode: code })]);
  const rows = people.flatMap((person) => person.roles.filter(({ organisation }) => organisation.code === code).map((held, index) => ({ person, held, index })));
  const { items, listed } = partOf(rows, url, { at: "roles" });
  return {
    listed,
    people: items.map(({ person, held, index }, place) => ({
      id: person.personId,
      name: person.name,
      email: person.email,
      state: stateOf(person),
      canHaveLink: mayHandLink(person, code, today),
      isFirst: index === 0 || place === 0,
      role: roleRow(held, today),
    })),
    ...requestsOf(requests, url),
    roles: TRUST_ROLE_CHOICES,
  };
}

/** Whether a trust lead may hand out this person's link: somebody who is at this trust and was never anywhere else. */
export function mayHandLink({ isDisabled, roles }: PersonRecord, code: string, today: string): boolean {
  return !isDisabled && roles.every(({ organisation }) => organisation.code === code) && roles.some((held) => isHeld(held, today));
}

/** Everybody with an account, for the service administrator. */
export async function readServicePeople(db: Queries, { text, page }: { readonly text: string; readonly page: number }, url: string, today: string): Promise<Omit<ServicePeoplePageProps, "made" | "typed" | "errors">> {
  const [{ total, people }, requests, requiring] = await Promise.all([searchPeople(db, text, { skip: (page - 1) * A_PAGE, take: A_PAGE }), listRoleRequests(db, {}), listOrganisationsRequiringCodes(db)]);
  const codes = partOf(requiring, url, { name: "codes", at: "codes" });
  return {
    frame: administrationFrame(),
    action: paths.servicePeople(),
    title: counted(total, "account"),
    text,
    people: people.map((person) => ({ href: paths.servicePerson(person.personId), name: person.name, email: person.email, state: stateOf(person), roles: heldInWords(person, today) })),
    page,
    pages: Math.max(1, Math.ceil(total / A_PAGE)),
    pageHref: `${paths.servicePeople()}?${text === "" ? "" : `text=${encodeURIComponent(text)}&`}page=`,
    ...requestsOf(requests, url),
    roles: choicesOf(ROLES),
    requiring: codes.items.map(({ code, name }) => ({ code, name })),
    requiringListed: codes.listed,
  };
}

/** One account; null when there is none of this id. */
export async function readOnePerson(db: Queries, personId: string, today: string, url: string): Promise<Omit<OnePersonPageProps, "made" | "done" | "typed" | "errors"> | null> {
  const person = await findPerson(db, personId);
  if (person === null) return null;
  const { items, listed } = partOf(person.roles, url, { at: "roles" });
  return {
    frame: administrationFrame(),
    action: paths.servicePerson(personId),
    backHref: paths.servicePeople(),
    name: person.name,
    email: person.email,
    since: formatInstant(person.createdAt),
    isDisabled: person.isDisabled,
    signsIn: [person.hasPassword ? "by password" : "without a password", person.hasCodes ? "with a one-time code" : "without a code"].join(", "),
    listed,
    roles: items.map((held) => roleRow(held, today)),
  };
}

type OwnRoles = Pick<AccountRolesPageProps, "roles" | "listed" | "requests" | "refused" | "refusedListed">;

/** A person's own roles, those asked for, and those refused. */
export async function readOwnRoles(db: Queries, personId: string, today: string, url: string): Promise<OwnRoles> {
  const [person, requests, refused] = await Promise.all([findPerson(db, personId), listRoleRequests(db, { personId }), listRefusedRequests(db, personId)]);
  const held = partOf(person?.roles ?? [], url, { at: "held" });
  const notGiven = partOf(refused, url, { name: "refused", at: "refused" });
  return { roles: held.items.map((one) => roleRow(one, today)), listed: held.listed, requests: requests.map(requestRow), refused: notGiven.items.map(refusedRow), refusedListed: notGiven.listed };
}

/** The day the roles are read for. */
export function todayOf(now: () => Date): string {
  return dateInEngland(now());
}

function isHeld({ from, to }: HeldRole, today: string): boolean {
  return from <= today && (to === null || to > today);
}

function roleRow(held: HeldRole, today: string): RoleRow {
  const { role, organisation, from, to } = held;
  return { role, code: organisation.code, text: roleName(role), at: organisation.name, from: formatDate(from), to: to === null ? "Still held" : formatDate(to), isHeld: isHeld(held, today) };
}

function requestsOf(requests: readonly RoleRequest[], url: string): { readonly requests: readonly RequestRow[]; readonly requestsListed: Listed } {
  const { items, listed } = partOf(requests, url, { size: REQUESTS, name: "requests", at: "requests" });
  return { requests: items.map(requestRow), requestsListed: listed };
}

function requestRow({ id, person, organisation, role, askedAt }: RoleRequest): RequestRow {
  return { id, name: person.name, email: person.email, role: roleName(role), at: organisation.name, asked: formatInstant(askedAt) };
}

function refusedRow({ id, organisation, role, refusedAt }: RefusedRequest): RefusedRow {
  return { id, role: roleName(role), at: organisation.name, refused: formatInstant(refusedAt), whom: whoDecidesInWords({ role, organisation: organisation.name }) };
}

function stateOf({ isDisabled, hasPassword, hasCodes }: PersonRecord): string {
  if (isDisabled) return "Disabled";
  return hasCodes ? "Signs in with a code" : hasPassword ? "Signs in by password" : "No password yet";
}

function heldInWords({ roles }: PersonRecord, today: string): string {
  return roles.filter((held) => isHeld(held, today)).map(({ role, organisation }) => `${roleName(role)}, ${organisation.name}`).join("; ") || "No role";
}

function choicesOf(roles: readonly RoleName[]): readonly { readonly value: string; readonly text: string }[] {
  return roles.map((role) => ({ value: role, text: roleName(role) }));
}
