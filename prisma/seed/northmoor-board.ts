import type { SeatKind } from "../../app/core/assessment/seat";
import type { Level } from "../../app/core/scoring/level";

export type DemoSeat = {
  readonly key: string;
  readonly title: string;
  readonly kind: SeatKind;
  readonly isExecutive: boolean;
  /** Of the person who signs in to it; null: reached by a link. */
  readonly personId: string | null;
};

/** Twelve seats that answer, ten of them voting, and a governor who observes. */
export const NORTHMOOR_SEATS: readonly DemoSeat[] = [
  { key: "chair", title: "Chair", kind: "voting", isExecutive: false, personId: "northmoor-chair" },
  { key: "ceo", title: "Chief executive", kind: "voting", isExecutive: true, personId: "northmoor-ceo" },
  { key: "cfo", title: "Chief finance officer", kind: "voting", isExecutive: true, personId: "northmoor-cfo" },
  { key: "cno", title: "Chief nurse", kind: "voting", isExecutive: true, personId: "northmoor-cno" },
  { key: "cmo", title: "Medical director", kind: "voting", isExecutive: true, personId: "northmoor-cmo" },
  { key: "coo", title: "Chief operating officer", kind: "non-voting", isExecutive: true, personId: null },
  { key: "cdio", title: "Chief digital and information officer", kind: "non-voting", isExecutive: true, personId: "northmoor-cdio" },
  { key: "audit", title: "Non-executive, audit", kind: "voting", isExecutive: false, personId: "northmoor-ned1" },
  { key: "quality", title: "Non-executive, quality", kind: "voting", isExecutive: false, personId: "northmoor-ned2" },
  { key: "finance", title: "Non-executive, finance and digital", kind: "voting", isExecutive: false, personId: null },
  { key: "people", title: "Non-executive, people", kind: "voting", isExecutive: false, personId: null },
  { key: "charity", title: "Non-executive, charity", kind: "voting", isExecutive: false, personId: null },
  { key: "governor", title: "Governor", kind: "observer", isExecutive: false, personId: "northmoor-observer" },
];

export const NORTHMOOR_RECUSAL = { key: "quality", themeId: "system-collaboration", reason: "Also a director of a partner organisation" } as const;

type Target = { readonly level: Level; readonly reason: string; readonly by: string };

/** The levels Northmoor chose to aim for. */
export const NORTHMOOR_TARGETS: Readonly<Record<string, Target>> = {
  "well-led": { level: 4, reason: "The board wants to see results against targets every quarter.", by: "2028-03-31" },
  "smart-foundations": { level: 4, reason: "No unsupported system should hold a service back.", by: "2028-03-31" },
  "safe-practice": { level: 4, reason: "An independent review is due before the new record goes live.", by: "2027-03-31" },
  "support-people": { level: 4, reason: "Staff tell us that poor tools are a reason to leave.", by: "2028-03-31" },
  "empower-citizens": { level: 4, reason: "Letters and bookings belong in the NHS App for every suitable service.", by: "2028-03-31" },
  "improve-care": { level: 3, reason: "Proven in some services first; wider once benefits are checked.", by: "2027-03-31" },
  "healthy-populations": { level: 3, reason: "We follow our partners' pace on shared data.", by: "2028-03-31" },
  "collective-ownership": { level: 4, reason: "Digital is every director's business.", by: "2028-03-31" },
  "joined-up-teams": { level: 3, reason: "At least two services leading their own projects is within reach.", by: "2027-03-31" },
  "beyond-technology": { level: 4, reason: "Most of our benefits depend on how work changes.", by: "2028-03-31" },
  "system-collaboration": { level: 3, reason: "Where we are is what the system plan asks of us.", by: "2027-03-31" },
  "user-experience": { level: 3, reason: "Users test every new service before it opens.", by: "2027-03-31" },
  prioritisation: { level: 3, reason: "A list we can finish, with a rule for what waits.", by: "2027-03-31" },
};
