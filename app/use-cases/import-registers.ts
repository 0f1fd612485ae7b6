import { cutProposals } from "../core/organisations/cut-proposals";
import { recordName } from "../core/organisations/name-history";
import type { OrganisationRecord } from "../core/organisations/organisation-record";
import type { IcbRegister, RegisteredIcb, RegisteredTrust, TrustRegister } from "../core/organisations/register";
import type { Db, Transaction } from "../db/database";
import { addOrganisations, changeOrganisation, readOrganisationRecords } from "../db/organisation-records";
import { listMembershipRecords } from "../db/memberships";
import type { SourcedProposal } from "../db/membership-records";
import { replaceProposals } from "../db/membership-records";
import { addSuccessions, fillTypes } from "../db/register-records";
import { inTransaction } from "../db/transaction";

/** Brings the product's register of boards into the database, in a transaction of its own. Safe to repeat. */
export async function importRegisters(db: Db, boards: IcbRegister, newId: () => string): Promise<void> {
  await inTransaction(db, async (tx) => importBoards(tx, boards, newId));
}

/** Brings the register of boards and their successions into the database. Trusts come by their own files. */
export async function importBoards(tx: Transaction, boards: IcbRegister, newId: () => string): Promise<void> {
  const source = sourceOf(boards);
  const known = await readOrganisationRecords(tx);
  await addOrganisations(tx, boards.icbs.filter(({ code }) => !known.has(code)).map((icb) => toRecord(icb, boards)), source, newId);
  for (const icb of boards.icbs) {
    const before = known.get(icb.code);
    if (before === undefined || (before.seenOn !== null && before.seenOn >= boards.source.asAt)) continue;
    const names = recordName(before.names, icb.name, boards.source.asAt, before.seenOn);
    await changeOrganisation(tx, { ...toRecord(icb, boards), names }, source, newId);
  }
  await addSuccessions(tx, boards.succession, source);
}

/** The register's boards as records, by code: what importing them would bring. */
export function boardRecords(boards: IcbRegister): ReadonlyMap<string, OrganisationRecord> {
  return new Map(boards.icbs.map((icb) => [icb.code, toRecord(icb, boards)]));
}

/** Gives the trusts in the database the types they lack, and proposes the memberships the register knows of. */
export async function importTrustRegister(tx: Transaction, register: TrustRegister, newId: () => string): Promise<void> {
  await fillTypes(tx, register.trusts);
  const known = await readOrganisationRecords(tx);
  const trusts = register.trusts.filter(({ code }) => known.get(code)?.kind === "trust");
  const codes = trusts.map(({ code }) => code);
  const decisions = (await listMembershipRecords(tx, codes)).filter(({ decision }) => decision !== "proposed");
  const proposals = trusts.flatMap((trust) => proposalsOf(trust, sourceOf(register)));
  const pieces = proposals.flatMap(({ source, ...proposal }) => cutProposals([proposal], decisions).map((piece) => ({ ...piece, source })));
  await replaceProposals(tx, codes, pieces, newId);
}

/** How a register is named as a source. */
export function sourceOf({ source }: IcbRegister | TrustRegister): string {
  return `Boardmark's register, as at ${source.asAt}`;
}

/** A trust no file has brought yet, as far as the register knows it. */
export function trustFromRegister({ code, name }: RegisteredTrust, register: TrustRegister): OrganisationRecord {
  return { code, kind: "trust", names: [{ name, from: register.source.asAt, to: null }], regionCode: null, geographyCode: null, town: null, postcode: null, opened: null, closed: null, seenOn: null };
}

function toRecord({ code, name, region, opened, closed }: RegisteredIcb, { source }: IcbRegister): OrganisationRecord {
  return { code, kind: "icb", names: [{ name, from: source.asAt, to: null }], regionCode: region, geographyCode: null, town: null, postcode: null, opened, closed, seenOn: source.asAt };
}

function proposalsOf({ code, principal }: RegisteredTrust, source: string): readonly SourcedProposal[] {
  return principal.map(({ icb, from, to, isUncertain }) => ({
    memberCode: code,
    systemCode: icb,
    from,
    to,
    isPrincipal: true,
    source: isUncertain ? `${source}: uncertain, to be confirmed` : source,
  }));
}
