import { lastDayOf, type CycleId } from "../core/cycle";
import type { CompareQuery } from "../core/comparison/compare-query";
import type { System } from "../core/organisations/organisation";

/**
 * The day whose membership groups boards: today; or, for a cycle as it was, its last day, unless that is still to come or
 * the system had closed by then.
 */
export function membershipDay(membership: CompareQuery["membership"], cycle: CycleId, system: Pick<System, "closed">, today: string): string {
  if (membership === "today") return today;
  return [lastDayOf(cycle), today, system.closed ?? today].toSorted()[0] ?? today;
}
