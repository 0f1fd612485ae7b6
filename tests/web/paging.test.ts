import { expect, test } from "vitest";
import { partOf } from "../../app/web/paging";

const ROWS = Array.from({ length: 101 }, (_, index) => index);
const at = (query: string) => partOf(ROWS, `https://boardmark.example/trusts/XN1/visits${query}`);

test("a list is cut into pages of fifty, and what else the address asks is kept on the way", () => {
  expect(at("").items).toEqual(ROWS.slice(0, 50));
  expect(at("?view=mine&page=3")).toEqual({ items: [100], listed: { page: 3, pages: 3, hrefBefore: "/trusts/XN1/visits?view=mine&page=" } });
  expect(at("?page=2").listed.hrefBefore).toBe("/trusts/XN1/visits?page=");
});

test("what is no number of a page shows the first, and one beyond them the last", () => {
  expect(["?page=", "?page=0", "?page=-1", "?page=1.5", "?page=two", "?page=9999999"].map((query) => at(query).listed.page)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(at("?page=400").listed.page).toBe(3);
  expect(partOf([], "https://boardmark.example/?page=2").listed).toEqual({ page: 1, pages: 1, hrefBefore: "/?page=" });
});
