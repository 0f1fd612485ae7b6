import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

/** Fits every field; would run, be drawn in bold, be computed or be a formula wherever text is interpreted. */
const WORDS = "<img src=x onerror=alert(1)> **b** {{7*7}} =1+1 &amp;";
const ESCAPED = "&lt;img src=x onerror=alert(1)&gt; **b** {{7*7}} =1+1 &amp;amp;";
const NOW = "/assessments/xn1-2026-27";
/** A hidden field that is sent as the page has it. */
const PAGE_S_OWN = "as on the page";
const DAY = (name: string) => ({ [`${name}-day`]: "1", [`${name}-month`]: "10", [`${name}-year`]: "2026" });

let example: WorkedExample;
const cookies = new Map<string, string>();

beforeAll(async () => {
  example = await openWorkedExample();
  for (const who of ["lead", "digital", "ned1"]) cookies.set(who, await example.cookieOf(`${who}@northmoor.example`));
  // One theme may still be left out in another trust's assessment.
  cookies.set("valeside", await example.cookieOf("lead@valeside.example"));
  await example.db.assessment.create({ data: { id: "in-preparation", trustCode: "XV1", cycle: "2027-28", frameworkId: "wgll-2021", frameworkVersion: 1, state: "preparing", createdAt: new Date(), themes: { create: { themeId: "well-led", isPrivate: false } } } });
});
afterAll(() => example.close());

type Field = {
  readonly who: string;
  /** The page with the form. */
  readonly page: string;
  /** Where the words stand afterwards, if not on the same page. */
  readonly shown?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly limit: number;
  /** What the field says of longer words, where that is not what most say. */
  readonly tooLong?: string;
};

const visit = { intent: "record", role: "Chief nurse", place: "Ward 7", learnt: "Much", themeId: "", ...DAY("on") };
const tick = { intent: "tick", elementId: "well-led.5a", state: "met", evidence: "A paper", link: "", owner: "", ...DAY("evidenceOn"), baseRevision: "1" };

const FIELDS: Readonly<Record<string, Field>> = {
  "the reason of a target": { who: "lead", page: `${NOW}/themes/well-led`, fields: { intent: "target", level: "5", ...DAY("by") }, name: "reason", limit: 200 },
  "the reason of a recusal": { who: "lead", page: `${NOW}/themes/improve-care`, fields: { intent: "recuse", seatId: "the first seat" }, name: "reason", limit: 200 },
  "why a theme is left out": { who: "valeside", page: "/assessments/in-preparation/themes/well-led", fields: { intent: "leave-out" }, name: "reason", limit: 200 },
  "why answers are held": { who: "lead", page: `${NOW}/approval`, fields: { intent: "hold" }, name: "reason", limit: 400 },
  evidence: { who: "digital", page: `${NOW}/evidence/well-led?element=well-led.5a`, fields: tick, name: "evidence", limit: 300 },
  "who keeps evidence": { who: "digital", page: `${NOW}/evidence/well-led?element=well-led.5b`, fields: { ...tick, elementId: "well-led.5b" }, name: "owner", limit: 80 },
  "where a vital sign comes from": { who: "lead", page: "/trusts/XN1/vital-signs?sign=log-ins-per-day", fields: { intent: "record", signId: "log-ins-per-day", value: "9", ...DAY("on") }, name: "source", limit: 200 },
  "who made a visit": { who: "lead", page: "/trusts/XN1/visits", fields: visit, name: "role", limit: 80 },
  "where a visit went": { who: "lead", page: "/trusts/XN1/visits", fields: visit, name: "place", limit: 120 },
  "what a visit taught": { who: "lead", page: "/trusts/XN1/visits", fields: visit, name: "learnt", limit: 500 },
  "what an action is to do": { who: "lead", page: "/trusts/XN1/actions/new", shown: "/trusts/XN1/actions", fields: { "action.status": "not-begun", "action.benefit.status": "too-early", "action.ownerRole": "Chief nurse", "action.kind": "process" }, name: "action.what", limit: 160 },
  "who owns an action": { who: "lead", page: "/trusts/XN1/actions/new", shown: "/trusts/XN1/actions", fields: { "action.benefit.status": "too-early", "action.what": "Test what people type", "action.kind": "process" }, name: "action.ownerRole", limit: 80 },
  "where a reading can be seen": { who: "lead", page: "/trusts/XN1/actions/northmoor-sign-on", fields: { intent: "update", status: "under-way", baseRevision: PAGE_S_OWN, value: "3", ...DAY("on") }, name: "evidence", limit: 200 },
  "the title of a paper": { who: "lead", page: "/assessments/xn1-2025-26/paper/front-sheet", fields: { revision: PAGE_S_OWN }, name: "title", limit: 160 },
  "an ask of a paper": { who: "lead", page: "/assessments/xn1-2025-26/paper/front-sheet", fields: { revision: PAGE_S_OWN, "asks.0.verb": "Note" }, name: "asks.0.text", limit: 300 },
  "what a session was about": { who: "lead", page: "/trusts/XN1/development", fields: { intent: "record", minutes: "60", quorum: "yes", others: "Chair", ...DAY("on") }, name: "topic", limit: 160 },
  "an ask for help": { who: "lead", page: "/trusts/XN1/asks", fields: { intent: "post", kind: "ask", systemCode: "XMV", themeId: "well-led", contact: "Chief nurse’s office", "until-day": "1", "until-month": "10", "until-year": "2100" }, name: "title", limit: 160, tooLong: "Shorten this to 160 characters" },
  "the reason of an answer": { who: "ned1", page: `${NOW}/answer/user-experience`, fields: { choice: "3", confidence: "", commandId: "a-command-of-this-test", baseRevision: "9", round: "1", seat: "the own seat", then: "stay" }, name: "reason", limit: 280 },
};

async function read(address: string, who: string): Promise<string> {
  const answer = await ask(`${example.url}${address}`, { headers: { Cookie: cookies.get(who) ?? "" } });
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
}

async function send({ who, page, fields, name }: Field, words: string): Promise<Response> {
  const seatOf = (where: object) => example.db.seat.findFirstOrThrow({ where: { assessmentId: "xn1-2026-27", ...where }, select: { id: true } });
  const seat = fields["seat"] === undefined ? {} : { seat: (await seatOf({ person: { email: "ned1@northmoor.example" } })).id };
  const seatId = fields["seatId"] === undefined ? {} : { seatId: (await seatOf({ kind: "voting", position: 1 })).id };
  const own = Object.entries(fields).filter(([, value]) => value === PAGE_S_OWN).map(([hidden]) => hidden);
  const text = own.length === 0 ? "" : await read(page, who);
  const asOnPage = Object.fromEntries(own.map((hidden) => [hidden, new RegExp(`name="${hidden}" value="(\\d+)"`).exec(text)?.[1] ?? "none"]));
  return sendForm(`${example.url}${page}`, { ...fields, ...asOnPage, ...seat, ...seatId, [name]: words }, cookies.get(who));
}

describe.each(Object.entries(FIELDS))("%s", (_, field) => {
  test("has its length on the page, counted down, and no browser cuts it off unsaid", async () => {
    const page = await read(field.page, field.who);
    const input = new RegExp(`<(input|textarea)[^>]* name="${field.name}"[^>]*>`).exec(page)?.[0] ?? "";
    const id = / id="([^"]+)"/.exec(input)?.[1] ?? "no field";
    expect(page).toContain(`data-count-of="${id}" data-count-limit="${field.limit}"`);
    expect(input).not.toContain("maxLength");
    expect(page).toContain(field.name === "reason" && field.who === "ned1" ? "/islands/answer.js" : "/islands/count.js");
  });

  test("is refused when it is longer, and nothing typed is lost", async () => {
    const long = `a${"b".repeat(field.limit)}`;
    const refused = await send(field, long);
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain(field.tooLong ?? `Use ${field.limit} characters or fewer`);
    expect(page).toContain(long);
  });

  test("is plain text: what would be markup, a template or a formula comes back letter by letter", async () => {
    expect((await send(field, WORDS)).status).toBe(303);
    const page = await read(field.shown ?? field.page, field.who);
    expect(page).toContain(ESCAPED);
    expect(page).not.toContain("<img");
  });
});
