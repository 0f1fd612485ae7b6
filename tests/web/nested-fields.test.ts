import { expect, test } from "vitest";
import { nestFields } from "../../app/web/nested-fields";

function formOf(...fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("names with full stops nest, numbers make a list in their order", () => {
  expect(nestFields(formOf(["seats.2.title", "Chair"], ["seats.0.title", "Chief nurse"], ["seats.0.kind", "voting"]))).toEqual({
    seats: [{ title: "Chief nurse", kind: "voting" }, { title: "Chair" }],
  });
});

test("a name that ends in brackets is a list, also of one", () => {
  expect(nestFields(formOf(["themeIds[]", "well-led"]))).toEqual({ themeIds: ["well-led"] });
});

test("a field sent twice is a list, sent once it is not", () => {
  expect(nestFields(formOf(["a", "1"], ["a", "2"], ["b", "3"]))).toEqual({ a: ["1", "2"], b: "3" });
});

test("names that reach for an object's own parts change nothing but the form", () => {
  const fields = nestFields(formOf(["__proto__.isAdmin", "yes"], ["constructor.prototype.isAdmin", "yes"], ["a", "1"]));
  expect(fields["a"]).toBe("1");
  expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
});

test("a part that is both a value and a branch keeps to one of them", () => {
  expect(nestFields(formOf(["a", "1"], ["a.b", "2"]))).toEqual({ a: { b: "2" } });
});

test("the three fields of a date are one", () => {
  expect(nestFields(formOf(["on-day", "1"], ["on-month", "4"], ["on-year", "2026"]))).toEqual({ on: "2026-04-01" });
  expect(nestFields(formOf(["on-day", ""], ["on-month", ""], ["on-year", ""]))).toEqual({ on: "" });
  expect(nestFields(formOf(["on-day", "31"], ["on-month", "feb"], ["on-year", "26"]))).toEqual({ on: "0026-feb-31" });
  expect(nestFields(formOf(["first-day", "Monday"]))).toEqual({ "first-day": "Monday" });
});

test("a name that nests deeper than any form of ours, or is longer, is left out, however deep or long", () => {
  expect(nestFields(formOf(["a.b.c.d.e.f", "1"], ["a.b.c.d.e.f.g", "2"]))).toEqual({ a: { b: { c: { d: { e: { f: "1" } } } } } });
  // As a body of a quarter of a megabyte may hold them: reading these once took more memory than there is.
  expect(nestFields(formOf([`a${".a".repeat(120_000)}`, "1"], [`b${"-b".repeat(120_000)}-day`, "1"], ["c", "3"]))).toEqual({ c: "3" });
});

test("tens of thousands of fields are read in one pass", () => {
  const fields = Array.from({ length: 60_000 }, (_, index) => [`f${index}${index % 2 === 0 ? "-day" : ""}`, "1"] as const);
  expect(Object.keys(nestFields(formOf(...fields)))).toHaveLength(60_000);
  expect(nestFields(formOf(...fields.map(() => ["a", "1"] as const)))).toMatchObject({ a: expect.arrayContaining(["1"]) as string[] });
});
