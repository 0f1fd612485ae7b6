import { expect, test } from "vitest";
import { isOwnWrite } from "../../server/check-origin";
import { ask, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";

const NOTHING = { host: "boardmark.example", origin: undefined, referer: undefined, fetchSite: undefined };
const PUBLIC = "https://boardmark.example";

test.each([
  ["our own page", { origin: "https://boardmark.example" }],
  ["our own page behind a proxy that renames the host", { host: "app:3000", origin: "https://boardmark.example" }],
  ["a phone on the local network", { host: "192.168.1.20:3000", origin: "http://192.168.1.20:3000" }],
  ["a page of ours whose browser hides the origin but not the site", { fetchSite: "same-origin" }],
  ["a page of ours known by its address", { referer: "https://boardmark.example/sign-in" }],
  ["no browser at all", {}],
])("%s may write", (_name, source) => {
  expect(isOwnWrite({ ...NOTHING, ...source }, PUBLIC)).toBe(true);
});

test.each([
  ["another site", { origin: "https://elsewhere.example" }],
  ["a site whose name begins like ours", { origin: "https://boardmark.example.elsewhere.example" }],
  ["our host over http", { origin: "http://boardmark.example" }],
  ["our host on another port", { origin: "https://boardmark.example:8443" }],
  ["a sandboxed frame", { origin: "null" }],
  ["a sibling site", { fetchSite: "same-site" }],
  ["a cross-site form whose origin was stripped", { fetchSite: "cross-site" }],
  ["a page elsewhere, by its address", { referer: "https://elsewhere.example/boardmark.example" }],
  ["an origin that is no address", { origin: "boardmark.example" }],
  ["an empty origin", { origin: "" }],
])("%s may not write", (_name, source) => {
  expect(isOwnWrite({ ...NOTHING, ...source }, PUBLIC)).toBe(false);
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("a %s from another site is refused with a page, on pages, data and addresses that are not", async (method) => {
  const url = await startApp(await createTestDatabase());
  for (const path of ["/sign-in", "/sign-in.data", "/account", "/no-such-page"]) {
    const answer = await ask(`${url}${path}`, { method, body: new URLSearchParams({ email: "a", password: "b" }), headers: { Origin: "https://elsewhere.example" } });
    expect([path, answer.status]).toEqual([path, 403]);
    expect(await answer.text()).toContain("This did not come from Boardmark");
  }
});

test("a write through a proxy that renames the host reaches its form", async () => {
  const url = await startApp(await createTestDatabase(), { env: { PUBLIC_URL: "https://boardmark.example" } });
  const answer = await ask(`${url}/sign-in`, { method: "POST", body: new URLSearchParams(), headers: { Origin: "https://boardmark.example" } });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Enter your email address");
});

test("a refused write leaves no trace", async () => {
  const db = await createTestDatabase();
  const url = await startApp(db);
  await ask(`${url}/sign-in`, { method: "POST", body: new URLSearchParams({ email: "a", password: "b" }), headers: { Origin: "https://elsewhere.example" } });
  expect(await db.rateLimit.count()).toBe(0);
});

test("reading from anywhere is not a write", async () => {
  const url = await startApp(await createTestDatabase());
  expect((await ask(`${url}/sign-in`, { headers: { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" } })).status).toBe(200);
});
