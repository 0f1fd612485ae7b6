import type { SeatKind } from "./seat";

/** The roles most trust boards have, to begin a list of seats from. Boardmark's own suggestion. */
export const USUAL_BOARD: readonly { readonly title: string; readonly kind: SeatKind; readonly isExecutive: boolean }[] = [
  { title: "Chair", kind: "voting", isExecutive: false },
  { title: "Non-executive, audit", kind: "voting", isExecutive: false },
  { title: "Non-executive, quality", kind: "voting", isExecutive: false },
  { title: "Non-executive, finance and digital", kind: "voting", isExecutive: false },
  { title: "Non-executive, people", kind: "voting", isExecutive: false },
  { title: "Chief executive", kind: "voting", isExecutive: true },
  { title: "Chief finance officer", kind: "voting", isExecutive: true },
  { title: "Chief nurse", kind: "voting", isExecutive: true },
  { title: "Medical director", kind: "voting", isExecutive: true },
  { title: "Chief operating officer", kind: "voting", isExecutive: true },
  { title: "Chief digital and information officer", kind: "non-voting", isExecutive: true },
];
