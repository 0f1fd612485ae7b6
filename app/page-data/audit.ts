import { SERVICE_CHAIN } from "../core/audit/audit-event";
import { auditFilterSchema, type AuditFilter } from "../core/audit/audit-filter";
import { AUDIT_KINDS, auditActionInWords, auditKindInWords } from "../core/audit/audit-words";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatInstant } from "../core/text/instants";
import { countAuditEntries, listAuditEntries, type ReadableEntry } from "../db/audit-reading";
import { findHoldReasons } from "../db/answer-holds";
import { listAssessments } from "../db/assessments";
import { nameSubjects } from "../db/audit-subjects";
import type { Queries } from "../db/database";
import { findEvidenceFileNames } from "../db/evidence-files";
import { listIssuedPapers } from "../db/issued-papers";
import { findOrganisationNames } from "../db/places";
import { listSeats } from "../db/seats";
import { findNames } from "../db/trust-people";
import type { AuditPageProps } from "../ui/pages/audit-page";
import type { Frame } from "../web/frames";
import { paths } from "../web/paths";
import { readFormQuery } from "../web/query";

const A_PAGE = 50;

/** Whose record: an organisation's, or with null the service's own. */
export type AuditPlace = { readonly organisationCode: string | null; readonly path: string; readonly exportPath: string; readonly frame: Frame };

/** A page of an audit record, in words. */
export async function readAudit(db: Queries, { organisationCode, path, exportPath, frame }: AuditPlace, url: string): Promise<AuditPageProps> {
  const { value, errors } = readFormQuery(url, auditFilterSchema);
  const chain = organisationCode ?? SERVICE_CHAIN;
  const total = await countAuditEntries(db, chain, value);
  const pages = Math.max(1, Math.ceil(total / A_PAGE));
  const page = Math.min(value.page, pages);
  const entries = await listAuditEntries(db, chain, value, { skip: (page - 1) * A_PAGE, take: A_PAGE });
  const name = await namer(db, organisationCode, entries);
  const search = new URLSearchParams(filterFields(value));
  return {
    frame,
    action: path,
    exportAction: exportPath,
    isService: organisationCode === null,
    firstHref: organisationCode === null ? paths.servicePeople() : paths.trustPeople(organisationCode),
    title: total === 0 ? "No entries" : `${opening(counted(total, "entry", "entries"))}, the newest first`,
    filter: { from: value.from ?? "", to: value.to ?? "", kind: value.kind ?? "" },
    kept: filterFields(value),
    kinds: [{ value: "", text: "Everything" }, ...AUDIT_KINDS.map((kind) => ({ value: kind as string, text: auditKindInWords(kind) }))],
    entries: entries.map((entry) => ({ number: entry.sequence, when: formatInstant(entry.at), what: auditActionInWords(entry.action), about: name.subject(entry), who: name.actor(entry), from: entry.address })),
    page,
    pages,
    pageHref: `${path}?${search.toString()}${search.size > 0 ? "&" : ""}page=`,
    errors,
  };
}

const COLUMNS = ["number", "at", "action", "inWords", "subjectKind", "subject", "subjectInWords", "personId", "person", "address", "previousHash", "hash"] as const;
type Column = (typeof COLUMNS)[number];

/** The record as a table: every code as it stands, with words beside it. */
export async function auditTable(db: Queries, organisationCode: string | null, entries: readonly ReadableEntry[]): Promise<{ readonly columns: readonly Column[]; readonly rows: readonly Readonly<Record<Column, string | number | null>>[] }> {
  const name = await namer(db, organisationCode, entries);
  const rows = entries.map((entry) => ({
    number: entry.sequence,
    at: entry.at.toISOString(),
    action: entry.action,
    inWords: auditActionInWords(entry.action),
    subjectKind: entry.subjectKind,
    subject: entry.subject,
    subjectInWords: name.subject(entry),
    personId: entry.actorId,
    person: name.actor(entry),
    address: entry.address,
    previousHash: entry.previousHash,
    hash: entry.hash,
  }));
  return { columns: COLUMNS, rows };
}

/** The filter as the fields of its form, the blank ones left out. */
function filterFields({ from, to, kind }: AuditFilter): Readonly<Record<string, string>> {
  return { ...dateFields("from", from), ...dateFields("to", to), ...(kind === null ? {} : { kind }) };
}

function dateFields(name: string, date: string | null): Readonly<Record<string, string>> {
  if (date === null) return {};
  const [year = "", month = "", day = ""] = date.split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** Names what entries are about and who made them, as far as the names are still there. */
async function namer(db: Queries, organisationCode: string | null, entries: readonly ReadableEntry[]) {
  const personIds = entries.flatMap(({ actorId, subjectKind, subject }) => [actorId, subjectKind === "person" ? subject : null].flatMap((id) => id ?? []));
  const ids = (kind: string) => entries.flatMap(({ subjectKind, subject }) => (subjectKind === kind && subject !== null ? [subject] : []));
  const [files, holds] = await Promise.all([findEvidenceFileNames(db, ids("evidence")), findHoldReasons(db, ids("hold"))]);
  const [people, organisations, assessments, named] = await Promise.all([
    findNames(db, personIds),
    findOrganisationNames(db, ids("organisation")),
    organisationCode === null ? [] : listAssessments(db, organisationCode),
    organisationCode === null ? new Map<string, string>() : nameSubjects(db, organisationCode, entries),
  ]);
  const seats = new Map((await Promise.all(assessments.map(({ id }) => listSeats(db, id)))).flat().map(({ id, title }) => [id, title]));
  const papers = new Map((await Promise.all(assessments.map(({ id }) => listIssuedPapers(db, id)))).flat().map(({ id, reference }) => [id, reference]));
  const cycles = new Map(assessments.map(({ id, cycle }) => [id, formatCycle(cycle)]));
  return {
    actor: ({ actorId, isActorErased }: ReadableEntry): string => (isActorErased ? "Somebody whose data is erased" : actorId === null ? "The service" : (people.get(actorId) ?? "A former account")),
    subject({ subjectKind, subject }: ReadableEntry): string {
      if (subject === null) return "Somebody whose data is erased";
      const [first = "", ...rest] = subject.split(":");
      const cycle = cycles.get(first);
      if (subjectKind === "person") return people.get(subject) ?? "A former account";
      if (subjectKind === "organisation") return organisations.get(subject)?.name ?? subject;
      if (subjectKind === "evidence") return files.get(subject) ?? "A file";
      if (subjectKind === "hold") return holds.get(subject) ?? "A hold whose reason is erased";
      if (subjectKind === "vital-sign") return first;
      if (subjectKind === "visit") return "A visit";
      if (subjectKind === "seat") return seats.get(subject) ?? "A seat";
      if (subjectKind === "paper") return papers.get(subject) ?? (cycle === undefined ? "A paper" : `Paper ${cycle}`);
      if (cycle !== undefined && rest.length === 0) return `Assessment ${cycle}`;
      if (cycle !== undefined) return `${rest.join(", ")}, ${cycle}`;
      return named.get(subject) ?? subject;
    },
  };
}
