import { DMA_MEASURES, type DmaLevels } from "../../app/core/comparison/dma-release";
import type { CareSetting } from "../../app/core/organisations/care-setting";
import { DEMO_SYSTEMS, DEMO_TRUSTS, type DemoTrust } from "./demo-organisations";

export const DEMO_RELEASE = {
  id: "2025-example",
  name: "DMA 2025 (invented)",
  fileName: "worked-example-dma-2025.json",
  asAt: "2025-11-20",
} as const;

export type DemoDmaEntry = {
  readonly trustCode: string;
  readonly sourceName: string;
  readonly setting: CareSetting;
  readonly icbCode: string;
  readonly levels: DmaLevels;
  readonly overall: number;
  readonly overallBefore: number | null;
};

export type DemoDmaBoard = { readonly icbCode: string; readonly levels: DmaLevels; readonly overall: number | null; readonly overallBefore: number | null };

/** Moor and Vale as the comparison's picture shows it, in the release's order of measures; null: blank. */
const PRINTED: Readonly<Record<string, readonly (number | null)[]>> = {
  XF1: [2.8, 2.5, 2.4, 2.7, 2.2, 2.4, 2.1],
  XN1: [2.6, 2.4, 2.1, 2.5, 2.0, 2.2, 1.8],
  XS2: [2.2, 2.1, 1.9, 2.0, 1.8, 2.0, 1.5],
  XV1: [3.0, 2.6, 2.3, 2.6, 1.9, 2.5, 2.0],
  XB1: [2.4, 2.2, 2.6, 2.3, 1.7, 2.1, null],
  XH1: [3.1, 2.9, 2.8, 3.0, 2.4, 2.6, 2.2],
  XA1: [2.9, 3.0, 2.7, 2.2, 2.1, 2.3, 1.6],
};

/** Where the invented entries of a setting lie, in tenths. */
const CENTRES: Readonly<Record<CareSetting, readonly number[]>> = {
  acute: [28, 27, 24, 26, 21, 24, 22],
  community: [25, 23, 25, 24, 19, 22, 20],
  "mental-health": [29, 27, 26, 28, 22, 24, 21],
  ambulance: [28, 28, 26, 24, 20, 22, 17],
};

/** Measures that some invented entries leave blank, as some real ones do. */
const BLANKS: ReadonlySet<string> = new Set(["XD5/healthy-populations", "XGG/healthy-populations", "XGG/empower-citizens", "XG9/healthy-populations"]);

/** One entry a trust and care setting. Stonebeck and Fellgate were two trusts when the release was collected. */
export function demoDmaEntries(): readonly DemoDmaEntry[] {
  return DEMO_TRUSTS.filter(({ opened }) => opened === null).flatMap((trust, trustNumber) =>
    trust.settings.map((setting, settingNumber) => entryOf(trust, setting, trustNumber * 3 + settingNumber)),
  );
}

/** What each board returned for itself, and its primary care, which was asked about fewer measures. */
export function demoDmaBoards(): { readonly own: readonly DemoDmaBoard[]; readonly primaryCare: readonly DemoDmaBoard[] } {
  const own = DEMO_SYSTEMS.map(({ code }, n) => ({ icbCode: code, levels: inventedLevels(code, CENTRES.acute, n + 3), overall: (24 + n) / 10, overallBefore: (22 + n) / 10 }));
  const primaryCare = DEMO_SYSTEMS.map(({ code }, n) => ({
    icbCode: code,
    // The last board's return is blank, as one real one is.
    levels: n === DEMO_SYSTEMS.length - 1 ? levelsFrom([]) : { ...inventedLevels(code, CENTRES.community, n + 7), "well-led": null },
    overall: n === DEMO_SYSTEMS.length - 1 ? null : (21 + n) / 10,
    overallBefore: null,
  }));
  return { own, primaryCare };
}

function entryOf(trust: DemoTrust, setting: CareSetting, number: number): DemoDmaEntry {
  const printed = PRINTED[trust.code];
  return {
    trustCode: trust.code,
    sourceName: trust.name,
    setting,
    icbCode: trust.systemCode,
    levels: printed ? levelsFrom(printed) : inventedLevels(trust.code, CENTRES[setting], number),
    overall: (22 + (number % 6)) / 10,
    overallBefore: number % 9 === 4 ? null : (20 + (number % 5)) / 10,
  };
}

/** Steps of a tenth around the centre, the same at every run. */
function inventedLevels(code: string, centre: readonly number[], number: number): DmaLevels {
  const values = DMA_MEASURES.map((measure, n) => (BLANKS.has(`${code}/${measure}`) ? null : ((centre[n] ?? 20) + ((number * 7 + n * 5) % 13) - 6) / 10));
  return levelsFrom(values);
}

function levelsFrom(values: readonly (number | null)[]): DmaLevels {
  return Object.fromEntries(DMA_MEASURES.map((measure, n) => [measure, values[n] ?? null])) as DmaLevels;
}
