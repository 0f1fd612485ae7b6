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
const KEPT = "Fewer referrals came from practices that had not met the team.";

async function page(address: string, reader: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await ask(`${ground.url}${address}`, { headers: { Cookie: cookieOf(reader) } });
  return { status: answer.status, text: parse(await answer.text()).text.replace(/\s+/g, " ") };
}

function cookieOf(reader: string): string {
  return ground.readers.find(({ name }) => name === reader)?.cookie ?? "";
}

function send(fields: Readonly<Record<string, string>>, reader: string): Promise<Response> {
  return sendForm(`${ground.url}/trusts/XN1/lessons`, fields, cookieOf(reader));
}

test("the page shows its lead what others would read, and to whom each lesson goes", async () => {
  const { text } = await page("/trusts/XN1/lessons", NORTHMOOR);
  for (const words of ["Three lessons, one shared", KEPT, "Not shared with Moor and Vale ICS", "Shared with Moor and Vale ICS since 20 October 2026", "Benefit: partly realised"]) expect(text).toContain(words);
  const member = await page("/trusts/XN1/lessons", "board member of Northmoor");
  expect([member.text.includes(KEPT), member.text.includes("Share with Moor and Vale ICS")]).toEqual([true, false]);
  expect((await page("/trusts/XN1/lessons", VALESIDE)).status).toBe(404);
});

test("shared, a lesson stands beside asks and offers, on its theme and in what is new; taken back, nowhere", async () => {
  const everywhere = async (reader: string) => (await Promise.all(["/ics/XMV/asks", "/ics/XMV/themes/improve-care", "/ics/XMV"].map((address) => page(address, reader)))).map(({ text }) => text.includes(KEPT));
  expect(await everywhere(VALESIDE)).toEqual([false, false, false]);
  const share = { intent: "share", actionId: "northmoor-virtual-ward", systemCode: "XMV", seen: "1" };
  expect((await send(share, "board member of Northmoor")).status).toBe(404);
  expect((await send({ ...share, systemCode: "XDA" }, NORTHMOOR)).status).toBe(409);
  expect((await send({ ...share, seen: "7" }, NORTHMOOR)).status).toBe(409);
  expect(await everywhere(VALESIDE)).toEqual([false, false, false]);
  expect((await send(share, NORTHMOOR)).status).toBe(303);
  expect(await everywhere(VALESIDE)).toEqual([true, true, true]);
  expect(await everywhere("system lead")).toEqual([true, true, true]);
  expect(await everywhere("service administrator")).toEqual([false, false, false]);
  const { id } = await ground.db.sharedLesson.findFirstOrThrow({ where: { actionId: "northmoor-virtual-ward" } });
  expect((await send({ intent: "withdraw", lessonId: id }, VALESIDE)).status).toBe(404);
  expect((await send({ intent: "withdraw", lessonId: id }, NORTHMOOR)).status).toBe(303);
  expect(await everywhere(VALESIDE)).toEqual([false, false, false]);
});
