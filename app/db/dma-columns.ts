import type { DmaLevels } from "../core/comparison/dma-release";

/** The seven levels as the tables of the DMA keep them. */
export type DmaColumns = {
  readonly wellLed: number | null;
  readonly smartFoundations: number | null;
  readonly safePractice: number | null;
  readonly supportPeople: number | null;
  readonly empowerCitizens: number | null;
  readonly improveCare: number | null;
  readonly healthyPopulations: number | null;
};

/** Levels by measure, from a row. */
export function levelsFrom(row: DmaColumns): DmaLevels {
  return {
    "well-led": row.wellLed,
    "smart-foundations": row.smartFoundations,
    "safe-practice": row.safePractice,
    "support-people": row.supportPeople,
    "empower-citizens": row.empowerCitizens,
    "improve-care": row.improveCare,
    "healthy-populations": row.healthyPopulations,
  };
}

/** The columns of a row, from levels by measure. */
export function columnsFrom(levels: DmaLevels): DmaColumns {
  return {
    wellLed: levels["well-led"],
    smartFoundations: levels["smart-foundations"],
    safePractice: levels["safe-practice"],
    supportPeople: levels["support-people"],
    empowerCitizens: levels["empower-citizens"],
    improveCare: levels["improve-care"],
    healthyPopulations: levels["healthy-populations"],
  };
}
