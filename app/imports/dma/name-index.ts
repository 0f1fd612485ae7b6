import type { CalendarDate } from "../../core/calendar-date";
import type { ConfirmedAlias } from "../../core/organisations/confirmed-alias";
import type { NameHistory } from "../../core/organisations/name-history";
import { wasNamed } from "../../core/organisations/name-history";
import { normaliseName } from "../../core/organisations/normalise-name";

/** An organisation with the names it has and had. */
export type NamedOrganisation = { readonly code: string; readonly names: NameHistory };

/** The code a name means; null: no organisation has it, or several do and the day does not settle which. */
export type JoinName = (name: string) => string | null;

/**
 * Prepares the join of names to codes. A name means the one organisation that has it or had it, exactly after
 * normalising; where two had it at different times, the one that had it on the day. What no organisation has is looked
 * up among the confirmed aliases. Likeness is never considered: Berkshire Healthcare is not Derbyshire Healthcare.
 * @param asAt the day the file speaks of.
 */
export function prepareJoin(organisations: readonly NamedOrganisation[], aliases: readonly Pick<ConfirmedAlias, "name" | "code">[], asAt: CalendarDate): JoinName {
  const byName = new Map<string, NamedOrganisation[]>();
  for (const organisation of organisations) {
    for (const name of new Set(organisation.names.map((known) => normaliseName(known.name)))) {
      byName.set(name, [...(byName.get(name) ?? []), organisation]);
    }
  }
  const codes = new Set(organisations.map(({ code }) => code));
  const byAlias = new Map(aliases.map(({ name, code }) => [normaliseName(name), code]));
  return (name) => {
    const wanted = normaliseName(name);
    const holders = byName.get(wanted);
    if (holders === undefined) {
      const code = byAlias.get(wanted);
      return code !== undefined && codes.has(code) ? code : null;
    }
    const [only, ...others] = holders.length === 1 ? holders : holders.filter(({ names }) => wasNamed(names, name, asAt));
    return only !== undefined && others.length === 0 ? only.code : null;
  };
}
