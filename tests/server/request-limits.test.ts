import { METHODS, request } from "node:http";
import { expect, test } from "vitest";
import { largestBody } from "../../server/request-limits";
import { ask, sendForm, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";

/** A request as it is, with nothing encoded or measured on the way. */
function askRaw(url: string, path: string, { method = "GET", headers = {}, pieces = [] as readonly string[] } = {}): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject);
    for (const piece of pieces) asked.write(piece);
    asked.end();
  });
}

test("a form within the limit is read, a larger one refused before it is", async () => {
  const db = await createTestDatabase();
  const url = await startApp(db);
  expect((await sendForm(`${url}/sign-in`, { email: "a", password: "b".repeat(100_000) })).status).toBe(400);
  const tried = await db.rateLimit.count();
  expect((await sendForm(`${url}/sign-in`, { email: "a", password: "b".repeat(300_000) })).status).toBe(413);
  expect(await db.rateLimit.count()).toBe(tried);
});

test("addresses that take files take more", () => {
  expect(largestBody("/Assessments/a/evidence/well-led/")).toBeGreaterThan(largestBody("/sign-in"));
});

test("a body of unknown length is refused", async () => {
  const url = await startApp(await createTestDatabase());
  expect(await askRaw(url, "/sign-in", { method: "POST", pieces: ["email=", "a"] })).toBe(411);
});

test("an address that is too long is refused", async () => {
  const url = await startApp(await createTestDatabase());
  expect((await ask(`${url}/sign-in?to=${"a".repeat(2_048)}`)).status).toBe(414);
});

test.each(["/%", "/trusts/%E0%A4%A", "/%c0%ae%c0%ae/", "/trusts/%ff.data", "/%0D%0A", "/trusts/XN1%00"])("%s cannot be decoded and is no fault of ours", async (path) => {
  const url = await startApp(await createTestDatabase());
  expect(await askRaw(url, path)).toBe(400);
});

test("a host that is none is refused", async () => {
  const url = await startApp(await createTestDatabase());
  expect(await askRaw(url, "/", { headers: { Host: "a b" } })).toBe(400);
  expect(await askRaw(url, "/", { headers: { Host: "[" } })).toBe(400);
  expect(await askRaw(url, "/", { headers: { "X-Forwarded-Host": "a:99999999" } })).toBe(400);
});

test("strange addresses lead nowhere and break nothing", async () => {
  const url = await startApp(await createTestDatabase());
  for (const path of ["//elsewhere.example/", "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/assets/../server/index.js", "/assets/%2e%2e/", "/sign-in/..", "/__manifest?p=" + "/a".repeat(500), "/?_routes=root", "/_root.data?_routes=routes/account"]) {
    expect([path, await askRaw(url, path)]).not.toEqual([path, 500]);
  }
});

test("a form whose fields nest without end, or are tens of thousands, is read and the service goes on", async () => {
  const url = await startApp(await createTestDatabase());
  const deep = new URLSearchParams({ email: "a@b.example", [`a${".a".repeat(60_000)}`]: "1" });
  const many = new URLSearchParams(Array.from({ length: 18_000 }, (_, index) => [`f${index}-day`, ""]));
  for (const body of [deep, many]) expect((await ask(`${url}/sign-in`, { method: "POST", headers: { Origin: url }, body })).status).toBe(400);
  expect((await ask(`${url}/healthz`)).status).toBe(200);
});

test("no method there is ends in a fault, and those that nothing answers are refused at once", async () => {
  const url = await startApp(await createTestDatabase());
  const statusOf = (method: string, path: string) => askRaw(url, path, { method, headers: { Origin: url, "Content-Length": "0" } });
  // A tunnel is refused by Node itself, without an answer.
  for (const method of METHODS.filter((one) => one !== "CONNECT")) {
    for (const path of ["/", "/sign-in", "/trusts/XN1", "/england.csv"]) expect([method, path, (await statusOf(method, path)) < 500]).toEqual([method, path, true]);
  }
  expect(await Promise.all(["TRACE", "PROPFIND", "MKCOL"].map((method) => statusOf(method, "/")))).toEqual([405, 405, 405]);
});
