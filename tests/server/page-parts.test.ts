import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinPage, markChunk, markPage, splitPage, type PageStep } from "../../app/core/text/page-chunks";
import { cutElements } from "../../server/page-parts";
import { ask, sendForm } from "../support/app";
import { act, serveRoom, type ServedRoom } from "../workshop/served-room";

let room: ServedRoom;
beforeAll(async () => {
  room = await serveRoom(5);
  await act(room, { intent: "open", minutes: "60" });
});
afterAll(() => room.close());

const parts = (names: string, tag = "") => ({ Cookie: room.seats[0] ?? "", "Boardmark-Parts": names, ...(tag === "" ? {} : { "If-None-Match": tag }) });

test("an element is cut out whole, with elements of its own kind in it, and one that is not there is left out", () => {
  const page = '<body><div id="a"><div>x</div><p>y</p></div><section class="s" id="b">z</section></body>';
  expect(cutElements(page, ["b", "a"])).toBe('<section class="s" id="b">z</section><div id="a"><div>x</div><p>y</p></div>');
  expect(cutElements(page, ["c"])).toBe("");
  expect(cutElements('<div id="a"><div>never ended', ["a"])).toBe("");
  fc.assert(fc.property(fc.array(fc.constantFrom("<div>", "</div>", "text", '<div id="b">')), (inside) => {
    const cut = cutElements(`<div id="a">${inside.join("")}</div>`, ["a"]);
    expect((cut.match(/<div/g) ?? []).length).toBe((cut.match(/<\/div/g) ?? []).length);
  }));
});

test("a script is sent the part it asks for, nothing while it is the same, and anew once it has changed", async () => {
  const whole = await (await ask(room.room, { headers: { Cookie: room.seats[0] ?? "" } })).text();
  const first = await ask(room.room, { headers: parts("main") });
  const main = await first.text();
  expect(main).toMatch(/^<main[\s\S]*<\/main>$/);
  // But for the number of the event it was drawn from.
  expect(whole.replace(/ data-live-version="\d+"/, "")).toContain(main);
  const tag = first.headers.get("ETag") ?? "";
  const same = await ask(room.room, { headers: parts("main", tag) });
  expect([same.status, await same.text()]).toEqual([304, ""]);
  // An event that changes nothing on this page counts its version up, and is no news.
  await act(room, { intent: "co-facilitator", personId: "" });
  expect((await ask(room.room, { headers: parts("main", tag) })).status).toBe(304);
  await sendForm(room.room, { intent: "enter" }, room.seats[0] ?? "");
  const changed = await (await ask(room.room, { headers: parts("main", tag) })).text();
  expect(changed).not.toBe(main);
  // Who says what it has is sent the rest of it.
  const had = splitPage(main);
  const rest = await (await ask(room.room, { headers: { ...parts("main", tag), "Boardmark-Have": had.map(markChunk).join(" ") } })).text();
  const { mark, steps } = JSON.parse(rest) as { readonly mark: string; readonly steps: readonly PageStep[] };
  expect(joinPage(steps, had)).toBe(changed);
  expect(mark).toBe(markPage(changed));
  expect(rest.length).toBeLessThan(changed.length);
});

test("a part asked for a thousand times is sent once", async () => {
  const [once, often] = [await ask(room.room, { headers: parts("main") }), await ask(room.room, { headers: parts(Array.from({ length: 1_000 }, () => "main").join(" ")) })];
  expect((await often.text()).length).toBe((await once.text()).length);
});

test("who may not have the page has none of its parts: the answer is the page's own, whole", async () => {
  const asked = { "Boardmark-Parts": "main", Cookie: "" };
  const [refused, plain] = [await ask(room.workshop, { headers: asked }), await ask(room.workshop)];
  expect([refused.status, refused.headers.get("Location")]).toEqual([plain.status, plain.headers.get("Location")]);
  const member = { Cookie: room.seats[0] ?? "" };
  const [none, page] = [await ask(room.workshop, { headers: { ...asked, ...member } }), await ask(room.workshop, { headers: member })];
  expect([none.status, none.headers.get("ETag")]).toEqual([page.status, null]);
});
