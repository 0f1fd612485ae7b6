import { afterAll, beforeAll, expect, test } from "vitest";
import { allowedFromOneAddress } from "../../app/auth/try-limits";
import type { Db } from "../../app/db/database";
import { transferOf } from "../../server/limit-transfers";
import { ask, openApp, sendForm } from "../support/app";
import { createMigratedDatabase } from "../support/database";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

const SECRET = { SESSION_SECRET: "one secret for all processes of this service" };
const NOON = new Date("2026-11-09T12:00:00Z");

let db: Db;
let url: string;
let cookies: readonly string[];
let now = NOON;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await createMigratedDatabase();
  db = database.db;
  const app = await openApp(db, { env: SECRET, now: () => now });
  url = app.url;
  close = async () => {
    await app.close();
    await database.remove();
  };
  const emails = Array.from({ length: 16 }, (_, index) => `member${index}@northmoor.example`);
  for (const email of emails) await addPerson(db, email, [{ role: "board-member", organisationCode: "XN1" }]);
  cookies = await Promise.all(emails.map(async (email) => cookieSent((await sendForm(`${url}/sign-in`, { email, password: PASSWORD })).headers.get("Set-Cookie") ?? "")));
});
afterAll(() => close());

const statusOf = async (address: string, cookie: string, at = url) => (await ask(`${at}${address}`, { headers: cookie === "" ? {} : { Cookie: cookie } })).status;

/** Counts as many of every kind that is counted already, as if they had been asked for. */
async function useUp(like: string, count: number): Promise<void> {
  expect((await db.rateLimit.updateMany({ where: { key: { startsWith: like } }, data: { count } })).count).toBeGreaterThan(0);
}

test("files, exports and uploads are known by their addresses, pages and their data are none", () => {
  expect(["/assessments/a/paper.pdf", "/england.csv", "/account/data.json", "/trusts/XN1/actions.ics", "/ics/XMV/charts/official.svg"].map((path) => transferOf("GET", path))).toEqual(Array.from({ length: 5 }, () => "download"));
  expect(["/trusts/XN1/audit/export", "/trusts/XN1/exit/export"].map((path) => transferOf("POST", path))).toEqual(["download", "download"]);
  expect([transferOf("POST", "/trusts/XN1/paper-template"), transferOf("POST", "/assessments/a/evidence/well-led")]).toEqual(["upload", "upload"]);
  expect([transferOf("GET", "/england"), transferOf("GET", "/england.data"), transferOf("POST", "/sign-in")]).toEqual([null, null, null]);
});

test("no other writing of an address, and no other method, takes a file past the count", async () => {
  for (const address of ["/england.CSV", "/england.csv/", "/england.csv//", "/england%2Ecsv", "/ENGLAND.cs%76", "/england.csv.data", "/england.csv/.data", "/assessments/a/evidence-files/b"]) expect([address, transferOf("GET", address)]).toEqual([address, "download"]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect([method, transferOf(method, "/trusts/XN1/audit/Export"), transferOf(method, "/Assessments/a/evidence/well-led/")]).toEqual([method, "download", "upload"]);
  }
  const [mine = ""] = cookies;
  expect(await statusOf("/england.json", mine)).toBe(200);
  await useUp("download:account:", 600);
  for (const address of ["/england.json", "/England.JSON", "/england.json/", "/england%2Ejson", "/england.json.data"]) expect([address, await statusOf(address, mine)]).toEqual([address, 429]);
  await useUp("download:account:", 0);
});

test("an account that has used its downloads up waits: after a restart and in another process too; its neighbours go on", async () => {
  const [mine = "", neighbour = ""] = cookies;
  expect(await statusOf("/account/data.json", mine)).toBe(200);
  await useUp("download:account:", 600);
  const refused = await ask(`${url}/account/data.json`, { headers: { Cookie: mine } });
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "900"]);
  expect(await statusOf("/england.json", mine)).toBe(429);
  expect(await statusOf("/account", mine)).toBe(200);
  const other = await openApp(db, { env: SECRET, now: () => now });
  expect([await statusOf("/account/data.json", mine, other.url), await statusOf("/account/data.json", neighbour, other.url)]).toEqual([429, 200]);
  await other.close();
  now = new Date(NOON.getTime() + 15 * 60_000);
  expect(await statusOf("/account/data.json", mine)).toBe(200);
  now = NOON;
});

test("a whole board behind one address downloads what it needs, and somebody who has no account cannot lock it out", async () => {
  for (const cookie of cookies.slice(1)) expect(await statusOf("/england.json", cookie)).toBe(200);
  expect(await statusOf("/papers/none.pdf", "")).toBe(404);
  await useUp("public-download:", 1_200);
  expect(await statusOf("/papers/none.pdf", "")).toBe(429);
  for (const cookie of cookies.slice(1)) expect(await statusOf("/england.json", cookie)).toBe(200);
  // Sixteen people, a paper in five forms and thirty more files each, every quarter of an hour.
  expect(16 * 35).toBeLessThan(allowedFromOneAddress("download").tries / 10);
});

test("a seat without an account is limited by itself", async () => {
  const seat = (token: string) => `boardmark-seat-0123456789abcdef=${token}`;
  expect(await statusOf("/england.json", seat("a".repeat(32)))).toBe(404);
  await useUp("download:account:", 600);
  expect(await statusOf("/england.json", seat("a".repeat(32)))).toBe(429);
  expect(await statusOf("/england.json", seat("b".repeat(32)))).toBe(404);
});

test("files sent in are limited too, before they are read", async () => {
  const cookie = cookies[2] ?? "";
  const send = () => sendForm(`${url}/trusts/XN1/paper-template`, { label: "x" }, cookie);
  expect((await send()).status).toBe(404);
  await useUp("upload:account:", 120);
  expect((await send()).status).toBe(429);
});

test("neither person nor seat nor address is readable in the counts", async () => {
  const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join(" ");
  expect(keys).not.toMatch(/member|northmoor|127\.0|aaaa/);
});
