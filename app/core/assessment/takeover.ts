import type { CalendarDate } from "../calendar-date";

/** How a seat or the account that holds it came to a new browser. */
export const TAKEOVERS = ["link", "password", "email", "provider", "erasure", "tablet"] as const;

export type Takeover = (typeof TAKEOVERS)[number];

/** That what was answered from a seat was sealed: it counts, and no page shows it any more. */
export type Sealing = { readonly by: Takeover; readonly on: CalendarDate };
