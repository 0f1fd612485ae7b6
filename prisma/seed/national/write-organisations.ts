import { createHash } from "node:crypto";
import { SERVICE_CODE } from "../../../app/core/accounts/account-form";
import { DMA_MEASURES } from "../../../app/core/comparison/dma-release";
import { normaliseName } from "../../../app/core/organisations/normalise-name";
import type { Chance } from "./chance";
import { INVENTED, type InventedTrust, type Nation } from "./nation";
import type { Rows } from "./rows";

const BEGAN = "2022-04-01";
const RELEASE = "2025";
const COLUMNS = { "well-led": "wellLed", "smart-foundations": "smartFoundations", "safe-practice": "safePractice", "support-people": "supportPeople", "empower-citizens": "empowerCitizens", "improve-care": "improveCare", "healthy-populations": "healthyPopulations" } as const;

/** Systems, trusts, where they belong, and who leads them; nobody has a password. */
export function addOrganisations(rows: Rows, { systems, trusts }: Nation, now: Date, hasService: boolean): void {
  if (!hasService) rows.add("organisation", { code: SERVICE_CODE, kind: "service", name: "Boardmark", source: "This service" });
  const regionOf = new Map(systems.map(({ code, regionCode }) => [code, regionCode]));
  rows.add("organisation", ...systems.map((system) => ({ ...system, kind: "icb", opened: BEGAN, source: INVENTED })));
  rows.add("organisation", ...trusts.map(({ code, name, type, systemCode }) => ({ code, kind: "trust", name, type, regionCode: regionOf.get(systemCode) ?? null, source: INVENTED })));
  rows.add("organisationName", ...[...systems, ...trusts].map(({ code, name }) => ({ id: `national-${code}`, organisationCode: code, name, normalised: normaliseName(name), from: null, to: null, source: INVENTED })));
  rows.add("organisationSetting", ...trusts.flatMap(({ code, settings }) => settings.map((setting) => ({ organisationCode: code, setting, source: INVENTED }))));
  rows.add("systemMembership", ...trusts.map(({ code, systemCode }) => ({ id: `national-${code}`, memberCode: code, systemCode, from: BEGAN, to: null, isPrincipal: true, source: INVENTED, decision: "decided" })));
  addPerson(rows, { id: "national-admin", role: "service-administrator", organisationCode: SERVICE_CODE, now });
  for (const { code } of systems) addPerson(rows, { id: `national-lead-${code}`, role: "system-lead", organisationCode: code, now });
  for (const { code } of trusts) {
    addPerson(rows, { id: `national-lead-${code}`, role: "trust-lead", organisationCode: code, now });
    addPerson(rows, { id: `national-facilitator-${code}`, role: "facilitator", organisationCode: code, now });
  }
}

function addPerson(rows: Rows, { id, role, organisationCode, now }: { readonly id: string; readonly role: string; readonly organisationCode: string; readonly now: Date }): void {
  rows.add("person", { id, email: `${id.toLowerCase()}@boardmark.example`, name: id, passwordHash: null, createdAt: now });
  rows.add("roleMembership", { id, personId: id, organisationCode, role, from: BEGAN, to: null });
}

/** A release of the official layer in the shape of the real one: a row for each trust in each of its settings. */
export function addDma(rows: Rows, { systems, trusts }: Nation, chance: Chance, now: Date): void {
  const nameOf = new Map(systems.map(({ code, name }) => [code, name]));
  rows.add("dmaRelease", { id: RELEASE, name: "DMA 2025 (invented)", fileName: "invented.json", sha256: createHash("sha256").update(INVENTED).digest("hex"), asAt: "2025-11-20", importedAt: now });
  const values = () => Object.fromEntries(DMA_MEASURES.map((measure) => [COLUMNS[measure], tenths(chance)]));
  const entriesOf = ({ code, name, settings, systemCode }: InventedTrust) =>
    settings.map((setting) => ({ id: `national-${code}-${setting}`, releaseId: RELEASE, sourceName: name, sourceRow: 2, trustCode: code, setting, icbCode: systemCode, icbName: nameOf.get(systemCode) ?? systemCode, ...values(), overall: tenths(chance), comparableOverall: tenths(chance), comparableOverallBefore: tenths(chance) }));
  rows.add("dmaEntry", ...trusts.flatMap(entriesOf));
  rows.add("dmaIcbResult", ...systems.map(({ code, name }) => ({ id: `national-${code}`, releaseId: RELEASE, icbCode: code, icbName: name, ...values(), overall: tenths(chance), comparableOverall: null, comparableOverallBefore: null })));
}

function tenths(chance: Chance): number {
  return (12 + chance.below(26)) / 10;
}
