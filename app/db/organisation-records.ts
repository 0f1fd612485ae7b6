import type { NameHistory } from "../core/organisations/name-history";
import { currentName } from "../core/organisations/name-history";
import { normaliseName } from "../core/organisations/normalise-name";
import type { OrganisationRecord } from "../core/organisations/organisation-record";
import { SYSTEM_KINDS } from "../core/organisations/organisation";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

const KINDS = ["trust", ...SYSTEM_KINDS, "service"] as const;
const NEVER_SEEN = "0001-01-01";

/** Every organisation with its names, by code, for an import to compare with. */
export async function readOrganisationRecords(db: Queries): Promise<ReadonlyMap<string, OrganisationRecord>> {
  const rows = await db.organisation.findMany({ include: { names: true } });
  return new Map(
    rows.map(({ code, kind, name, regionCode, geographyCode, town, postcode, opened, closed, seenOn, names }) => [
      code,
      { code, kind: readOneOf(KINDS, kind), regionCode, geographyCode, town, postcode, opened, closed, seenOn, names: toHistory(name, names) },
    ]),
  );
}

/** Adds organisations that are not there yet. */
export async function addOrganisations(tx: Transaction, records: readonly OrganisationRecord[], source: string, newId: () => string): Promise<void> {
  if (records.length === 0) return;
  await tx.organisation.createMany({ data: records.map((record) => ({ ...columnsOf(record), source })) });
  await tx.organisationName.createMany({ data: records.flatMap(({ code, names }) => nameRows(code, names, () => source, newId)) });
}

/** Writes what is now known of an organisation that is there already, its whole history of names with it. */
export async function changeOrganisation(tx: Transaction, record: OrganisationRecord, source: string, newId: () => string): Promise<void> {
  const { code, ...columns } = columnsOf(record);
  await tx.organisation.update({ where: { code }, data: columns });
  const before = await tx.organisationName.findMany({ where: { organisationCode: code } });
  if (JSON.stringify(toHistory(columns.name, before)) === JSON.stringify(record.names)) return;
  const sources = new Map(before.map((row) => [row.normalised, row.source]));
  await tx.organisationName.deleteMany({ where: { organisationCode: code } });
  await tx.organisationName.createMany({ data: nameRows(code, record.names, (normalised) => sources.get(normalised) ?? source, newId) });
}

/** Notes that a newer file carried these organisations and said nothing new. */
export async function noteSeen(tx: Transaction, codes: readonly string[], seenOn: string): Promise<void> {
  await tx.organisation.updateMany({ where: { code: { in: [...codes] } }, data: { seenOn } });
}

type NameRow = { readonly name: string; readonly from: string | null; readonly to: string | null };

/** Names without a date were entered by hand and reach back to the beginning. */
function toHistory(name: string, rows: readonly NameRow[]): NameHistory {
  if (rows.length === 0) return [{ name, from: NEVER_SEEN, to: null }];
  return rows.map((row) => ({ name: row.name, from: row.from ?? NEVER_SEEN, to: row.to })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function columnsOf({ code, kind, names, regionCode, geographyCode, town, postcode, opened, closed, seenOn }: OrganisationRecord) {
  return { code, kind, name: currentName(names) ?? code, regionCode, geographyCode, town, postcode, opened, closed, seenOn };
}

function nameRows(organisationCode: string, names: NameHistory, sourceOf: (normalised: string) => string, newId: () => string) {
  return names.map(({ name, from, to }) => {
    const normalised = normaliseName(name);
    return { id: newId(), organisationCode, name, normalised, from: from === NEVER_SEEN ? null : from, to, source: sourceOf(normalised) };
  });
}
