/**
 * How often, in milliseconds, the facilitator's console asks anew for who has answered while counts come; the count itself it hears at
 * once. Drawing the console takes as long as saving twenty answers, and whoever answers in that moment waits for it.
 */
export const DESK_LOOKS_EVERY = 2_000;
