// Types, lint, tests (architecture among them) and the build, in that order; stops at the first that fails.
import { spawnSync } from "node:child_process";

for (const script of ["generate", "typecheck", "lint", "build", "test"]) {
  const run = spawnSync("npm", ["run", "--silent", script], { stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
