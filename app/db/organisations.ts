import { CARE_SETTINGS } from "../core/organisations/care-setting";
import type { DatedName } from "../core/organisations/name-history";
import type { OrganisationLink, SuccessionLink, System, Trust } from "../core/organisations/organisation";
import { SYSTEM_KINDS } from "../core/organisations/organisation";
import { TRUST_TYPES } from "../core/organisations/register";
import type { Succession } from "../core/organisations/succession";
import { normaliseName } from "../core/organisations/normalise-name";
import type { Queries } from "./database";
import { readOneOf } from "./closed-list";
import { shortestWay } from "./sql";

const LINK = { select: { code: true, name: true } } as const;
const WITH_SUCCESSIONS = { predecessors: { include: { predecessor: LINK } }, successors: { include: { successor: LINK } } } as const;
const WITH_ALL = { ...WITH_SUCCESSIONS, names: true, settings: true } as const;

/** A trust by its ODS code; null when there is none. */
export async function findTrust(db: Queries, code: string): Promise<Trust | null> {
  const row = await db.organisation.findFirst({ where: { code, kind: "trust" }, include: WITH_ALL });
  if (row === null) return null;
  const { name, regionCode, geographyCode, town, postcode, opened, closed } = row;
  return {
    code,
    name,
    type: row.type === null ? null : readOneOf(TRUST_TYPES, row.type),
    settings: CARE_SETTINGS.filter((setting) => row.settings.some((own) => own.setting === setting)),
    regionCode,
    geographyCode,
    town,
    postcode,
    opened,
    closed,
    formerNames: formerNames(row.names),
    ...successionLinks(row),
  };
}

/** A system (ICB area, cluster, provider group) by its code, closed or open; null when there is none. In one statement: every page of a system asks for it. */
export async function findSystem(db: Queries, code: string): Promise<System | null> {
  const rows = await shortestWay(db).$queryRaw<readonly SystemAndLink[]>`
    SELECT o."code", o."kind", o."name", o."regionCode", o."opened", o."closed", s."date", s."successorCode", l."code" AS "linkCode", l."name" AS "linkName"
    FROM "Organisation" o
    LEFT JOIN "Succession" s ON s."predecessorCode" = o."code" OR s."successorCode" = o."code"
    LEFT JOIN "Organisation" l ON l."code" = CASE WHEN s."successorCode" = o."code" THEN s."predecessorCode" ELSE s."successorCode" END
    WHERE o."code" = ${code}`;
  const [row] = rows;
  if (row === undefined || !SYSTEM_KINDS.some((kind) => kind === row.kind)) return null;
  const links = rows.flatMap(({ linkCode, linkName, date, successorCode }) => (linkCode === null || linkName === null || date === null ? [] : [{ isBefore: successorCode === code, date, link: { code: linkCode, name: linkName } }]));
  return toSystem({
    ...row,
    predecessors: links.filter(({ isBefore }) => isBefore).map(({ date, link }) => ({ date, predecessor: link })),
    successors: links.filter(({ isBefore }) => !isBefore).map(({ date, link }) => ({ date, successor: link })),
  });
}

/** A system beside one that it follows or that follows it, if there is one. */
type SystemAndLink = Omit<SystemRow, keyof WithSuccessions> & { readonly date: string | null; readonly successorCode: string | null; readonly linkCode: string | null; readonly linkName: string | null };

/** Every system, in order of name. */
export async function listSystems(db: Queries): Promise<readonly System[]> {
  const rows = await db.organisation.findMany({ where: { kind: { in: [...SYSTEM_KINDS] } }, include: WITH_SUCCESSIONS });
  return rows.map(toSystem).toSorted(byName);
}

/** Every trust's code and name, closed ones too, in order of name. */
export async function listTrusts(db: Queries): Promise<readonly (OrganisationLink & Pick<Trust, "closed">)[]> {
  const rows = await db.organisation.findMany({ where: { kind: "trust" }, select: { code: true, name: true, closed: true } });
  return rows.toSorted(byName);
}

/**
 * Trusts open on a day whose code is the text or whose name, today's or a former one, holds it; in order of name.
 * @param take how many at most
 */
export async function searchOpenTrusts(db: Queries, text: string, today: string, take: number): Promise<readonly OrganisationLink[]> {
  const normalised = normaliseName(text);
  const named = normalised === "" ? [] : [{ names: { some: { normalised: { contains: normalised } } } }];
  const rows = await db.organisation.findMany({
    where: { kind: "trust", AND: [{ OR: [{ closed: null }, { closed: { gt: today } }] }, { OR: [{ code: text.trim().toUpperCase() }, ...named] }] },
    select: { code: true, name: true },
    orderBy: [{ name: "asc" }, { code: "asc" }],
    take,
  });
  return rows.toSorted(byName);
}

/** Who followed whom among systems and trusts. */
export async function listSuccessions(db: Queries): Promise<readonly Succession[]> {
  return db.succession.findMany({ select: { predecessorCode: true, successorCode: true, date: true }, orderBy: [{ date: "asc" }, { predecessorCode: "asc" }, { successorCode: "asc" }] });
}

type WithSuccessions = {
  readonly predecessors: readonly { readonly date: string; readonly predecessor: OrganisationLink }[];
  readonly successors: readonly { readonly date: string; readonly successor: OrganisationLink }[];
};

function successionLinks({ predecessors, successors }: WithSuccessions): { readonly predecessors: readonly SuccessionLink[]; readonly successors: readonly SuccessionLink[] } {
  return {
    predecessors: predecessors.map(({ date, predecessor }) => ({ ...predecessor, date })).toSorted(byDate),
    successors: successors.map(({ date, successor }) => ({ ...successor, date })).toSorted(byDate),
  };
}

type SystemRow = WithSuccessions & Pick<System, "code" | "name" | "regionCode" | "opened" | "closed"> & { readonly kind: string };

function toSystem({ code, kind, name, regionCode, opened, closed, ...row }: SystemRow): System {
  return { code, kind: readOneOf(SYSTEM_KINDS, kind), name, regionCode, opened, closed, ...successionLinks(row) };
}

/** The same order in either database, whatever its collation. */
export function byName(a: OrganisationLink, b: OrganisationLink): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

function byDate(a: SuccessionLink, b: SuccessionLink): number {
  return a.date === b.date ? byName(a, b) : a.date < b.date ? -1 : 1;
}

/** Names that ended, the newest first; one without a first day was entered by hand. */
function formerNames(rows: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[]): readonly DatedName[] {
  return rows
    .flatMap(({ name, from, to }) => (to === null ? [] : [{ name, from: from ?? "", to }]))
    .toSorted((a, b) => (a.to < b.to ? 1 : -1));
}
