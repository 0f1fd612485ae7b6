import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGround, type Ground } from "../disclosure/interference";
import { ask, sendForm } from "../support/app";

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const NORTHMOOR = "trust lead of Northmoor";
const VALESIDE = "trust lead of Valeside";
const POST = { intent: "post", kind: "offer", systemCode: "XMV", themeId: "well-led", title: "We can show our board's first digital year", contact: "Company secretary", "until-day": "30", "until-month": "6", "until-year": "2027" };

function cookieOf(reader: string): string {
  return ground.readers.find(({ name }) => name === reader)?.cookie ?? "";
}

async function titlesSeenBy(reader: string, address = "/ics/XMV/asks"): Promise<readonly string[]> {
  const answer = await ask(`${ground.url}${address}`, { headers: { Cookie: cookieOf(reader) } });
  return parse(await answer.text()).querySelectorAll(".bm-post b").map(({ text }) => text);
}

function send(address: string, fields: Readonly<Record<string, string>>, reader: string): Promise<Response> {
  return sendForm(`${ground.url}${address}`, fields, cookieOf(reader));
}

test("a post is read by the lead and the trusts of its system, and by nobody else", async () => {
  expect((await send("/trusts/XN1/asks", POST, NORTHMOOR)).status).toBe(303);
  expect(await titlesSeenBy("system lead")).toContain(POST.title);
  expect(await titlesSeenBy(VALESIDE)).toContain(POST.title);
  expect(await titlesSeenBy("service administrator")).toEqual([]);
  expect(await titlesSeenBy(NORTHMOOR, "/ics/XDA/asks")).toEqual([]);
});

test("a post needs a theme, a system of the trust's own and a day to come; what was typed is kept", async () => {
  for (const [field, value] of [["systemCode", "XDA"], ["themeId", "no-such-theme"], ["until-year", "2020"], ["title", ""]] as const) {
    const answer = await send("/trusts/XN1/asks", { ...POST, [field]: value }, NORTHMOOR);
    const text = await answer.text();
    expect([field, answer.status]).toEqual([field, 400]);
    expect(text).toContain("Company secretary");
  }
  expect((await send("/trusts/XV1/asks", POST, NORTHMOOR)).status).toBe(404);
});

test("a trust asks to talk, both sides and the lead see it, and a second tap changes nothing", async () => {
  const { id } = await ground.db.post.findFirstOrThrow({ where: { title: POST.title } });
  const asked = { intent: "ask-to-talk", postId: id, trustCode: "XV1" };
  for (let tap = 0; tap < 2; tap += 1) expect((await send("/ics/XMV/asks", asked, VALESIDE)).status).toBe(303);
  expect(await ground.db.talk.count({ where: { postId: id } })).toBe(1);
  for (const reader of ["system lead", NORTHMOOR, VALESIDE]) {
    const answer = await ask(`${ground.url}/ics/XMV/asks`, { headers: { Cookie: cookieOf(reader) } });
    expect(await answer.text()).toContain("With Valeside Hospitals, 23 November 2026");
  }
});

test("only the system's lead brings others together, and only trusts of the system", async () => {
  const { id } = await ground.db.post.findFirstOrThrow({ where: { title: POST.title } });
  expect((await send("/ics/XMV/asks", { intent: "bring-together", postId: id, trustCode: "XB1" }, VALESIDE)).status).toBe(404);
  expect((await send("/ics/XMV/asks", { intent: "ask-to-talk", postId: id, trustCode: "XB1" }, VALESIDE)).status).toBe(404);
  expect((await send("/ics/XMV/asks", { intent: "bring-together", postId: id, trustCode: "XD1" }, "system lead")).status).toBe(409);
  expect((await send("/ics/XMV/asks", { intent: "bring-together", postId: id, trustCode: "XB1" }, "system lead")).status).toBe(303);
  expect((await ground.db.talk.findMany({ where: { postId: id }, orderBy: { trustCode: "asc" } })).map(({ trustCode, broughtBy }) => [trustCode, broughtBy])).toEqual([["XB1", "system-lead"], ["XV1", "trust"]]);
});

test("the England table shows nothing while too few contribute, is made once, and is closed to all but the administrator", async () => {
  const make = (cycle: string, reader: string) => send("/england", { cycle }, reader);
  expect((await make("2025-26", "system lead")).status).toBe(404);
  expect((await make("2026-27", "service administrator")).status).toBe(409);
  expect((await make("2025-26", "service administrator")).status).toBe(303);
  expect((await make("2025-26", "service administrator")).status).toBe(409);
  const answer = await ask(`${ground.url}/england`, { headers: { Cookie: cookieOf(NORTHMOOR) } });
  expect(parse(await answer.text()).querySelector("h1")?.text).toBe("Too few boards contribute to show England in 2025/26");
  const table = (await (await ask(`${ground.url}/england.json`, { headers: { Cookie: cookieOf(NORTHMOOR) } })).json()) as { readonly cycle: string; readonly rows: readonly unknown[] };
  expect([table.cycle, table.rows]).toEqual(["2025-26", []]);
});

test("the ending of an address says the form in letters of either size, and no other writing of it gives another form", async () => {
  const typeOf = async (address: string) => {
    const answer = await ask(`${ground.url}${address}`, { headers: { Cookie: cookieOf(NORTHMOOR) } });
    return answer.status === 200 ? (answer.headers.get("Content-Type") ?? "").split(";")[0] : answer.status;
  };
  for (const address of ["/england.csv", "/england.CSV", "/England.Csv"]) expect([address, await typeOf(address)]).toEqual([address, "text/csv"]);
  expect(await typeOf("/england.JSON")).toBe("application/json");
  for (const address of ["/england.csv/", "/england.cs%76"]) expect([address, await typeOf(address)]).not.toEqual([address, "application/json"]);
});

test("a frozen table stays what it was, whatever is released or withdrawn later", async () => {
  const before = await ground.db.englandRow.findMany({ orderBy: [{ themeId: "asc" }, { peerType: "asc" }] });
  await ground.db.levelRelease.deleteMany({});
  expect(await ground.db.englandRow.findMany({ orderBy: [{ themeId: "asc" }, { peerType: "asc" }] })).toEqual(before);
  expect(before).toHaveLength(13 * 4);
});
