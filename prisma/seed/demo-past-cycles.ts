import type { Level } from "../../app/core/scoring/level";

/** In the framework's order: seven measures, then six trends. */
export type Levels = readonly Level[];

export type DemoRelease = { readonly audience: "system-lead" | "peers" | "system-paper" | "participation"; readonly themes: "measures" | "all" | "none"; readonly without?: readonly string[]; /** Absent: the trust’s own ICS. */ readonly systemCode?: string };

export type DemoApproved = {
  readonly trustCode: string;
  readonly cycle: "2024-25" | "2025-26" | "2026-27";
  /** Of the framework; absent: the one that new assessments start on. */
  readonly version?: number;
  readonly levels: Levels;
  /** Of the workshop; a committee considered it a week later and the board approved it two weeks later. */
  readonly workshopOn: string;
  readonly releases: readonly DemoRelease[];
};

const LEAD_WITHOUT_SAFETY: DemoRelease = { audience: "system-lead", themes: "measures", without: ["safe-practice"] };
const LEAD: DemoRelease = { audience: "system-lead", themes: "measures" };
const TAKES_PART: DemoRelease = { audience: "participation", themes: "none" };

/**
 * Every approved assessment of the worked example. Moor and Vale has each case: released in part, to the system lead
 * alone, to peers too, approved and not released, two trusts before their merger; its ambulance service has none.
 */
export const DEMO_APPROVED: readonly DemoApproved[] = [
  { trustCode: "XN1", cycle: "2024-25", levels: [2, 2, 3, 2, 2, 2, 1, 1, 2, 2, 3, 2, 2], workshopOn: "2024-11-14", releases: [LEAD_WITHOUT_SAFETY] },
  {
    trustCode: "XN1",
    cycle: "2025-26",
    levels: [2, 3, 3, 2, 2, 2, 2, 2, 2, 2, 3, 2, 2],
    workshopOn: "2025-11-13",
    releases: [LEAD_WITHOUT_SAFETY, { audience: "peers", themes: "measures", without: ["safe-practice", "healthy-populations"] }, TAKES_PART],
  },
  { trustCode: "XH1", cycle: "2024-25", levels: [3, 3, 3, 3, 3, 3, 3, 2, 3, 2, 3, 3, 2], workshopOn: "2024-10-17", releases: [LEAD] },
  { trustCode: "XH1", cycle: "2025-26", levels: [3, 3, 3, 4, 3, 3, 3, 3, 3, 2, 3, 3, 2], workshopOn: "2025-10-16", releases: [LEAD, TAKES_PART] },
  { trustCode: "XH1", cycle: "2026-27", levels: [3, 4, 3, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2], workshopOn: "2026-10-15", releases: [LEAD, TAKES_PART] },
  { trustCode: "XV1", cycle: "2024-25", levels: [3, 2, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2], workshopOn: "2024-11-07", releases: [LEAD] },
  { trustCode: "XV1", cycle: "2025-26", levels: [3, 3, 3, 3, 2, 3, 2, 3, 2, 2, 2, 3, 2], workshopOn: "2025-11-06", releases: [LEAD, { audience: "peers", themes: "measures" }, TAKES_PART] },
  {
    trustCode: "XV1",
    cycle: "2026-27",
    // Valeside took up the second version: its question on safe practice is another, so no line joins it to last time's.
    version: 2,
    levels: [4, 3, 3, 3, 2, 3, 2, 3, 3, 2, 3, 3, 2],
    workshopOn: "2026-10-22",
    releases: [{ audience: "system-lead", themes: "all" }, { audience: "peers", themes: "measures" }, { audience: "system-paper", themes: "measures" }, TAKES_PART, { audience: "system-lead", themes: "measures", without: ["improve-care", "healthy-populations"], systemCode: "XPG" }],
  },
  { trustCode: "XS2", cycle: "2024-25", levels: [2, 2, 2, 2, 2, 2, 1, 2, 2, 1, 2, 2, 2], workshopOn: "2024-11-21", releases: [LEAD] },
  { trustCode: "XS2", cycle: "2025-26", levels: [2, 2, 3, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2], workshopOn: "2025-11-20", releases: [LEAD] },
  { trustCode: "XF1", cycle: "2024-25", levels: [2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1], workshopOn: "2024-12-05", releases: [] },
  { trustCode: "XF1", cycle: "2025-26", levels: [3, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], workshopOn: "2025-12-04", releases: [LEAD_WITHOUT_SAFETY] },
  { trustCode: "XS1", cycle: "2026-27", levels: [2, 2, 3, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1], workshopOn: "2026-10-29", releases: [LEAD_WITHOUT_SAFETY, { audience: "system-paper", themes: "measures", without: ["safe-practice"] }] },
  { trustCode: "XB1", cycle: "2024-25", levels: [2, 2, 3, 3, 2, 2, 2, 2, 3, 2, 3, 2, 2], workshopOn: "2024-11-12", releases: [] },
  { trustCode: "XB1", cycle: "2025-26", levels: [3, 2, 3, 3, 2, 3, 2, 2, 3, 2, 3, 3, 2], workshopOn: "2025-11-11", releases: [] },
  { trustCode: "XB1", cycle: "2026-27", levels: [3, 2, 3, 3, 3, 3, 2, 3, 3, 2, 3, 3, 3], workshopOn: "2026-10-27", releases: [] },
  { trustCode: "XD1", cycle: "2026-27", levels: [3, 3, 3, 2, 3, 3, 2, 3, 2, 2, 3, 3, 2], workshopOn: "2026-09-24", releases: [LEAD, TAKES_PART] },
  { trustCode: "XD3", cycle: "2026-27", levels: [2, 2, 4, 3, 2, 3, 3, 2, 3, 3, 3, 2, 2], workshopOn: "2026-10-08", releases: [] },
];
