import { readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { ask, sendForm, startApp } from "../support/app";
import { addressAt, dataAddressOf, listRoutes } from "../permissions/routes";
import { createTestDatabase, PROJECT_ROOT } from "../support/database";

const EXPECTED: Readonly<Record<string, string>> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

function directivesOf(answer: Response): ReadonlyMap<string, string> {
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  return new Map(policy.split("; ").map((part) => [part.split(" ")[0] ?? "", part]));
}

test("every kind of answer carries the protection", async () => {
  const url = await startApp(await createTestDatabase());
  const asset = readdirSync(path.join(PROJECT_ROOT, "build/web/client/assets")).find((name) => name.endsWith(".css")) ?? "";
  const answers = {
    page: await ask(`${url}/sign-in`),
    redirect: await ask(`${url}/account`),
    missing: await ask(`${url}/no-such-page`),
    data: await ask(`${url}/sign-in.data`),
    refused: await ask(`${url}/sign-in`, { method: "POST", headers: { Origin: "https://elsewhere.example" } }),
    invalid: await sendForm(`${url}/sign-in`, {}),
    asset: await ask(`${url}/assets/${asset}`),
    "missing asset": await ask(`${url}/assets/none.css`),
    "too long": await ask(`${url}/${"a".repeat(3_000)}`),
    health: await ask(`${url}/healthz`),
  };
  for (const [kind, answer] of Object.entries(answers)) {
    const headers = Object.fromEntries(Object.keys(EXPECTED).map((name) => [name, answer.headers.get(name)]));
    expect({ kind, ...headers }).toEqual({ kind, ...EXPECTED });
    const policy = directivesOf(answer);
    expect(policy.get("default-src")).toBe("default-src 'none'");
    expect(policy.get("frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(policy.get("base-uri")).toBe("base-uri 'none'");
    expect(policy.get("form-action")).toBe("form-action 'self'");
    expect(policy.get("script-src")).toMatch(/^script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='$/);
    expect([...policy.values()].join(" ")).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get("permissions-policy")).toContain("camera=()");
    expect(answer.headers.get("x-powered-by")).toBeNull();
    expect(answer.headers.get("strict-transport-security")).toBeNull();
  }
});

test("every route answers with the protection, to a page, to data alone and to a write", async () => {
  const url = await startApp(await createTestDatabase());
  const place = { name: "nowhere", trust: "XZZ", system: "XZZ", assessment: "no-such-assessment" };
  const wrong: string[] = [];
  for (const { id, pattern } of await listRoutes()) {
    const address = addressAt(pattern, place);
    for (const answer of [await ask(`${url}${address}`), await ask(`${url}${dataAddressOf(address, id)}`), await sendForm(`${url}${address}`, { intent: "none" })]) {
      const policy = directivesOf(answer);
      const isWhole = Object.entries(EXPECTED).every(([name, value]) => answer.headers.get(name) === value) && policy.get("default-src") === "default-src 'none'" && policy.get("frame-ancestors") === "frame-ancestors 'none'" && /camera=\(\)/.test(answer.headers.get("permissions-policy") ?? "");
      if (!isWhole || !/no-store/.test(answer.headers.get("Cache-Control") ?? "") || /unsafe|\*/.test([...policy.values()].join(" "))) wrong.push(`${answer.status} ${answer.url}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("each answer has a nonce of its own", async () => {
  const url = await startApp(await createTestDatabase());
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => directivesOf(await ask(`${url}/sign-in`)).get("script-src")));
  expect(new Set(nonces).size).toBe(20);
});

test("over https browsers are told to stay there", async () => {
  const url = await startApp(await createTestDatabase(), { env: { PUBLIC_URL: "https://boardmark.example" } });
  const answer = await ask(`${url}/sign-in`);
  expect(answer.headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
  expect(directivesOf(answer).has("upgrade-insecure-requests")).toBe(true);
});

test("pages hold nothing that their own policy would refuse", async () => {
  const url = await startApp(await createTestDatabase());
  for (const address of ["/", "/sign-in", "/no-such-page"]) {
    const page = parse(await (await ask(`${url}${address}`)).text());
    expect(page.querySelectorAll("[style]").map(String)).toEqual([]);
    expect(page.querySelectorAll("script:not([src]):not([nonce]), style:not([nonce])").map(String)).toEqual([]);
    expect(page.querySelectorAll("*").flatMap((element) => Object.keys(element.attributes).filter((name) => /^on/i.test(name)))).toEqual([]);
    expect(page.querySelectorAll("[src], link[href]").map((element) => element.getAttribute("src") ?? element.getAttribute("href")).filter((source) => !/^\/(?!\/)/.test(source ?? ""))).toEqual([]);
  }
});

test("no page is kept by a browser or a proxy", async () => {
  const url = await startApp(await createTestDatabase());
  for (const address of ["/", "/sign-in", "/account", "/no-such-page", "/sign-in.data"]) {
    expect([address, (await ask(`${url}${address}`)).headers.get("Cache-Control")]).toEqual([address, "no-store"]);
  }
});
