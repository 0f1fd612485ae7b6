import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ask } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const COMPARE = "/ics/XMV/compare";
const THEME = "/ics/XMV/themes/well-led";
const LEAD = "ics@moorandvale.example";
const OTHER_LEAD = "groups@moorandvale.example";

let example: WorkedExample;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  example = await openWorkedExample();
});
afterAll(() => example.close());
beforeEach(async () => {
  for (const who of [LEAD, OTHER_LEAD]) cookies[who] = await example.cookieOf(who);
});

const get = (address: string, who: string) => ask(`${example.url}${address}`, { headers: { Cookie: cookies[who] ?? "" } });

/** A page with its nonce taken out. @throws when it is refused, has a nonce that is not its answer's, or none at all. */
async function page(address: string, who = LEAD): Promise<string> {
  const answer = await get(address, who);
  expect(answer.status).toBe(200);
  const own = /'nonce-([^']+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";
  const html = await answer.text();
  const nonces = [...html.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce);
  expect([...new Set(nonces)]).toEqual([own]);
  return html.replaceAll(own, "");
}

/** How many levels a page shows in its boxes. */
const levelsOn = (html: string) => html.match(/bm-level--\d/g)?.length ?? 0;

test.each([COMPARE, THEME])("a page that is opened again is the same, under a nonce of its own: %s", async (address) => {
  const first = await page(address);
  expect(await page(address)).toBe(first);
  expect(await page(address)).toBe(first);
  expect((await Promise.all([page(address), page(address), page(address)])).every((html) => html === first)).toBe(true);
});

test("who reads is shown their own page, and what an address asks for is what it gets", async () => {
  const [own, other, ofPlace] = [await page(COMPARE), await page(COMPARE, OTHER_LEAD), await page(`${COMPARE}?order=setting`)];
  expect(new Set([own, other, ofPlace]).size).toBe(3);
  expect([await page(COMPARE), await page(COMPARE, OTHER_LEAD), await page(`${COMPARE}?order=setting`)]).toEqual([own, other, ofPlace]);
  for (let times = 0; times < 2; times += 1) expect((await get(`${COMPARE}?order=nothing`, LEAD)).status).toBe(400);
  expect(await page(COMPARE)).toBe(own);
});

test("a level that is taken back is on no page that is opened afterwards, however often it was opened before", async () => {
  const read = async () => [await page(COMPARE), await page(THEME), await page(COMPARE, OTHER_LEAD)];
  const before = await read();
  expect(await read()).toEqual(before);
  const released = { audience: "system-lead", systemCode: "XMV", themeId: "well-led", withdrawnAt: null };
  const { count } = await example.db.levelRelease.updateMany({ where: released, data: { withdrawnAt: new Date() } });
  expect(count).toBeGreaterThan(0);
  const after = await read();
  for (const [place, html] of after.entries()) expect(levelsOn(html)).toBeLessThan(levelsOn(before[place] ?? ""));
});

test("whoever loses the role that a kept page was drawn for is shown no level of it any more, and signing out closes it", async () => {
  expect(levelsOn(await page(COMPARE, OTHER_LEAD))).toBeGreaterThan(0);
  await example.db.roleMembership.deleteMany({ where: { organisationCode: "XMV", person: { email: OTHER_LEAD } } });
  expect(levelsOn(await page(COMPARE, OTHER_LEAD))).toBe(0);
  expect(levelsOn(await page(COMPARE))).toBeGreaterThan(0);
  await ask(`${example.url}/sign-out`, { method: "POST", headers: { Origin: example.url, Cookie: cookies[LEAD] ?? "" } });
  expect((await get(COMPARE, LEAD)).status).toBe(303);
});
