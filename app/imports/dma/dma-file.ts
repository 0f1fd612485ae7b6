import type { DmaEntry, DmaIcbResult, DmaPrimaryCareResult, DmaRelease } from "../../core/comparison/dma-release";

/** An entry as the file gives it, joined to nothing yet. */
export type DmaFileEntry = Omit<DmaEntry, "trust" | "icbCode" | "regionCode"> & { readonly regionName: string };

/** NHS England's results data file, read whole. */
export type DmaFile = {
  readonly release: Pick<DmaRelease, "id" | "name" | "asAt">;
  readonly entries: readonly DmaFileEntry[];
  readonly icbResults: readonly Omit<DmaIcbResult, "icbCode">[];
  readonly primaryCare: readonly Omit<DmaPrimaryCareResult, "icbCode">[];
};
