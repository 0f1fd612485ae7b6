import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";
import { commandsIn, LIVE_PAGES, textOf } from "./pages";

const HERE = "tests/docs/commands.long.test.ts";

/** Commands by their beginnings, and the test that runs each as it is written. */
const RUN_BY: Readonly<Record<string, string>> = {
  "npm run demo": HERE,
  "npm start": HERE,
  "npm run account": HERE,
  "npm run import -- ods": HERE,
  "npm run import -- dma": HERE,
  "npm run import -- memberships": HERE,
  "npm run framework -- check": HERE,
  "npm run framework -- publish": "tests/server/commands/framework.test.ts",
  "npm run audit": HERE,
  "npm run check-data": HERE,
  "npm run backup": HERE,
  "npm run restore": HERE,
  "npm run move": "tests/server/keeping/move.test.ts",
  "npm run seed:national": "tests/size/seed-nation.test.ts",
  "npm run bench": "tests/bench/workshop.test.ts",
};

/** Commands that no test runs, each with its reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "npm test": "it is what runs the tests",
  "npm run test:all": "it is what runs the tests",
  "npx vitest": "it is what runs the tests",
  "npm run check": "types, lint, build and tests, one after the other",
  "npm ci": "fetches packages",
  "npm install": "fetches packages",
  "node scripts/complete-lock.mjs": "fetches packages",
  "node scripts/build.mjs": "every test of a page stands on what it built",
  "node scripts/migration.mjs": "writes into the repository; tests/db/migrations.test.ts holds what it wrote",
  "node scripts/pictures.mjs": "writes into the repository; what it draws is looked at by people",
  "node scripts/licences.mjs": "writes into the repository; tests/assurance/licences.test.ts holds what it wrote",
  openssl: "not ours",
  "apt-get": "not ours",
};

const beginsWith = (command: string, beginning: string) => command === beginning || command.startsWith(`${beginning} `);

/** Commands of a page that neither a test runs nor a reason excuses. */
function unknownIn(text: string): readonly string[] {
  return commandsIn(text).filter((command) => ![...Object.keys(RUN_BY), ...Object.keys(NOT_RUN)].some((beginning) => beginsWith(command, beginning)));
}

test.each(LIVE_PAGES)("every command of %s is run by a test, or there is a reason why not", (page) => {
  expect(unknownIn(textOf(page))).toEqual([]);
});

test("a command that nothing runs would be found, in a line or in a block", () => {
  expect(unknownIn("Type `npm run dance` or\n\n```sh\nnpm run import -- everything FILE\nnpm test # runs\n```\n\n    node scripts/lost.mjs\n")).toEqual(["npm run dance", "npm run import -- everything FILE", "node scripts/lost.mjs"]);
});

test("the tests that are said to run the commands name them", () => {
  const wrong = Object.entries(RUN_BY).filter(([beginning, file]) => {
    const name = /^npm (?:run )?([a-z:-]+)/.exec(beginning)?.[1]?.split(":").at(0) ?? "";
    return !existsSync(path.join(PROJECT_ROOT, file)) || !readFileSync(path.join(PROJECT_ROOT, file), "utf8").includes(name);
  });
  expect(wrong).toEqual([]);
});

test("no command is listed that no page names any more", () => {
  const named = LIVE_PAGES.flatMap((page) => commandsIn(textOf(page)));
  expect([...Object.keys(RUN_BY), ...Object.keys(NOT_RUN)].filter((beginning) => !named.some((command) => beginsWith(command, beginning)))).toEqual([]);
});
