import { expect, test } from "vitest";
import { parsePeople } from "../../../app/imports/people/parse-people";

function problemsOf(...lines: readonly string[]) {
  const list = parsePeople(lines.join("\n"));
  if (list.ok) throw new Error("the list was read");
  return list.problems.map(({ place, message }) => `${place ?? "list"}: ${message}`);
}

const ROBIN = { name: "Robin Ashdown", email: "robin@trust.example", role: "trust-lead" };

test("a list is read alike from commas, semicolons and a spreadsheet's tabs, with or without headings", () => {
  for (const text of [
    "Robin Ashdown,Robin@Trust.example,Trust lead",
    "\n  Robin Ashdown ; robin@trust.example ; trust-lead\n",
    "Robin Ashdown\trobin@trust.example\tTRUST LEAD\t\t",
  ]) {
    const list = parsePeople(text);
    expect(list.ok && list.value.map(({ line: _, ...person }) => person), text).toEqual([ROBIN]);
  }
  expect(parsePeople("E-mail address;Telephone;Role;Full name\r\nrobin@trust.example;01632 960001;Trust lead;Robin Ashdown\r\n")).toEqual({ ok: true, value: [{ line: 2, ...ROBIN }] });
  expect(parsePeople('"Ashdown, Robin",robin@trust.example,trust lead')).toEqual({ ok: true, value: [{ line: 1, ...ROBIN, name: "Ashdown, Robin" }] });
});

test("each line that is wrong is named, by the lines of the list as it was pasted", () => {
  expect(problemsOf("name,email,role", "", "Robin Ashdown,robin@trust.example,Trust lead", ",alex@trust.example,Observer", "Alex Marlow,alex at trust,Observer", "Alex Marlow,alex@trust.example,Chair", "Alex Marlow,alex@trust.example,", "Marlow, Alex, alex@trust.example, observer")).toEqual([
    "line 4: has no name",
    "line 5: “alex at trust” is no email address",
    "line 6: “Chair” is no role here: write trust lead, facilitator, digital team, board member or observer",
    "line 7: has no role: write trust lead, facilitator, digital team, board member or observer",
    "line 8: has four fields, not 3: a name with a comma in it stands in double quotes",
  ]);
  expect(problemsOf("Robin Ashdown,robin@trust.example,ICS lead")[0]).toContain("“ICS lead” is no role here");
});

test("a role given twice and a person named in two ways are faults of the later line; two roles of one person are none", () => {
  expect(problemsOf("Robin Ashdown,robin@trust.example,Trust lead", "Robin Ashdown,ROBIN@trust.example,trust lead", "R Ashdown,robin@trust.example,Observer")).toEqual([
    "line 2: gives robin@trust.example the role that line 1 gives already",
    "line 3: names robin@trust.example otherwise than line 1 does",
  ]);
  expect(parsePeople("Robin Ashdown,robin@trust.example,Trust lead\nRobin Ashdown,robin@trust.example,Facilitator").ok).toBe(true);
});

test("what is no list is refused in words", () => {
  expect(problemsOf("", " ")).toEqual(["list: The list is empty. Paste it, or choose a file"]);
  expect(problemsOf("name,email,role")).toEqual(["list: The list has headings and nobody under them"]);
  expect(problemsOf(...Array.from({ length: 301 }, (_, index) => `A Person,p${index}@trust.example,Observer`))).toEqual(["list: The list has 301 lines. Add 300 at a time"]);
  expect(problemsOf("Robin,robin@trust.example,Observer", "Al\u0000ex,alex@trust.example,Observer")[0]).toContain("line 2: has a character that is no text");
  expect(problemsOf('Robin,"robin@trust.example,Observer')[0]).toContain("line 1: the quotation marks do not match");
});
