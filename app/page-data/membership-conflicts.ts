import { membershipConflicts, type MembershipConflict } from "../core/organisations/membership-conflicts";
import { formatDate } from "../core/text/dates";
import { shortTrustName, systemName } from "../core/text/organisation-names";
import type { Queries } from "../db/database";
import { listDecisions, listUnjoinedNames, readConflictSources } from "../db/membership-conflicts";
import { listSuccessions, listSystems } from "../db/organisations";
import { findOrganisationNames } from "../db/places";
import type { ConflictCard, MembershipConflictsPageProps } from "../ui/pages/membership-conflicts-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";

/** Cards on one page: each has a form. */
const CARDS = 20;

type Tools = { readonly db: Queries; readonly today: string };

/** What official sources do not agree on about memberships and names, for a person to settle, and what was settled. */
export async function readMembershipConflicts({ db, today }: Tools, url: string): Promise<Omit<MembershipConflictsPageProps, "frame" | "typed" | "errors">> {
  const [sources, successions, systems, names, decisions] = await Promise.all([readConflictSources(db, today), listSuccessions(db), listSystems(db), listUnjoinedNames(db), listDecisions(db)]);
  const conflicts = membershipConflicts({ ...sources, successions, today });
  const trusts = await findOrganisationNames(db, conflicts.map(({ trustCode }) => trustCode));
  const boards = systems.filter(({ kind }) => kind === "icb");
  const open = boards.filter(({ closed }) => closed === null || closed >= today);
  const nameOf = (code: string) => systemName(boards.find((board) => board.code === code)?.name ?? code);
  const card = (conflict: MembershipConflict): ConflictCard => ({
    trustCode: conflict.trustCode,
    trust: shortTrustName(trusts.get(conflict.trustCode)?.name ?? conflict.trustCode),
    says: saysOf(conflict, sources.trusts.find(({ code }) => code === conflict.trustCode)?.geographyCode ?? null, nameOf),
    from: conflict.from,
    options: [...new Set([...conflict.candidates.filter((code) => open.some((board) => board.code === code)), ...open.map(({ code }) => code)])].map((code) => ({ value: code, text: nameOf(code) })),
  });
  const { pathname, search } = new URL(url);
  const shown = partOf(conflicts, url, { size: CARDS, at: "boards" });
  const unjoined = partOf(names, url, { size: CARDS, name: "names", at: "names" });
  const decided = partOf(decisions, url, { name: "settled", at: "settled" });
  return {
    title: conflicts.length + names.length === 0 ? "Nothing waits to be settled" : titleOf(conflicts.length, names.length),
    // A form sent back with what is missing stands on the page it was sent from.
    action: `${pathname}${search}`,
    backHref: paths.administration(),
    systemsHref: paths.systems(),
    conflicts: shown.items.map(card),
    conflictsListed: shown.listed,
    namesListed: unjoined.listed,
    names: unjoined.items.map(({ name, releases, icbName }) => ({ name, where: `${releases.join(", ")}, in ${icbName}` })),
    settledListed: decided.listed,
    settled: decided.items.map(({ id, trust, system, from, to, isRejected, source }) => ({ id, trust: shortTrustName(trust), text: `${isRejected ? "not of" : "of"} ${systemName(system)} from ${formatDate(from)}${to === null ? "" : ` to before ${formatDate(to)}`}`, source })),
  };
}

function titleOf(conflicts: number, names: number): string {
  const parts = [conflicts === 0 ? null : `${conflicts} ${conflicts === 1 ? "membership" : "memberships"}`, names === 0 ? null : `${names} ${names === 1 ? "name" : "names"}`].filter((one) => one !== null);
  return `${parts.join(" and ")} to settle`;
}

function saysOf({ kind, standing }: MembershipConflict, geography: string | null, nameOf: (code: string) => string): string {
  const area = geography === null ? "" : ` Its headquarters’ postcode lies in ${nameOf(geography)}.`;
  const wording: Readonly<Record<MembershipConflict["kind"], string>> = {
    geography: `The register has it in ${standing === null ? "no board" : nameOf(standing)}.${area} A postcode is no membership: say which it is.`,
    split: `Its board closed and several boards followed.${area} Nothing says which of them it belongs to.`,
    uncertain: `The register has it in ${standing === null ? "no board" : nameOf(standing)}, and calls that uncertain.${area}`,
    none: `No source names its board.${area}`,
  };
  return wording[kind];
}
