/** Northmoor's vital signs: the framework's id, then a value on each date. */
export const NORTHMOOR_SIGNS: readonly { readonly signId: string; readonly source: string; readonly values: readonly (readonly [on: string, value: number])[] }[] = [
  { signId: "digital-spend-share", source: "Finance report, month 12", values: [["2025-03-31", 2.4], ["2026-03-31", 2.7]] },
  { signId: "funding-horizon", source: "Capital plan", values: [["2025-04-01", 9], ["2026-04-01", 14]] },
  { signId: "staff-digital-experience", source: "Staff survey on digital tools", values: [["2025-03-14", 5.1], ["2026-03-12", 5.6]] },
  { signId: "essential-digital-skills", source: "Learning needs survey", values: [["2026-02-27", 58]] },
  { signId: "digital-champions", source: "Champions’ register", values: [["2025-09-30", 11], ["2026-09-30", 24]] },
  { signId: "log-ins-per-day", source: "Observed on three wards", values: [["2026-10-14", 11]] },
  { signId: "systems-in-use", source: "List of main systems", values: [["2025-09-12", 341], ["2026-09-18", 327]] },
  { signId: "unsupported-systems", source: "List of main systems", values: [["2025-09-12", 41], ["2026-09-18", 14]] },
  { signId: "digital-vacancies", source: "Workforce report", values: [["2025-09-30", 17], ["2026-09-30", 13]] },
  { signId: "benefits-realised", source: "Benefits reviews", values: [["2026-05-21", 30]] },
  { signId: "board-digital-sessions", source: "Board development record", values: [["2025-11-27", 1], ["2026-07-30", 2]] },
];

/** Who of the board went where, and what they learnt. */
export const NORTHMOOR_VISITS: readonly { readonly on: string; readonly role: string; readonly place: string; readonly learnt: string; readonly themeId: string }[] = [
  { on: "2026-10-14", role: "Non-executive, quality", place: "Pharmacy", learnt: "Eleven log-ins before the first patient.", themeId: "support-people" },
  { on: "2026-07-08", role: "Chair", place: "Eye care clinic", learnt: "Patients book online and change it themselves. The clinic asked for that, nobody sold it to them.", themeId: "empower-citizens" },
  { on: "2026-04-23", role: "Chief finance officer", place: "Ward 7, night shift", learnt: "Two digital nurses are known by name; the service desk is not.", themeId: "joined-up-teams" },
];
