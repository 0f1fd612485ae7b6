import { expect, test } from "vitest";
import { titleRefusal } from "../../app/web/title-of-refusal";

test("a page with something to mend says so first in its title, and no other page does", () => {
  const page = (main: string) => `<html><head><title>People - Boardmark</title></head><body>${main}</body></html>`;
  expect(titleRefusal(page('<div class="bm-errors"><title>A chart</title></div>'))).toBe('<html><head><title>Error: People - Boardmark</title></head><body><div class="bm-errors"><title>A chart</title></div></body></html>');
  expect(titleRefusal(page("<p>bm-errors</p>"))).toBe(page("<p>bm-errors</p>"));
});
