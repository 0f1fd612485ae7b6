import type { CalendarDate } from "../calendar-date";
import type { CareSetting } from "../organisations/care-setting";

/** The seven measures as the Digital Maturity Assessment publishes them, in its order. */
export const DMA_MEASURES = [
  "well-led",
  "smart-foundations",
  "safe-practice",
  "support-people",
  "empower-citizens",
  "improve-care",
  "healthy-populations",
] as const;

export type DmaMeasure = (typeof DMA_MEASURES)[number];

/** What the publisher calls the measures, as its file heads their columns. Ours differ where the framework's do. */
export const DMA_HEADINGS: Readonly<Record<DmaMeasure, string>> = {
  "well-led": "Well Led",
  "smart-foundations": "Ensure Smart Foundations",
  "safe-practice": "Safe Practice",
  "support-people": "Support Workforce",
  "empower-citizens": "Empower People",
  "improve-care": "Improve Care",
  "healthy-populations": "Healthy Populations",
};

/** The publisher's names, short enough to head a narrow column. */
export const SHORT_DMA_TITLES: Readonly<Record<DmaMeasure, string>> = {
  "well-led": "Well led",
  "smart-foundations": "Smart foundations",
  "safe-practice": "Safe practice",
  "support-people": "Support workforce",
  "empower-citizens": "Empower people",
  "improve-care": "Improve care",
  "healthy-populations": "Healthy populations",
};

/** A published level for each measure, 1 to 5 with fractions; null: blank in the release. */
export type DmaLevels = Readonly<Record<DmaMeasure, number | null>>;

/** One release of the Digital Maturity Assessment, and the very file it was read from. */
export type DmaRelease = {
  /** The year of the assessment, such as "2025". */
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  /** The day the release was published. */
  readonly asAt: CalendarDate;
};

/** A release with the moment it came in. */
export type HeldDmaRelease = DmaRelease & { readonly importedAt: Date };

/** One provider in one care setting, as a release publishes it. */
export type DmaEntry = {
  /** The provider's name as printed in the release. */
  readonly sourceName: string;
  /** Its row in the release's sheet of providers. */
  readonly sourceRow: number;
  /** The trust the name was joined to; null: none, and never by likeness. */
  readonly trust: { readonly code: string; readonly name: string } | null;
  readonly setting: CareSetting;
  /** The board the release attributes the entry to, as it names it. */
  readonly icbName: string;
  /** Null: the name is in no register. */
  readonly icbCode: string | null;
  readonly regionCode: string | null;
  readonly levels: DmaLevels;
  /** Overall on the domains that compare with the release before, as published; never computed from the seven. */
  readonly overall: number | null;
  /** The same for the release before. */
  readonly overallBefore: number | null;
};

/** A board's own return. Never blended with its providers'. */
export type DmaIcbResult = Pick<DmaEntry, "icbName" | "icbCode" | "levels" | "overall" | "overallBefore">;

/** What a board returned for primary care. Measures it was not asked about are null. */
export type DmaPrimaryCareResult = Pick<DmaEntry, "icbName" | "icbCode" | "levels">;

/** Levels with every measure unknown. */
export const NO_DMA_LEVELS: DmaLevels = {
  "well-led": null,
  "smart-foundations": null,
  "safe-practice": null,
  "support-people": null,
  "empower-citizens": null,
  "improve-care": null,
  "healthy-populations": null,
};
