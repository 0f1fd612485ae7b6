import { expect, test } from "vitest";
import { partOf } from "../../app/web/paging";

const ROWS = Array.from({ length: 101 }, (_, index) => index);
const at = (query: string) => partOf(ROWS, `https://boardmark.example/trusts/XN1/visits${query}`);

test("a list is cut into pages of fifty, and what else the address asks is kept on the way", () => {
  expect(at("").items).toEqual(ROWS.slice(0, 50));
  expect(at("?view=mine&page=3")).toEqual({ items: [100], listed: { page: 3, pages: 3, first: 101, total: 101, hrefBefore: "/trusts/XN1/visits?view=mine&page=", hrefAfter: "" } });
  expect(at("?page=2").listed.hrefBefore).toBe("/trusts/XN1/visits?page=");
});

test("what is no number of a page shows the first, and one beyond them the last", () => {
  expect(["?page=", "?page=0", "?page=-1", "?page=1.5", "?page=two", "?page=9999999"].map((query) => at(query).listed.page)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(at("?page=400").listed.page).toBe(3);
  expect(partOf([], "https://boardmark.example/?page=2").listed).toEqual({ page: 1, pages: 1, first: 1, total: 0, hrefBefore: "/?page=", hrefAfter: "" });
});

test("each list of a page has its own pages, kept on the way through another's", () => {
  const url = "https://boardmark.example/trusts/XN1/priorities?page=2&history=3";
  expect(partOf(ROWS, url, { name: "history", size: 20, at: "history" })).toMatchObject({ items: ROWS.slice(40, 60), listed: { page: 3, pages: 6, first: 41 } });
  expect(partOf(ROWS, url, { name: "history", size: 20, at: "history" }).listed).toMatchObject({ hrefBefore: "/trusts/XN1/priorities?page=2&history=", hrefAfter: "#history" });
  expect(partOf(ROWS, url).listed).toMatchObject({ page: 2, hrefBefore: "/trusts/XN1/priorities?history=3&page=" });
});

test("a row that is asked for is on the page shown, unless the address names another page", () => {
  const holding = (query: string, row: number | null) => partOf(ROWS, `https://boardmark.example/${query}`, { holding: row }).listed.page;
  expect([holding("", 49), holding("", 50), holding("", 100), holding("", null), holding("?page=1", 100)]).toEqual([1, 2, 3, 1, 1]);
});
