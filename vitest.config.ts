import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first";

const isLong = process.env["BOARDMARK_TESTS"] === "long";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: isLong ? configDefaults.exclude : [...configDefaults.exclude, "tests/**/*.long.test.ts"],
    setupFiles: ["tests/support/fail-on-console-error.ts"],
    environment: "node",
    testTimeout: isLong ? 600_000 : 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A busy machine is slow, not wrong: what a page comes to is waited for, never timed.
    expect: { poll: { timeout: 30_000 } },
  },
});
