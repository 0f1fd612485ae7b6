import type { NameHistory } from "../../core/organisations/name-history";
import { currentName, recordName } from "../../core/organisations/name-history";
import { normaliseName } from "../../core/organisations/normalise-name";
import type { OdsTrust } from "./parse-ods";

/** What an ODS file may say about an organisation. Its type and its memberships are not among them. */
export type OdsFacts = Pick<OdsTrust, "regionCode" | "geographyCode" | "town" | "postcode" | "opened" | "closed">;

/** An organisation as it is stored, as far as an ODS file concerns it. */
export type KnownOrganisation = OdsFacts & {
  readonly names: NameHistory;
  /** Day of the newest official file that carried it; null: none did. */
  readonly seenOn: string | null;
};

/** What a row came to. A row is counted once, under the first that applies, in this order. */
export const ODS_OUTCOMES = ["added", "closed", "renamed", "changed", "unchanged"] as const;
export type OdsOutcome = (typeof ODS_OUTCOMES)[number];

/** What is to be stored for one row; outcome 'unchanged' may still move `seenOn`. */
export type OdsDecision = { readonly outcome: OdsOutcome; readonly organisation: KnownOrganisation };

/**
 * What one row of a file does to what is known. A file older than what is known changes nothing but the history
 * of names. A field the file leaves blank changes nothing, except that a closing date taken back opens the trust again.
 * @param known null: the organisation is new.
 * @param issuedOn 'YYYY-MM-DD', the day of issue of the file.
 */
export function decideChange(known: KnownOrganisation | null, row: OdsTrust, issuedOn: string): OdsDecision {
  if (known === null) {
    const { regionCode, geographyCode, town, postcode, opened, closed } = row;
    const names = [{ name: row.name, from: issuedOn, to: null }];
    return { outcome: "added", organisation: { regionCode, geographyCode, town, postcode, opened, closed, names, seenOn: issuedOn } };
  }
  const isNewest = known.seenOn === null || issuedOn >= known.seenOn;
  const names = recordName(known.names, row.name, issuedOn, known.seenOn);
  const facts = isNewest ? mergeFacts(known, row) : factsOf(known);
  return {
    outcome: outcomeOf(known, facts, names),
    organisation: { ...facts, names, seenOn: isNewest ? issuedOn : known.seenOn },
  };
}

function outcomeOf(known: KnownOrganisation, facts: OdsFacts, names: NameHistory): OdsOutcome {
  if (known.closed === null && facts.closed !== null) return "closed";
  if (spellings(names) !== spellings(known.names)) return "renamed";
  const before = factsOf(known);
  const isSame = (Object.keys(facts) as (keyof OdsFacts)[]).every((key) => facts[key] === before[key]);
  return isSame ? "unchanged" : "changed";
}

function mergeFacts(known: OdsFacts, row: OdsFacts): OdsFacts {
  return {
    regionCode: row.regionCode ?? known.regionCode,
    geographyCode: row.geographyCode ?? known.geographyCode,
    town: row.town ?? known.town,
    postcode: row.postcode ?? known.postcode,
    opened: row.opened ?? known.opened,
    closed: row.closed,
  };
}

function factsOf({ regionCode, geographyCode, town, postcode, opened, closed }: OdsFacts): OdsFacts {
  return { regionCode, geographyCode, town, postcode, opened, closed };
}

/** The current name and every name ever, whatever their dates. */
function spellings(names: NameHistory): string {
  const every = [...new Set(names.map(({ name }) => normaliseName(name)))].sort();
  return JSON.stringify([normaliseName(currentName(names) ?? ""), every]);
}
