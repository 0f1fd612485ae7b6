import type { DmaEntry, DmaIcbResult, DmaPrimaryCareResult } from "../../core/comparison/dma-release";
import { normaliseName } from "../../core/organisations/normalise-name";
import type { IcbRegister } from "../../core/organisations/register";
import type { DmaFile } from "./dma-file";
import type { JoinName } from "./name-index";

/** A results file with its names joined to codes, and what could not be joined. */
export type JoinedDma = {
  readonly entries: readonly (Omit<DmaEntry, "trust"> & { readonly trustCode: string | null })[];
  readonly icbResults: readonly DmaIcbResult[];
  readonly primaryCare: readonly DmaPrimaryCareResult[];
  /** Providers joined to no trust: kept under their printed name, with the rows they stand in. */
  readonly strangers: readonly { readonly name: string; readonly rows: readonly number[] }[];
  /** Names of boards and regions that no register has. */
  readonly unknownAreas: readonly string[];
};

/** Joins a results file's providers to trusts, and its boards and regions to the register, by exact name alone. */
export function joinDma(file: DmaFile, joinTrust: JoinName, boards: IcbRegister): JoinedDma {
  const icbs = new Map(boards.icbs.map(({ name, code }) => [normaliseName(name), code]));
  const regions = new Map(boards.regions.map(({ name, code }) => [normaliseName(name), code]));
  const boardOf = (name: string) => icbs.get(normaliseName(name)) ?? null;
  const regionOf = (name: string) => regions.get(normaliseName(name)) ?? null;
  const entries = file.entries.map(({ regionName, ...entry }) => ({ ...entry, trustCode: joinTrust(entry.sourceName), icbCode: boardOf(entry.icbName), regionCode: regionOf(regionName) }));
  const unjoined = entries.filter(({ trustCode }) => trustCode === null);
  const boardNames = [...file.entries, ...file.icbResults, ...file.primaryCare].map(({ icbName }) => icbName);
  return {
    entries,
    icbResults: file.icbResults.map((result) => ({ ...result, icbCode: boardOf(result.icbName) })),
    primaryCare: file.primaryCare.map((result) => ({ ...result, icbCode: boardOf(result.icbName) })),
    strangers: [...new Set(unjoined.map(({ sourceName }) => sourceName))].map((name) => ({
      name,
      rows: unjoined.filter(({ sourceName }) => sourceName === name).map(({ sourceRow }) => sourceRow),
    })),
    unknownAreas: [
      ...new Set([...boardNames.filter((name) => boardOf(name) === null), ...file.entries.map(({ regionName }) => regionName).filter((name) => regionOf(name) === null)]),
    ],
  };
}
