import type { Viewer } from "../core/permissions/viewer";
import { auditActionInWords } from "../core/audit/audit-words";
import { roleName } from "../core/permissions/role-names";
import { ROLES, type RoleName } from "../core/permissions/viewer";
import { counted, countInWords } from "../core/text/counts";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { readOwnAnswers } from "../db/answers";
import type { Queries } from "../db/database";
import { readPersonData } from "../db/person-data";
import type { OwnDataPageProps } from "../ui/pages/own-data-page";
import { plainFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";

/** Of the record, the page shows as much; the file has all of it. */
const SHOWN = 50;
/** And of what stands in one line. */
const FEW = 10;

/** Everything held of the viewer, as plain data: answers only from the viewer's own seats, while they exist. */
export async function readOwnData(db: Queries, { personId }: Viewer) {
  const { seats, made, about, ...data } = await readPersonData(db, personId);
  const withAnswers = await Promise.all(seats.map(async ({ id, ...seat }) => ({ ...seat, answers: (await readOwnAnswers(db, id)).map(({ themeId, round, answer }) => ({ themeId, round, choice: answer.choice, reason: answer.reason })) })));
  const recorded = made.map(({ at, action, chain, personal }) => ({ at, action, inWords: auditActionInWords(action), record: chain, address: personal[0]?.value ?? null }));
  return { ...data, seats: withAnswers, record: { made: recorded, about: about.map(({ at, action, chain }) => ({ at, action, inWords: auditActionInWords(action), record: chain })) } };
}

/** The first few, and how many more the file has. */
function someOf(words: readonly string[], between: string): string {
  const left = words.length - FEW;
  return [...words.slice(0, FEW), ...(left > 0 ? [`and ${countInWords(left)} more in the file`] : [])].join(between) || "None";
}

/** The same as a page. */
export async function readOwnDataPage(db: Queries, viewer: Viewer, url: string): Promise<Omit<OwnDataPageProps, "errors">> {
  const data = await readOwnData(db, viewer);
  const { items, listed } = partOf(data.roles, url, { name: "roles", at: "roles" });
  return {
    frame: plainFrame(),
    action: paths.accountData(),
    fileHref: paths.accountDataFile(),
    accountHref: paths.account(),
    hasPassword: data.person.hasPassword,
    facts: [
      { key: "Name", value: data.person.name },
      { key: "Email address", value: data.person.email },
      { key: "Account since", value: formatInstant(data.person.createdAt) },
      { key: "Sign in with a code", value: data.person.codesSince === null ? "Off" : `On since ${formatInstant(data.person.codesSince)}` },
      { key: "Other ways to sign in", value: data.identities.map(({ issuer }) => new URL(issuer).hostname).join(", ") || "None" },
      { key: "Weekly emails", value: data.digests.filter(({ isOn }) => isOn).map(({ trustCode }) => trustCode).join(", ") || "None" },
      { key: "Saved sets of peers", value: someOf(data.peerSets.map(({ name }) => name), ", ") },
      { key: "Actions you own", value: someOf(data.actions.map(({ what }) => what), "; ") },
    ],
    rolesListed: listed,
    roles: items.map(({ role, from, to, organisation }, index) => ({ id: String(index), role: roleInWords(role), at: organisation.name, from: formatDate(from), to: to === null ? "Still held" : formatDate(to) })),
    seats: data.seats.map(({ title, assessment, answers }, index) => ({ id: String(index), title, of: `${assessment.trust.name}, ${assessment.cycle}`, answers: answers.length === 0 ? "No answers kept" : `${counted(answers.length, "answer")} kept until the board approves` })),
    record: data.record.made.slice(0, SHOWN).map(({ at, inWords, address }, index) => ({ id: String(index), when: formatInstant(at), what: inWords, from: address ?? "No address" })),
    recordMore: Math.max(0, data.record.made.length - SHOWN),
  };
}

function roleInWords(role: string): string {
  return ROLES.includes(role as RoleName) ? roleName(role as RoleName) : role;
}
