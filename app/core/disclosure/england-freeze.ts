import type { CalendarDate } from "../calendar-date";
import { cycleAt, lastDayOf, previousCycle, type CycleId } from "../cycle";
import type { CareSetting } from "../organisations/care-setting";
import type { TrustType } from "../organisations/register";
import { accept, refuse, type Result } from "../result";

/** The newest cycle that has closed on a day: the one an England table can be made of. */
export function closedCycle(today: CalendarDate): CycleId {
  return previousCycle(cycleAt(today));
}

/**
 * Whether the England table of a cycle may be made: once, and not before the cycle has closed.
 *
 * @param frozen the cycles whose table is there already
 */
export function mayFreeze(cycle: CycleId, frozen: readonly CycleId[], today: CalendarDate): Result<null, "not-closed" | "already"> {
  if (frozen.includes(cycle)) return refuse("already");
  return lastDayOf(cycle) < today ? accept(null) : refuse("not-closed");
}

/** The one peer type a kind of trust counts under; null: in none of the four. Specialist hospitals are acute. */
export function peerTypeOf(type: TrustType | null): CareSetting | null {
  if (type === "specialist") return "acute";
  return type === "other" ? null : type;
}
