import { expect, test } from "vitest";
import { parseMemberships } from "../../../app/imports/memberships/parse-memberships";

function parse(...lines: readonly string[]) {
  return parseMemberships(new TextEncoder().encode(lines.join("\n")));
}

function problemsOf(...lines: readonly string[]) {
  const file = parse(...lines);
  if (file.ok) throw new Error("the file was read");
  return file.problems.map(({ place, message }) => `${place ?? "file"}: ${message}`);
}

test("a row is a membership from its first day to the first day no longer one", () => {
  expect(parse("trust code,system code,from,to,principal", "rde,D7T5G,2026-04-01,,yes", '"RDE","T6Y0W","2026-04-01","2027-04-01","no"')).toEqual({
    ok: true,
    value: [
      { line: 2, memberCode: "RDE", systemCode: "D7T5G", from: "2026-04-01", to: null, isPrincipal: true },
      { line: 3, memberCode: "RDE", systemCode: "T6Y0W", from: "2026-04-01", to: "2027-04-01", isPrincipal: false },
    ],
  });
  expect(parse("RDE,D7T5G,2026-04-01,,yes").ok).toBe(true);
});

test("principals that follow one another do not overlap; two on one day are refused with both lines", () => {
  expect(parse("RDE,QJG,2022-07-01,2026-04-01,yes", "RDE,D7T5G,2026-04-01,,yes").ok).toBe(true);
  expect(problemsOf("RDE,QJG,2022-07-01,2026-04-02,yes", "RDE,D7T5G,2026-04-01,,yes")).toEqual([
    "line 2: makes D7T5G the principal system of RDE in the same days as line 1 names another",
  ]);
  expect(problemsOf("RDE,QJG,2022-07-01,,no", "RDE,QJG,2024-07-01,,yes")).toEqual(["line 2: puts RDE in QJG in the same days as line 1"]);
});

test("each line that is wrong is refused with its number", () => {
  expect(problemsOf("RDE,QJG,2022-07-01,yes", "R D E,QJG,2022-07-01,,yes", "RDE,,2022-07-01,,yes", "RDE,QJG,01/07/2022,,yes", "RDE,QJG,2022-07-01,2022-02-30,yes", "RDE,QJG,2022-07-01,,maybe")).toEqual([
    "line 1: has four fields, not 5 (trust code, system code, from, to, principal)",
    'line 2: "R D E" is no trust code',
    'line 3: "" is no system code',
    'line 4: "01/07/2022" is no date for "from": write it as 2026-04-01',
    'line 5: "2022-02-30" is no date for "to": write it as 2026-04-01, or leave it blank',
    'line 6: "maybe" is no answer for "principal": write yes or no',
  ]);
  expect(problemsOf("RDE,QJG,2022-07-01,2022-07-01,yes")[0]).toContain("line 1: ends before it begins");
});

test("a file without memberships is refused", () => {
  expect(problemsOf("")).toEqual(["file: the file is empty"]);
  expect(problemsOf("trust code,system code,from,to,principal")).toEqual(["file: there is no membership in the file"]);
});
