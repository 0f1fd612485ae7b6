import type { BoardSession } from "../../app/core/vital-signs/development-log";

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
  { signId: "board-digital-sessions", source: "Board development record", values: [["2024-11-28", 0]] },
];

/** Sessions in which Northmoor's board learnt about digital. The first and the third count towards the vital sign. */
export const NORTHMOOR_SESSIONS: readonly Omit<BoardSession, "id">[] = [
  { on: "2025-12-11", topic: "What a cyber attack would stop, hour by hour", minutes: 90, isQuorate: true, roles: ["Chair", "Chief executive", "Chief finance officer", "Chief nurse", "Medical director", "Chief digital and information officer", "Non-executive, audit", "Non-executive, quality", "Emergency planning lead"] },
  { on: "2026-03-26", topic: "A morning with the electronic record", minutes: 45, isQuorate: true, roles: ["Chair", "Chief executive", "Chief nurse", "Medical director", "Chief digital and information officer", "Non-executive, people"] },
  { on: "2026-07-30", topic: "Data and its limits", minutes: 120, isQuorate: true, roles: ["Chair", "Chief executive", "Chief finance officer", "Chief nurse", "Chief operating officer", "Non-executive, audit", "Non-executive, finance and digital", "Head of information"] },
  { on: "2026-09-24", topic: "Artificial intelligence: what we may ask of suppliers", minutes: 60, isQuorate: false, roles: ["Chair", "Chief digital and information officer", "Non-executive, finance and digital"] },
];

/** Who of the board went where, and what they learnt. */
export const NORTHMOOR_VISITS: readonly { readonly on: string; readonly role: string; readonly place: string; readonly learnt: string; readonly themeId: string }[] = [
  { on: "2026-10-14", role: "Non-executive, quality", place: "Pharmacy", learnt: "Eleven log-ins before the first patient.", themeId: "support-people" },
  { on: "2026-07-08", role: "Chair", place: "Eye care clinic", learnt: "Patients book online and change it themselves. The clinic asked for that, nobody sold it to them.", themeId: "empower-citizens" },
  { on: "2026-04-23", role: "Chief finance officer", place: "Ward 7, night shift", learnt: "Two digital nurses are known by name; the service desk is not.", themeId: "joined-up-teams" },
];
