import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { THEME_IDS } from "../support/board";
import { answerThroughKills } from "./kills";

test("a server killed twenty times in the middle of a burst loses no answer it acknowledged, and keeps none twice", async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-kills-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const burst = await answerThroughKills(dataDir, 20);
  expect(burst).toEqual({ acknowledged: 12 * THEME_IDS.length, lost: [], twice: [], missing: [] });
}, 600_000);
