import type { DmaEntry, DmaIcbResult, DmaPrimaryCareResult, DmaRelease } from "../core/comparison/dma-release";
import type { Transaction } from "./database";
import { columnsFrom } from "./dma-columns";

/** A release with everything in it, joined to codes. */
export type DmaReleaseContent = {
  readonly release: DmaRelease;
  readonly entries: readonly (Omit<DmaEntry, "trust"> & { readonly trustCode: string | null })[];
  readonly icbResults: readonly DmaIcbResult[];
  readonly primaryCare: readonly DmaPrimaryCareResult[];
};

/** Writes a release whole, in place of an earlier import of it. */
export async function replaceDmaRelease(tx: Transaction, { release, entries, icbResults, primaryCare }: DmaReleaseContent, importedAt: Date, newId: () => string): Promise<void> {
  const releaseId = release.id;
  await tx.dmaEntry.deleteMany({ where: { releaseId } });
  await tx.dmaIcbResult.deleteMany({ where: { releaseId } });
  await tx.dmaPrimaryCare.deleteMany({ where: { releaseId } });
  await tx.dmaRelease.upsert({ where: { id: releaseId }, create: { ...release, importedAt }, update: { ...release, importedAt } });
  await tx.dmaEntry.createMany({
    data: entries.map(({ levels, overall, overallBefore, ...entry }) => ({ ...entry, ...columnsFrom(levels), ...comparable(overall, overallBefore), id: newId(), releaseId })),
  });
  await tx.dmaIcbResult.createMany({
    data: icbResults.map(({ icbName, icbCode, levels, overall, overallBefore }) => ({ icbName, icbCode, ...columnsFrom(levels), ...comparable(overall, overallBefore), id: newId(), releaseId })),
  });
  await tx.dmaPrimaryCare.createMany({ data: primaryCare.map(({ icbName, icbCode, levels }) => ({ icbName, icbCode, ...columnsFrom(levels), id: newId(), releaseId })) });
}

/** Notes the care settings in which trusts returned; settings on record stay. */
export async function addSettings(tx: Transaction, returned: readonly { readonly trustCode: string; readonly setting: string }[], source: string): Promise<void> {
  const known = new Set((await tx.organisationSetting.findMany()).map((row) => `${row.organisationCode} ${row.setting}`));
  const missing = returned.filter(({ trustCode, setting }) => !known.has(`${trustCode} ${setting}`));
  if (missing.length === 0) return;
  await tx.organisationSetting.createMany({ data: missing.map(({ trustCode, setting }) => ({ organisationCode: trustCode, setting, source })) });
}

/** The file publishes no overall over all domains: the columns for it stay null. */
function comparable(overall: number | null, overallBefore: number | null) {
  return { comparableOverall: overall, comparableOverallBefore: overallBefore };
}
