import { expect, test } from "vitest";
import { comesFromElsewhere, putSheetInPage } from "../../app/web/sheet-in-page";

const SHEET = { href: "/assets/participant-abc.css", text: '.a::before{content:"$&"}' };
const page = (head: string) => `<html><head>${head}</head><body></body></html>`;

test("the sheet stands in the page under its nonce, as it is, and is named for the pages to come", () => {
  expect(putSheetInPage(page(`<link rel="stylesheet" href="${SHEET.href}"/>`), SHEET, "n0")).toBe(
    page(`<style nonce="n0">${SHEET.text}</style><link rel="prefetch" as="style" href="${SHEET.href}"/>`),
  );
});

test("a page that links another sheet, and a sheet that would end its element, are left as they are", () => {
  const other = page('<link rel="stylesheet" href="/assets/site-abc.css"/>');
  expect(putSheetInPage(other, SHEET, "n0")).toBe(other);
  const own = page(`<link rel="stylesheet" href="${SHEET.href}"/>`);
  expect(putSheetInPage(own, { ...SHEET, text: "</style><script>" }, "n0")).toBe(own);
});

test.each([
  [{ "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "none" }, true],
  [{ "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "cross-site" }, true],
  [{ "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin" }, false],
  [{ "Sec-Fetch-Dest": "empty", "Sec-Fetch-Site": "none" }, false],
  [{}, false],
])("who comes with %j comes from elsewhere: %s", (headers, expected) => {
  expect(comesFromElsewhere(new Request("https://boardmark.example/join", { headers: headers as Record<string, string> }))).toBe(expected);
});
