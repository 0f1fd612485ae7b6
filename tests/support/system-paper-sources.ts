import { previousCycle, type CycleId } from "../../app/core/cycle";
import type { PlacedDmaEntry } from "../../app/core/comparison/place-dma-entries";
import { NO_DMA_LEVELS } from "../../app/core/comparison/dma-release";
import type { AskedLevel } from "../../app/core/comparison/asked-alike";
import type { CareSetting } from "../../app/core/organisations/care-setting";
import { EMPTY_SYSTEM_DRAFT, frontOf } from "../../app/core/papers/system-draft";
import type { SystemPaperSource } from "../../app/core/papers/system-paper-source";
import type { Level } from "../../app/core/scoring/level";
import { richSource } from "./paper-sources";
import { MEASURES, THEMES } from "./paper-story";

const CYCLE: CycleId = "2026-27";
const TRUSTS = [
  { code: "XB1", name: "Beckside Community NHS Trust", note: "community" },
  { code: "XH1", name: "Harrowmere Partnership NHS Foundation Trust", note: "mental health" },
  { code: "XN1", name: "Northmoor Hospitals NHS Foundation Trust", note: "acute" },
  { code: "XV1", name: "Valeside Hospitals NHS Trust", note: "acute and community" },
];

function level(trustCode: string, themeId: string, value: number, cycle: CycleId = CYCLE): AskedLevel {
  return { trustCode, cycle, frameworkId: "wgll", frameworkVersion: 1, themeId, level: value as Level, isOwn: false, systemCodes: ["XMV"], isApart: false };
}

function entry(code: string, setting: CareSetting, values: readonly (number | null)[]): PlacedDmaEntry {
  const trust = TRUSTS.find((one) => one.code === code);
  return { sourceName: trust?.name ?? code, sourceRow: 2, trust: trust === undefined ? null : { code, name: trust.name }, setting, icbName: "NHS Moor and Vale Integrated Care Board", icbCode: "XMV", systemCode: "XMV", regionCode: null, levels: { ...NO_DMA_LEVELS, ...Object.fromEntries(MEASURES.map((id, index) => [id, values[index] ?? null])) }, overall: 2.3, overallBefore: 2.1 };
}

/** A system of four trusts: two release levels to its paper, one takes part, one is silent. */
export function systemSource(): SystemPaperSource {
  const { assessment } = richSource();
  const measures = MEASURES.map((id, index) => level("XN1", id, [3, 3, 2, 2, 2, 3, 2][index] ?? 1));
  const acute = [entry("XN1", "acute", [2.6, 2.4, 2.1, 2.5, 2, 2.2, 1.8]), entry("XV1", "acute", [3, 2.6, 2.3, 2.7, 1.8, null, 2.1])];
  const [alone] = [entry("XB1", "community", [2.1, 2.2, 2, 2.3, 1.9, 2, 2.4])];
  return {
    profile: "board",
    isDraft: false,
    asAt: "2026-11-28",
    cycle: CYCLE,
    system: { code: "XMV", name: "NHS Moor and Vale Integrated Care Board" },
    front: frontOf(EMPTY_SYSTEM_DRAFT, "board"),
    framework: assessment.framework,
    frameworkNote: assessment.frameworkNote,
    levelNames: assessment.levelNames,
    themes: THEMES.map(([id, title], index) => ({ id, title, lens: index < 7 ? "measures" : "trends" })),
    trusts: TRUSTS,
    levels: [...measures, level("XN1", "prioritisation", 1), level("XV1", "empower-citizens", 2), level("XV1", "improve-care", 4), level("XV1", "joined-up-teams", 2), level("XN1", "well-led", 2, previousCycle(CYCLE))],
    since: { movements: [{ themeId: "well-led", rose: 1, fell: 0, both: 1 }], brokenThemeIds: ["user-experience"] },
    participation: [{ code: "XN1", isBegun: true, isHeld: true, isApproved: true }, { code: "XB1", isBegun: true, isHeld: false, isApproved: false }],
    posts: [
      { kind: "ask", theme: "Empower citizens", title: "How to bring letters into the NHS App", trust: "Northmoor Hospitals NHS Foundation Trust", until: "2027-03-31" },
      { kind: "offer", theme: "Support people", title: "Our ward champions, and what did not work", trust: "Valeside Hospitals NHS Trust", until: "2027-01-31" },
    ],
    dma: {
      release: { id: "2025", name: "DMA 2025", fileName: "dma-2025-results-v2.xlsx", sha256: "4ea98849".repeat(8), asAt: "2025-10-01" },
      membership: "release",
      groups: [
        { kind: "together", setting: "acute", entries: acute, means: [{ of: "system", setting: "acute", n: 2, mean: { ...acute[0]?.levels } }, { of: "nation", setting: "acute", n: 134, mean: { ...acute[1]?.levels } }] },
        ...(alone === undefined ? [] : [{ kind: "alone" as const, rows: [{ entry: alone, mean: { of: "region" as const, setting: "community" as const, n: 9, mean: { ...alone.levels } } }] }]),
      ],
    },
    publishedAddress: null,
    reference: null,
    correction: null,
  };
}

/** The same system's public paper. */
export function publicSystemSource(): SystemPaperSource {
  return { ...systemSource(), profile: "public", publishedAddress: "https://boardmark.example/papers/XMV-2026-27-S1" };
}

/** The first Monday: nobody has released anything. */
export function quietSystemSource(): SystemPaperSource {
  return { ...systemSource(), levels: [], since: { movements: [], brokenThemeIds: [] }, participation: [], posts: [] };
}
