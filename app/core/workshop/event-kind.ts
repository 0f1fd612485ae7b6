/**
 * What sort of thing happened, which decides who is told:
 * room: what every page shows; desk: the facilitator's and the projector's alone; timer: the clock; answered: one more has
 * answered. It never says what, by whom or when.
 */
export const EVENT_KINDS = ["room", "desk", "timer", "answered"] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
