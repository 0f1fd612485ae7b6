const MINUTE = 60_000;

/** Milliseconds for which a piece of work belongs to whoever took it, unless they prolong it. */
export const LEASE = MINUTE;
/** Milliseconds after which it is prolonged: two may fail before the lease ends. */
export const PROLONG_AFTER = LEASE / 3;
/** Milliseconds that no piece of work waits longer than, however often it failed. */
export const LONGEST_WAIT = 60 * MINUTE;

/** Which pieces of work may be taken at an instant, as bounds on their instants. */
export type Takeable = {
  /** Due up to here. */
  readonly dueBy: Date;
  /** Nothing is put off so far: due after here, the clock has been set back since. */
  readonly notDueAfter: Date;
  /** A lease that ends up to here is over. */
  readonly leaseOverBy: Date;
  /** No lease is so long: ending after here, the clock has been set back since. Twice the lease, as clocks of two machines differ. */
  readonly leaseNotAfter: Date;
};

/** The bounds at an instant. A clock that was set back holds no work for longer than if it had not been. */
export function takeableAt(now: Date): Takeable {
  return { dueBy: now, notDueAfter: after(now, 2 * LONGEST_WAIT), leaseOverBy: now, leaseNotAfter: after(now, 2 * LEASE) };
}

/** When a lease taken or prolonged now ends. */
export function leaseEnd(now: Date): Date {
  return after(now, LEASE);
}

/**
 * When work that failed is tried again: after one minute, then twice as long each time, within the hour.
 * @param failures runs that failed one after the other, this one included; at least 1.
 * @throws {RangeError} if it is not a whole number >= 1.
 */
export function retryAt(now: Date, failures: number): Date {
  if (!Number.isInteger(failures) || failures < 1) throw new RangeError(`Failures are counted from 1, not ${failures}`);
  return after(now, Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(failures - 1, 10)));
}

/** When work that comes again every so many milliseconds is due next. */
export function dueAgain(now: Date, every: number): Date {
  return after(now, Math.min(every, LONGEST_WAIT));
}

function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}
