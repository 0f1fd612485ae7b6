import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { AUDIT_ACTIONS } from "../../app/core/audit/audit-event";
import { PROJECT_ROOT } from "../support/database";

/** Where something is done that the record may be told of; the lists and words of the actions lie in core, and are not it. */
const DOERS = ["app/use-cases", "app/auth", "app/db", "app/routes", "server"];

/** Actions that a text nowhere names. */
function unnamedIn(text: string, actions: readonly string[]): readonly string[] {
  return actions.filter((action) => !text.includes(`"${action}"`));
}

const text = DOERS.flatMap((folder) => readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true }).map((file) => path.join(PROJECT_ROOT, folder, String(file))))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

test("every action that the record knows is recorded by something", () => {
  expect(unnamedIn(text, AUDIT_ACTIONS)).toEqual([]);
});

test("an action that nothing records would be seen", () => {
  expect(unnamedIn(text, [...AUDIT_ACTIONS, "moon-landed"])).toEqual(["moon-landed"]);
});
