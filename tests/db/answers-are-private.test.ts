import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/database";

/** Which files touch individual answers, and how each may read them. */
const ALLOWED: Readonly<Record<string, string>> = {
  "app/db/answers.ts": "a seat's own, by its seat id",
  "app/db/answering.ts": "a seat's own, while it is being saved",
  "app/db/answered.ts": "who has answered, without what",
  "app/db/freeze-rounds.ts": "all of a round, while it is being closed",
  "app/db/sealed-answers.ts": "none: it hides a seat's own",
  "app/db/seat-sessions.ts": "none: whether there is any",
  "app/db/workshop-turnout.ts": "none: how many",
  "app/db/write-answer.ts": "none: it writes a seat's own",
};
const ANSWERS = /\.answer\b(?!s)|"Answer"|\banswers: *(\{|true)/;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/"));
}
const read = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), "utf8");

test("individual answers are touched by these files and no other", () => {
  const touching = [...filesUnder("app"), ...filesUnder("server")].filter((file) => file.startsWith("app/db/") && ANSWERS.test(read(file)));
  expect(touching.toSorted()).toEqual(Object.keys(ALLOWED).sort());
});

test("a seat's answers are read by its seat id, and who has answered without what", () => {
  for (const found of read("app/db/answers.ts").matchAll(/\.answer\.(find\w+)\(\{\s*where: (\{[^}]*\})/g)) expect(found[2]).toContain("seatId");
  const [query = ""] = /\.answer\.findMany\([^;]*?\}\)/.exec(read("app/db/answered.ts")) ?? [];
  expect(query).toContain("select: { roundId: true, seatId: true }");
});

test("the close gives back nothing of what it reads but the one sentence about groups", () => {
  const exported = [...read("app/db/freeze-rounds.ts").matchAll(/^export (.*)/gm)].map(([, what]) => what);
  expect(exported).toEqual(["async function freezeOpenRounds("]);
  expect(read("app/db/freeze-rounds.ts")).toContain("): Promise<GroupComparison | null> {");
});
