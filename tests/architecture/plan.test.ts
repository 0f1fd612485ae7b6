import { expect, test } from "vitest";
import { importsOf } from "./imports";
import { findStaleWords, listFolders, readPlan } from "./plan";
import { CODE, readProductCode, readSourceFiles } from "./source-file";
import { findImportsThroughWalls } from "./walls";

const SMALL = readPlan(`
| folder | holds | imports |
|---|---|---|
| \`app/core\` | the rules | – |
| \`app/db\` | queries | core |
| \`app/a.ts\`, \`app/b.ts\` | the frame | core |
| \`tests\` | all tests | everything |

Words after it.
`);
const LOOKED_AT = ["app/core", "app/db", "app/a.ts", "app/b.ts", "tests"];

test("docs/ARCHITECTURE.md names every folder, and lists no import that the code does not have", () => {
  expect(findStaleWords(readPlan(), importsOf([...readProductCode(), ...readSourceFiles(["scripts"], CODE)]), listFolders())).toEqual([]);
});

test("no script imports anything but scripts, and nothing imports the tests", () => {
  const scripts = importsOf(readSourceFiles(["scripts"], CODE)).filter(({ isOurs }) => isOurs);
  expect(scripts.filter(({ to }) => !to.startsWith("scripts/"))).toEqual([]);
  expect(importsOf(readProductCode()).filter(({ to }) => to.startsWith("tests/"))).toEqual([]);
});

test("a folder without a line, a line without a folder and an import that is gone are found", () => {
  const imports = importsOf([{ path: "app/db/levels.ts", text: `import { level } from "../core/level";` }]);
  expect(findStaleWords(SMALL, imports, [...LOOKED_AT.slice(1), "app/new"])).toEqual([
    "the plan does not name app/new",
    "the plan says that app/a.ts, app/b.ts imports app/core, and it does not",
  ]);
  expect(findStaleWords(SMALL, [], LOOKED_AT.slice(1))).toEqual([
    "the plan names app/core, which is not there",
    "the plan says that app/db imports app/core, and it does not",
    "the plan says that app/a.ts, app/b.ts imports app/core, and it does not",
  ]);
});

test("an import that the plan does not list goes through a wall", () => {
  const imports = importsOf([
    { path: "app/core/level.ts", text: `import { read } from "../db/levels";` },
    { path: "app/db/levels.ts", text: `import { level } from "../core/level";` },
  ]);
  expect(findImportsThroughWalls(imports, SMALL)).toEqual(["app/core may not import app/db: app/core/level.ts -> app/db/levels.ts"]);
});
