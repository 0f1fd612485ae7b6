import { expect, test } from "vitest";
import { LISTED_ROLES, MOST_PEOPLE } from "../../app/core/accounts/people-list";
import { TIDY_COLUMNS } from "../../app/core/comparison/tidy-table";
import { listInWords } from "../../app/core/text/lists";
import { parseMemberships } from "../../app/imports/memberships/parse-memberships";
import { parsePeople } from "../../app/imports/people/parse-people";
import { FIGURE_COLUMNS } from "../../app/papers/data/figure-rows";
import { textOf } from "./pages";

const page = textOf("docs/data-formats.md");

function blocksOf(text: string, kind: string): readonly string[] {
  return [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(([, name]) => name === kind).map(([, , block = ""]) => block);
}

test("the columns of the tidy table and of a paper's figures are named in their order", () => {
  expect(page).toContain(`${TIDY_COLUMNS.join(", ")}.`);
  expect(page).toContain(`${FIGURE_COLUMNS.join(", ")}.`);
});

test("every row of the example of a tidy table has the columns it is headed by", () => {
  const [table = ""] = blocksOf(page, "csv").filter((block) => block.startsWith("ods,"));
  const [head = "", ...rows] = table.trim().split("\n");
  expect(head).toBe(TIDY_COLUMNS.join(","));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([row, row.split(",").length]).toEqual([row, TIDY_COLUMNS.length]);
});

test("the example of a list of people is read, and its roles and its length are the product's", () => {
  const [list = ""] = blocksOf(page, "csv").filter((block) => block.startsWith("Name,"));
  const read = parsePeople(list);
  expect(read.ok && read.value.map(({ name, role }) => [name, role])).toEqual([["Robin Ashdown", "trust-lead"], ["Robin Ashdown", "facilitator"], ["Marlow, Alex", "board-member"]]);
  expect(page).toContain(`The roles are ${listInWords(LISTED_ROLES)}. A list has at most ${MOST_PEOPLE} lines`);
});

test("the example of decided memberships is read", () => {
  const lines = [...textOf("docs/imports.md").matchAll(/^ {4}(.+,.*)$/gm)].map(([, line]) => line);
  const read = parseMemberships(new TextEncoder().encode(lines.join("\n")));
  expect(read.ok && read.value).toMatchObject([{ memberCode: "RDE", systemCode: "D7T5G", from: "2026-04-01", to: null, isPrincipal: true }]);
});
