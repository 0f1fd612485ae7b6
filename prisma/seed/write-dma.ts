import { createHash } from "node:crypto";
import type { Transaction } from "../../app/db/database";
import { columnsFrom } from "../../app/db/dma-columns";
import { DEMO_RELEASE, demoDmaBoards, demoDmaEntries } from "./demo-dma-figures";
import { DEMO_SYSTEMS } from "./demo-organisations";

/** The invented release, in the shape of the official one. Its hash is of the figures themselves, written as JSON. */
export async function writeDma(tx: Transaction, importedAt: Date): Promise<void> {
  const [entries, boards] = [demoDmaEntries(), demoDmaBoards()];
  const sha256 = createHash("sha256").update(JSON.stringify({ entries, boards })).digest("hex");
  await tx.dmaRelease.create({ data: { ...DEMO_RELEASE, sha256, importedAt } });
  const system = new Map(DEMO_SYSTEMS.map((one) => [one.code, one]));
  await tx.dmaEntry.createMany({
    data: entries.map(({ trustCode, sourceName, setting, icbCode, levels, overall, overallBefore }, n) => ({
      id: `demo-${trustCode}-${setting}`,
      releaseId: DEMO_RELEASE.id,
      sourceName,
      sourceRow: n + 2,
      trustCode,
      setting,
      icbCode,
      icbName: system.get(icbCode)?.name ?? icbCode,
      regionCode: system.get(icbCode)?.regionCode ?? null,
      ...columnsFrom(levels),
      overall,
      comparableOverall: overall,
      comparableOverallBefore: overallBefore,
    })),
  });
  await tx.dmaIcbResult.createMany({
    data: boards.own.map(({ icbCode, levels, overall, overallBefore }) => ({
      id: `demo-${icbCode}`,
      releaseId: DEMO_RELEASE.id,
      icbCode,
      icbName: system.get(icbCode)?.name ?? icbCode,
      ...columnsFrom(levels),
      overall,
      comparableOverall: overall,
      comparableOverallBefore: overallBefore,
    })),
  });
  await tx.dmaPrimaryCare.createMany({
    data: boards.primaryCare.map(({ icbCode, levels, overall }) => ({
      id: `demo-${icbCode}`,
      releaseId: DEMO_RELEASE.id,
      icbCode,
      icbName: system.get(icbCode)?.name ?? icbCode,
      ...columnsFrom(levels),
      overall,
    })),
  });
}
