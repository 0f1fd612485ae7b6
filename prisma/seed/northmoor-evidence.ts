/** What the digital team ticked for one theme: elements by the end of their id. */
export type DemoEvidence = {
  readonly met: readonly (readonly [element: string, evidence: string, evidenceOn: string])[];
  readonly notMet: readonly string[];
};

/**
 * The digital team's word on eleven of thirteen themes; Healthy populations and Prioritisation have not been looked at.
 * A theme with a number has every element up to that level met by the named evidence, and the next level's looked at and not met.
 */
export const NORTHMOOR_EVIDENCE: Readonly<Record<string, DemoEvidence | { readonly upTo: 2 | 3; readonly evidence: string; readonly evidenceOn: string }>> = {
  "well-led": { upTo: 3, evidence: "Digital strategy and the board's development record", evidenceOn: "2026-07-30" },
  "smart-foundations": {
    met: [
      ["2a", "List of main systems", "2026-09-18"],
      ["2b", "Network and Wi-Fi survey", "2026-02-27"],
      ["2c", "Report on the go-live in outpatients", "2026-06-12"],
      ["2d", "Cloud plan", "2026-04-24"],
    ],
    notMet: ["3a", "3b", "3c", "3d"],
  },
  "safe-practice": { upTo: 3, evidence: "Toolkit return and recovery exercise", evidenceOn: "2026-06-29" },
  "support-people": { upTo: 2, evidence: "Staff survey on digital tools", evidenceOn: "2026-03-12" },
  "empower-citizens": { upTo: 2, evidence: "NHS App use by specialty, July to September 2026", evidenceOn: "2026-09-30" },
  "improve-care": { upTo: 3, evidence: "Virtual ward and eye care reports", evidenceOn: "2026-09-11" },
  "collective-ownership": { upTo: 2, evidence: "Board minutes", evidenceOn: "2026-07-30" },
  "joined-up-teams": {
    met: [
      ["2a", "Team lists", "2026-09-09"],
      ["2b", "Buying guide", "2026-06-02"],
      ["3a", "Rotas", "2026-09-30"],
      ["3c", "Budget line", "2026-04-01"],
    ],
    notMet: ["3b", "4a", "4b", "4c", "5a", "5b", "5c"],
  },
  "beyond-technology": { upTo: 2, evidence: "Two benefits reviews", evidenceOn: "2026-05-21" },
  "system-collaboration": { upTo: 3, evidence: "Shared digital plan and meeting notes", evidenceOn: "2026-08-27" },
  "user-experience": { upTo: 2, evidence: "Notes of tests with users", evidenceOn: "2026-04-16" },
};
