import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const ASSESSMENT = "/assessments/xn1-2026-27";
const THEME = "improve-care";
const WHY = "Sits on the board of the supplier";

let example: WorkedExample;
let lead: string;
let seat: { readonly id: string; readonly title: string };
beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
  seat = await example.db.seat.findFirstOrThrow({ where: { assessmentId: "xn1-2026-27", personId: "northmoor-ned1" } });
});
afterAll(() => example.close());

const record = (fields: Readonly<Record<string, string>>, cookie = lead) => sendForm(`${example.url}${ASSESSMENT}/themes/${THEME}`, fields, cookie);

async function read(address: string, email: string): Promise<string> {
  const answer = await ask(`${example.url}${address}`, { headers: { Cookie: await example.cookieOf(email) } });
  return answer.headers.get("Content-Type")?.startsWith("text/html") ? parse(await answer.text()).text : answer.text();
}

test("a conflict without its reason, by somebody who may not record it, or of a seat elsewhere is not recorded", async () => {
  const blank = await record({ intent: "recuse", seatId: seat.id, reason: " " });
  expect([blank.status, (await blank.text()).includes("reason")]).toEqual([400, true]);
  expect((await record({ intent: "recuse", seatId: seat.id, reason: WHY }, await example.cookieOf("ned1@northmoor.example"))).status).toBe(404);
  const elsewhere = await example.db.seat.findFirstOrThrow({ where: { assessment: { trustCode: "XV1" } } });
  expect((await record({ intent: "recuse", seatId: elsewhere.id, reason: WHY })).status).toBe(409);
  expect(await example.db.recusal.count({ where: { themeId: THEME } })).toBe(0);
});

test("a conflict of interest is recorded openly: on the theme, in the list, on the member's page, in the board's paper with who and why, in the audit log; and taken back", async () => {
  expect((await record({ intent: "recuse", seatId: seat.id, reason: WHY })).status).toBe(303);
  expect(await read(`${ASSESSMENT}/themes/${THEME}`, "lead@northmoor.example")).toContain(`${seat.title}: ${WHY}`);
  expect(await read(`${ASSESSMENT}/themes`, "lead@northmoor.example")).toContain("One seat");
  expect(await read(`${ASSESSMENT}/answer`, "ned1@northmoor.example")).toContain(`You do not answer this: ${WHY}`);
  expect(await read(`${ASSESSMENT}/workshop`, "facilitator@northmoor.example")).toContain(WHY);
  for (const form of ["json", "csv"]) {
    const paper = await read(`${ASSESSMENT}/paper.${form}`, "chair@northmoor.example");
    expect([form, paper.includes(WHY), paper.includes(seat.title)]).toEqual([form, form === "json", form === "json"]);
  }
  const issued = await read(`${ASSESSMENT}/paper.json?profile=public`, "chair@northmoor.example");
  expect(issued).not.toContain(WHY);
  expect(issued).toContain("recused");
  expect(await example.db.auditEntry.count({ where: { chain: "XN1", action: "seat-recused", subject: seat.id } })).toBe(1);
  expect((await record({ intent: "answer-again", seatId: seat.id })).status).toBe(303);
  expect(await example.db.auditEntry.count({ where: { chain: "XN1", action: "recusal-taken-back", subject: seat.id } })).toBe(1);
  expect(await read(`${ASSESSMENT}/answer`, "ned1@northmoor.example")).not.toContain(WHY);
});
