import type { EntryContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { drawOnce, keepDrawingOf, keptDataOf } from "../../app/web/kept-drawings";

const asked = { status: 200, url: "http://boardmark.test/ics/XMV/compare", nonce: "first" };

/** Draws by words that hold the nonce twice and a character of several bytes, and counts how often. */
function drawings(words = "Trusts – compared") {
  let times = 0;
  return {
    times: () => times,
    draw: (data: object | null, { status, url, nonce } = asked) =>
      drawOnce(data, { status, url, nonce }, () => {
        times += 1;
        return `<style nonce="${nonce}"></style>${words}<script nonce="${nonce}"></script>`;
      }).toString(),
  };
}

test("data that is given again is not drawn again, and each who asks has their own nonce alone", () => {
  const { draw, times } = drawings();
  const data = {};
  expect(draw(data)).toBe(`<style nonce="first"></style>Trusts – compared<script nonce="first"></script>`);
  expect(draw(data, { ...asked, nonce: "second" })).toBe(`<style nonce="second"></style>Trusts – compared<script nonce="second"></script>`);
  expect(draw(data)).toContain('nonce="first"');
  expect(times()).toBe(1);
});

test("other data of the same words, another status and another address are drawn anew, and so is what is not kept", () => {
  const { draw, times } = drawings();
  const data = {};
  for (const [given, how] of [[data, asked], [{}, asked], [data, { ...asked, status: 400 }], [data, { ...asked, url: `${asked.url}?order=date` }], [null, asked], [null, asked]] as const) draw(given, how);
  expect(times()).toBe(6);
});

test("a page is drawn of kept data only where it says nothing else", () => {
  const kept = { levels: 7 };
  for (const data of [kept, null, "words"]) keepDrawingOf(data);
  const of = (context: object) => keptDataOf({ staticHandlerContext: { loaderData: { page: kept }, actionData: null, errors: null, ...context } } as unknown as EntryContext);
  expect(of({})).toBe(kept);
  expect(of({ loaderData: { root: null, page: kept } })).toBe(kept);
  for (const more of [{ loaderData: { page: { ...kept } } }, { loaderData: { root: {}, page: kept } }, { loaderData: {} }, { loaderData: { page: null } }, { actionData: { page: {} } }, { errors: { page: new Error("none") } }]) expect(of(more)).toBeNull();
});
