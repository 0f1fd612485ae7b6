import type { DmaScale } from "../charts/dma-lane";
import type { CareSetting } from "../organisations/care-setting";

/** Values of one published entry by theme id, on the publisher's own scale; a blank is null. */
export type DmaValues = Readonly<Record<string, number | null>>;

export type DmaResultSource = {
  /** "DMA 2025". */
  readonly releaseName: string;
  /** What the publisher calls each theme, by theme id: "Support Workforce". */
  readonly pillarTitles: Readonly<Record<string, string>>;
  /** Ends of the publisher's scale. */
  readonly scale: DmaScale;
  /** The trust's entries, one a care setting; the first is drawn beside the board's profile. */
  readonly entries: readonly DmaEntrySource[];
  /** The `id` of one of `files`. */
  readonly fileId: string;
};

export type DmaEntrySource = {
  readonly setting: CareSetting;
  readonly values: DmaValues;
  /** As published; never recomputed from the pillars. */
  readonly overall: number | null;
  readonly national: { readonly n: number; readonly means: DmaValues } | null;
  /** Like-for-like entries beside this trust, itself left out; null: not available (no peer of this setting). */
  readonly peers: DmaPeersSource | null;
};

export type DmaPeersSource = {
  /** "the Moor and Vale ICS". */
  readonly group: string;
  readonly basis: "entry" | "provider";
  readonly n: number;
  readonly means: DmaValues;
  /** By name; empty: only their mean is drawn. */
  readonly entries: readonly { readonly name: string; readonly values: DmaValues }[];
};
