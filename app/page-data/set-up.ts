import type { Viewer } from "../core/permissions/viewer";
import { can } from "../core/permissions/permissions";
import { roleName } from "../core/permissions/role-names";
import { counted, opening } from "../core/text/counts";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";
import { listTrusts, searchOpenTrusts } from "../db/organisations";
import type { AddPeoplePageProps, PeopleRow } from "../ui/pages/add-people-page";
import type { SetUpPageProps } from "../ui/pages/set-up-page";
import type { Frame } from "../web/frames";
import { administrationFrame, trustFrame } from "../web/frames";
import { paths } from "../web/paths";

/** Trusts shown at a time: who looks for one finds it among so many. */
const SHOWN = 20;

/** The imported list, as far as a text looks for a trust in it. */
export async function readSetUp(db: Queries, text: string, today: string): Promise<SetUpPageProps> {
  const [found, all] = await Promise.all([text === "" ? [] : searchOpenTrusts(db, text, today, SHOWN), listTrusts(db)]);
  return {
    frame: administrationFrame(),
    action: paths.setUp(),
    text,
    isListEmpty: all.length === 0,
    importHref: `${paths.administration()}#import`,
    trusts: found.map(({ code, name }) => ({ code, name, href: paths.setUpTrust(code) })),
    isCut: found.length === SHOWN,
  };
}

type Trust = { readonly code: string; readonly name: string };

/** The page on which people are added to a trust, for its lead or for the service administrator. */
export async function readAddPeople(db: Queries, viewer: Viewer, trust: Trust, isService: boolean): Promise<Omit<AddPeoplePageProps, "answer">> {
  const frame: Frame = isService ? administrationFrame() : trustFrame(viewer, trust, { assessmentId: null, current: "People" });
  return {
    frame,
    action: isService ? paths.setUpTrust(trust.code) : paths.addPeople(trust.code),
    trust: trust.name,
    back: isService ? { href: paths.setUp(), text: "Choose another trust" } : { href: paths.trustPeople(trust.code), text: "The trust’s people" },
    next: await nextAfterwards(db, viewer, trust),
  };
}

/** Who may start the first assessment is led there; the service administrator knows of no trust's assessments. */
async function nextAfterwards(db: Queries, viewer: Viewer, { code }: Trust): Promise<AddPeoplePageProps["next"]> {
  if (!can(viewer, "set-up-assessment", code)) return null;
  return (await listAssessments(db, code)).length === 0 ? { href: paths.newAssessment(code), text: "Start the first assessment" } : { href: paths.trust(code), text: "Go to the trust’s home" };
}

type Listed = { readonly line: number; readonly name: string; readonly email: string; readonly role: Parameters<typeof roleName>[0]; readonly isHeld: boolean };

/** The lines of a list as the page shows them. */
export function peopleRows<T extends Listed>(people: readonly T[], linkOf: (person: T) => string | null = () => null): readonly PeopleRow[] {
  return people.map((person) => ({ line: person.line, name: person.name, email: person.email, role: roleName(person.role), isHeld: person.isHeld, link: linkOf(person) }));
}

/** A problem with its place, as the error summary says it: "Line 3: has no name". */
export function problemInWords({ place, message }: { readonly place: string | null; readonly message: string }): string {
  return place === null ? message : `${opening(place)}: ${message}`;
}

/** How many lines of a list are to be mended, for beside the field. */
export function faultsInWords(count: number): string {
  return `Mend ${counted(count, "thing")} in the list. Nothing was written.`;
}

/** What a trust lead does first at a new trust, in order. */
export function firstSteps(code: string): readonly { readonly href: string; readonly text: string; readonly about: string }[] {
  return [
    { href: paths.addPeople(code), text: "Add the trust’s people", about: "from a list: facilitator, digital team, board members with an account" },
    { href: paths.newAssessment(code), text: "Start the first assessment", about: "its themes, the day of the workshop, the board’s seats" },
    { href: paths.guides(), text: "Print the guides", about: "a page each for the chair, the facilitator and the members" },
  ];
}
