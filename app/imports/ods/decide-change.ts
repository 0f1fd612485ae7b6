import type { NameHistory } from "../../core/organisations/name-history";
import { recordName, wasNamed } from "../../core/organisations/name-history";
import { normaliseName } from "../../core/organisations/normalise-name";
import type { OfficialFacts, OrganisationRecord } from "../../core/organisations/organisation-record";
import type { OdsTrust } from "./parse-ods";

/** What a row came to. A row is counted once, under the first that applies, in this order. */
export const ODS_OUTCOMES = ["added", "closed", "renamed", "changed", "unchanged"] as const;
export type OdsOutcome = (typeof ODS_OUTCOMES)[number];

/** What is to be stored for one row; outcome 'unchanged' may still move `seenOn`. */
export type OdsDecision = { readonly outcome: OdsOutcome; readonly organisation: OrganisationRecord };

/**
 * What one row of a file does to what is known. A file older than what is known changes nothing but the history
 * of names. A field the file leaves blank changes nothing, except that a closing date taken back opens the trust again.
 * @param known null: the organisation is new.
 * @param issuedOn 'YYYY-MM-DD', the day of issue of the file.
 */
export function decideChange(known: OrganisationRecord | null, row: OdsTrust, issuedOn: string): OdsDecision {
  if (known === null) {
    const names = [{ name: row.name, from: issuedOn, to: null }];
    return { outcome: "added", organisation: { code: row.code, kind: "trust", ...factsOf(row), names, seenOn: issuedOn } };
  }
  const isNewest = known.seenOn === null || issuedOn >= known.seenOn;
  const names = recordName(known.names, row.name, issuedOn, known.seenOn);
  const facts = isNewest ? mergeFacts(known, row, issuedOn) : factsOf(known);
  return {
    outcome: outcomeOf(known, facts, names, isNewest ? row.name : null),
    organisation: { code: known.code, kind: known.kind, ...facts, names, seenOn: isNewest ? issuedOn : known.seenOn },
  };
}

/** @param newName what the newest file calls it; null: the file is an older one. */
function outcomeOf(known: OrganisationRecord, facts: OfficialFacts, names: NameHistory, newName: string | null): OdsOutcome {
  if (known.closed === null && facts.closed !== null) return "closed";
  if (isRenamed(known, names, newName)) return "renamed";
  return hasSameFacts(known, facts) ? "unchanged" : "changed";
}

/** Whether two records say the same of an organisation, apart from when it was last seen. */
export function isSameRecord(a: OrganisationRecord, b: OrganisationRecord): boolean {
  return hasSameFacts(a, b) && JSON.stringify(a.names) === JSON.stringify(b.names);
}

function hasSameFacts(a: OfficialFacts, b: OfficialFacts): boolean {
  return JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));
}

/** Against the name of the newest file before this one; without one, or for an older file, whether a name came in. */
function isRenamed(known: OrganisationRecord, names: NameHistory, newName: string | null): boolean {
  if (newName !== null && known.seenOn !== null) return !wasNamed(known.names, newName, known.seenOn);
  return spellings(names) !== spellings(known.names);
}

function mergeFacts(known: OfficialFacts, row: OfficialFacts, issuedOn: string): OfficialFacts {
  // A file older than a closing says nothing about it; a newer one without it takes it back.
  const stillClosed = known.closed !== null && issuedOn <= known.closed ? known.closed : null;
  return {
    regionCode: row.regionCode ?? known.regionCode,
    geographyCode: row.geographyCode ?? known.geographyCode,
    town: row.town ?? known.town,
    postcode: row.postcode ?? known.postcode,
    opened: row.opened ?? known.opened,
    closed: row.closed ?? stillClosed,
  };
}

function factsOf({ regionCode, geographyCode, town, postcode, opened, closed }: OfficialFacts): OfficialFacts {
  return { regionCode, geographyCode, town, postcode, opened, closed };
}

/** Every name ever, whatever its dates. */
function spellings(names: NameHistory): string {
  return JSON.stringify([...new Set(names.map(({ name }) => normaliseName(name)))].sort());
}
