// Draws the kept pages of the papers anew: npm run redraw-papers. Look at every one before you commit it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { status } = spawnSync(process.execPath, [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "tests/papers/pdf/paper-pdf.test.ts", "--maxWorkers=1", "-t", "looks as it was kept"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, BOARDMARK_REDRAW: "1" },
});
process.exitCode = status ?? 1;
