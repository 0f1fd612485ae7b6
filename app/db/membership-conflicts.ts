import { normaliseName } from "../core/organisations/normalise-name";
import type { ConflictSources } from "../core/organisations/membership-conflicts";
import type { SystemMembership } from "../core/organisations/membership";
import type { SourcedProposal } from "./membership-records";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

const DECISIONS = ["proposed", "decided", "rejected"] as const;

/** Open trusts and every membership on record, for finding what does not agree. */
export async function readConflictSources(db: Queries, today: string): Promise<Pick<ConflictSources, "trusts" | "records">> {
  const [trusts, rows] = await Promise.all([
    db.organisation.findMany({ where: { kind: "trust", OR: [{ closed: null }, { closed: { gte: today } }] }, select: { code: true, name: true, geographyCode: true }, orderBy: [{ name: "asc" }, { code: "asc" }] }),
    db.systemMembership.findMany({ where: { system: { kind: "icb" } }, orderBy: [{ memberCode: "asc" }, { from: "asc" }, { systemCode: "asc" }] }),
  ]);
  return {
    trusts: trusts.map(({ code, geographyCode }) => ({ code, geographyCode })),
    records: rows.map(({ memberCode, systemCode, from, to, isPrincipal, decision, source }) => ({ memberCode, systemCode, from, to, isPrincipal, decision: readOneOf(DECISIONS, decision), isUncertain: source.includes("uncertain") })),
  };
}

/** What people decided about principal boards, the newest first. */
export async function listDecisions(db: Queries): Promise<readonly { readonly id: string; readonly trust: string; readonly system: string; readonly from: string; readonly to: string | null; readonly isRejected: boolean; readonly source: string }[]> {
  const rows = await db.systemMembership.findMany({ where: { decision: { not: "proposed" }, decidedBy: { not: null } }, include: { member: { select: { name: true } }, system: { select: { name: true } } }, orderBy: [{ from: "desc" }, { memberCode: "asc" }, { systemCode: "asc" }] });
  return rows.map(({ id, member, system, from, to, decision, source }) => ({ id, trust: member.name, system: system.name, from, to, isRejected: decision === "rejected", source }));
}

/** Names in official releases that are joined to no trust. */
export async function listUnjoinedNames(db: Queries): Promise<readonly { readonly name: string; readonly releases: readonly string[]; readonly icbName: string }[]> {
  const rows = await db.dmaEntry.findMany({ where: { trustCode: null }, select: { sourceName: true, releaseId: true, icbName: true }, orderBy: [{ sourceName: "asc" }, { releaseId: "asc" }] });
  return [...new Set(rows.map(({ sourceName }) => sourceName))].map((name) => {
    const own = rows.filter(({ sourceName }) => sourceName === name);
    return { name, releases: [...new Set(own.map(({ releaseId }) => releaseId))], icbName: own[0]?.icbName ?? "" };
  });
}

/** Puts a confirmed name on record, also for every later import, and joins what is here under it already. @returns the entries joined. */
export async function joinNameTo(tx: Transaction, { name, trustCode, reason }: { readonly name: string; readonly trustCode: string; readonly reason: string }, source: string): Promise<number> {
  const normalised = normaliseName(name);
  await tx.organisationAlias.upsert({ where: { normalised }, create: { normalised, organisationCode: trustCode, reason, source }, update: { organisationCode: trustCode, reason, source } });
  const unjoined = await tx.dmaEntry.findMany({ where: { trustCode: null }, select: { id: true, sourceName: true, setting: true } });
  const own = unjoined.filter(({ sourceName }) => normaliseName(sourceName) === normalised);
  await tx.dmaEntry.updateMany({ where: { id: { in: own.map(({ id }) => id) } }, data: { trustCode } });
  const known = new Set((await tx.organisationSetting.findMany({ where: { organisationCode: trustCode } })).map(({ setting }) => setting));
  const settings = [...new Set(own.map(({ setting }) => setting))].filter((setting) => !known.has(setting));
  if (settings.length > 0) await tx.organisationSetting.createMany({ data: settings.map((setting) => ({ organisationCode: trustCode, setting, source })) });
  return own.length;
}

/** The proposals about a trust that stand on record, with where they come from. */
export async function listProposals(db: Queries, memberCode: string): Promise<readonly SourcedProposal[]> {
  const rows = await db.systemMembership.findMany({ where: { memberCode, decision: "proposed" }, orderBy: [{ from: "asc" }, { systemCode: "asc" }] });
  return rows.map(({ systemCode, from, to, isPrincipal, source }) => ({ memberCode, systemCode, from, to, isPrincipal, source }));
}

/** Ends what people decided before, where a later decision takes over: kept up to the day, or rejected if it begins no earlier. */
export async function endDecisionsFrom(tx: Transaction, memberCode: string, systemCodes: readonly string[], day: string): Promise<void> {
  const own = { memberCode, systemCode: { in: [...systemCodes] }, decision: "decided" };
  await tx.systemMembership.updateMany({ where: { ...own, from: { gte: day } }, data: { decision: "rejected" } });
  await tx.systemMembership.updateMany({ where: { ...own, from: { lt: day }, OR: [{ to: null }, { to: { gt: day } }] }, data: { to: day } });
}

/** Records that a trust is not of a system from a day on, against what imports propose. */
export async function recordRejection(tx: Transaction, { memberCode, systemCode, from }: Pick<SystemMembership, "memberCode" | "systemCode" | "from">, source: string, decidedBy: string | null, newId: () => string): Promise<void> {
  const before = await tx.systemMembership.findFirst({ where: { memberCode, systemCode, from, decision: "rejected" } });
  if (before === null) await tx.systemMembership.create({ data: { id: newId(), memberCode, systemCode, from, to: null, isPrincipal: false, source, decision: "rejected", decidedBy } });
}
