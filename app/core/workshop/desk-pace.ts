const SOONEST = 1_000;
const LATEST = 5_000;
/** Of each look's distance to the next, for a seat on the console. */
const A_SEAT = 40;

/**
 * How long the facilitator's console waits, in milliseconds, from one look at who has answered to the next while counts come; the
 * count itself it hears at once. Drawing takes longer the more seats there are, and whoever answers in that moment waits for it: so
 * a console takes about one part in a hundred of the server's time, up to the size at which it looks as seldom as it may.
 *
 * @param seats that are counted; at least 0
 */
export function deskLooksEvery(seats: number): number {
  return Math.min(LATEST, Math.max(SOONEST, seats * A_SEAT));
}
