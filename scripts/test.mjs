// Runs the tests on a fresh clone or a used one. The last line, alone: "tests: N passed, N failed, N skipped".
//   node scripts/test.mjs [FILTER...]     the tests of every day
//   node scripts/test.mjs --all           then the long ones, then those of the database on PostgreSQL
//   node scripts/test.mjs --rest          only what --all adds
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./ensure-installed.mjs";
import { ensureChromium } from "./chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const filters = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = options.filter((option) => !["--all", "--rest"].includes(option));
if (unknown.length > 0) {
  console.error(`There is no option ${unknown[0]}. Options: --all, --rest.`);
  process.exit(2);
}

ensureInstalled();
const chromium = ensureChromium();
const { build } = await import("./build.mjs");
console.log("Building ...");
await build();

const runs = [];
if (!options.includes("--rest")) runs.push(["daily", filters, {}]);
if (options.includes("--all") || options.includes("--rest")) {
  runs.push(["long", [".long.test."], { BOARDMARK_TESTS: "long" }]);
  runs.push(["postgresql", databaseTests(), { BOARDMARK_TEST_ENGINE: "postgresql" }]);
}
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const [name, files, env] of runs) {
  const counts = run(name, files, env);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
for (const line of failures) console.log(line);
console.log(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/** One run of vitest, counted from its own report. What breaks outside a test counts as a failed one. */
function run(name, files, env) {
  const report = path.join(root, "test-artefacts", `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const vitest = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, "--passWithNoTests", ...files],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env, CHROME_PATH: chromium, NODE_ENV: "test" } },
  );
  const counts = countsOf(report);
  if (vitest.status !== 0 && counts.failed === 0) counts.failed = 1;
  failures.push(...failuresIn(name, report));
  return counts;
}

/** What failed, a line each with the beginning of why, to stand together at the end of the output. */
function failuresIn(name, report) {
  if (!existsSync(report)) return [`failed: ${name}: no report`];
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.filter((one) => one.status === "failed");
    const lines = tests.map(({ fullName, failureMessages }) => `${fullName}: ${shortened(failureMessages[0])}`);
    const unloaded = status === "failed" && tests.length === 0 ? [`the file did not load: ${shortened(message)}`] : [];
    return [...lines, ...unloaded].map((line) => `failed: ${name}: ${path.relative(root, file)}: ${line}`);
  });
}

function shortened(message = "") {
  return message.replace(/\u001b\[[0-9;]*m/g, "").split("\n").slice(0, 8).join(" | ").slice(0, 600);
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    // A file that could not be loaded has failed, and no test in it says so.
    const unloaded = testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed")).length;
    return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests };
  } catch (fault) {
    console.error(`The test run left no report: ${fault.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The test files that use a database, but for those about SQLite itself. */
function databaseTests() {
  return readdirSync(path.join(root, "tests"), { recursive: true })
    .map((file) => path.join("tests", file))
    .filter((file) => /\.test\.tsx?$/.test(file) && !/sqlite|\.long\./.test(file))
    .filter((file) => /createTestDatabase|createMigratedDatabase|createDatabaseAddress|startServer/.test(readFileSync(path.join(root, file), "utf8")));
}
