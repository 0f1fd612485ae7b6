import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { ask, sendForm } from "../support/app";
import { cookieSent } from "../support/people";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const NEXT = "lantern meadow quartz";

let example: WorkedExample;
let lead: string;
let admin: string;
let trust: string;
let service: string;
beforeAll(async () => {
  example = await openWorkedExample();
  [lead, admin] = await Promise.all([example.cookieOf("lead@northmoor.example"), example.cookieOf("admin@boardmark.example")]);
  trust = `${example.url}/trusts/XN1/people`;
  service = `${example.url}/administration/people`;
});
afterAll(() => example.close());

async function read(url: string, cookie: string): Promise<string> {
  const answer = await ask(url, { headers: { Cookie: cookie } });
  return answer.status === 200 ? answer.text() : String(answer.status);
}

async function idOf(email: string): Promise<string> {
  return (await example.db.person.findUniqueOrThrow({ where: { email } })).id;
}

function linkIn(page: string): string {
  return /\/set-password\/[\w-]+/.exec(page)?.[0] ?? "no link";
}

async function actionsOf(email: string): Promise<readonly string[]> {
  const own = await example.db.auditEntry.findMany({ where: { personal: { some: { field: "subject", value: await idOf(email) } } }, orderBy: { at: "asc" } });
  return own.map(({ chain, action }) => `${chain} ${action}`);
}

test("a trust lead gives a newcomer a role and a link, ends the role, and both stand dated and recorded", async () => {
  const email = "new.secretary@northmoor.example";
  const given = await sendForm(trust, { intent: "give", email: "New.Secretary@Northmoor.example", name: "Robin Ashdown", role: "facilitator" }, lead);
  const page = await given.text();
  expect([given.status, page.includes("A link for Robin Ashdown")]).toEqual([200, true]);
  const chosen = await sendForm(`${example.url}${linkIn(page)}`, { password: NEXT });
  expect(chosen.status).toBe(303);
  const cookie = cookieSent(chosen.headers.get("Set-Cookie") ?? "");
  expect((await ask(`${example.url}/trusts/XN1`, { headers: { Cookie: cookie } })).status).toBe(200);
  expect((await sendForm(trust, { intent: "end", person: await idOf(email), role: "facilitator" }, lead)).status).toBe(303);
  expect((await ask(`${example.url}/trusts/XN1`, { headers: { Cookie: cookie } })).status).toBe(404);
  expect((await sendForm(trust, { intent: "end", person: await idOf(email), role: "facilitator" }, lead)).status).toBe(409);
  const [held] = await example.db.roleMembership.findMany({ where: { person: { email } } });
  expect([held?.from, held?.to]).toEqual([held?.to, held?.from]);
  expect(await actionsOf(email)).toEqual(["service person-added", "XN1 role-given", "XN1 link-given", "service password-changed", "XN1 role-ended"]);
  expect(await read(trust, lead)).toContain("Robin Ashdown");
});

test("a trust lead reaches nobody of another trust: not their role, not their request, and no link for who is elsewhere too", async () => {
  const neighbour = await idOf("lead@valeside.example");
  for (const form of [{ intent: "link", person: neighbour }, { intent: "link", person: "no-such-person" }]) expect((await sendForm(trust, form, lead)).status).toBe(404);
  expect((await sendForm(trust, { intent: "end", person: neighbour, role: "trust-lead" }, lead)).status).toBe(409);
  // Giving a role to an account of another trust gives no way into it.
  expect((await sendForm(trust, { intent: "give", email: "lead@valeside.example", name: "X", role: "observer" }, lead)).status).toBe(303);
  const refused = await sendForm(trust, { intent: "link", person: neighbour }, lead);
  expect([refused.status, (await refused.text()).includes("holds a role elsewhere too")]).toEqual([409, true]);
  expect(await example.db.accountLink.count({ where: { personId: neighbour } })).toBe(0);
  expect(await example.db.roleMembership.count({ where: { personId: neighbour, organisationCode: "XV1", to: null } })).toBe(1);
  for (const role of ["service-administrator", "system-lead"]) expect((await sendForm(trust, { intent: "give", email: "a@b.example", name: "X", role }, lead)).status).toBe(400);
});

test("who has no role asks for one: their trust's lead or the administrator decides, once, and nobody else", async () => {
  const stranger = "sam.hollis@elsewhere.example";
  const { passwordHash } = await example.db.person.findUniqueOrThrow({ where: { email: "lead@northmoor.example" } });
  await example.db.person.create({ data: { id: "person-sam-hollis", email: stranger, name: "Sam Hollis", passwordHash, createdAt: new Date() } });
  const cookie = await example.cookieOf(stranger);
  const roles = `${example.url}/account/roles`;
  expect(await read(`${example.url}/`, cookie)).toContain("/account/roles");
  expect((await sendForm(roles, { intent: "ask", organisationCode: "XZZ", role: "observer" }, cookie)).status).toBe(409);
  expect((await sendForm(roles, { intent: "ask", organisationCode: "XN1", role: "system-lead" }, cookie)).status).toBe(409);
  expect((await sendForm(roles, { intent: "ask", organisationCode: "XN1", role: "service-administrator" }, cookie)).status).toBe(400);
  for (const [code, role] of [["XN1", "observer"], ["XN1", "observer"], ["XN1", "board-member"], ["XMV", "system-lead"], ["XV1", "observer"]] as const) {
    expect((await sendForm(roles, { intent: "ask", organisationCode: code, role }, cookie)).status).toBe(303);
  }
  expect((await ask(`${example.url}/trusts/XN1`, { headers: { Cookie: cookie } })).status).toBe(404);
  const asked = await example.db.roleRequest.findMany({ where: { personId: "person-sam-hollis" } });
  const of = (code: string, role: string) => asked.find((one) => one.organisationCode === code && one.role === role)?.id ?? "";
  expect(asked).toHaveLength(4);
  expect(await read(trust, lead)).toContain("Sam Hollis");
  expect(await read(trust, lead)).not.toContain("ICS lead");
  // Not the own trust's request; not as somebody who keeps no people.
  expect((await sendForm(trust, { intent: "grant", request: of("XV1", "observer") }, lead)).status).toBe(409);
  expect((await sendForm(trust, { intent: "grant", request: of("XN1", "observer") }, cookie)).status).toBe(404);
  expect((await sendForm(trust, { intent: "grant", request: of("XN1", "observer") }, lead)).status).toBe(303);
  expect((await sendForm(trust, { intent: "refuse", request: of("XN1", "observer") }, lead)).status).toBe(409);
  expect((await sendForm(trust, { intent: "refuse", request: of("XN1", "board-member") }, lead)).status).toBe(303);
  expect((await sendForm(service, { intent: "grant", request: of("XMV", "system-lead") }, admin)).status).toBe(303);
  expect((await sendForm(roles, { intent: "take-back", request: of("XV1", "observer") }, cookie)).status).toBe(303);
  expect(await example.db.roleRequest.count({ where: { refusedAt: null } })).toBe(0);
  expect((await ask(`${example.url}/trusts/XN1`, { headers: { Cookie: cookie } })).status).toBe(200);
  expect((await actionsOf(stranger)).filter((entry) => /role/.test(entry)).sort()).toEqual(["XMV role-asked", "XMV role-given", "XN1 role-asked", "XN1 role-asked", "XN1 role-given", "XN1 role-refused", "XV1 role-asked"]);
});

test("who is refused a role reads so with whom to ask, asks anew, and the refusal is gone from the page", async () => {
  const email = "robin.ashdown@elsewhere.example";
  const { passwordHash } = await example.db.person.findUniqueOrThrow({ where: { email: "lead@northmoor.example" } });
  await example.db.person.create({ data: { id: "person-robin-ashdown", email, name: "Robin Ashdown", passwordHash, createdAt: new Date() } });
  const cookie = await example.cookieOf(email);
  const roles = `${example.url}/account/roles`;
  const askFor = (organisationCode: string, role: string) => sendForm(roles, { intent: "ask", organisationCode, role }, cookie);
  await askFor("XN1", "observer");
  await askFor("XMV", "system-lead");
  const waiting = () => example.db.roleRequest.findMany({ where: { personId: "person-robin-ashdown", refusedAt: null } });
  for (const { id, organisationCode } of await waiting()) {
    const [page, decider] = organisationCode === "XN1" ? [trust, lead] : [service, admin];
    expect((await sendForm(page, { intent: "refuse", request: id }, decider)).status).toBe(303);
    // Decided once: neither refused nor given a second time, and no longer taken back.
    expect((await sendForm(page, { intent: "grant", request: id }, decider)).status).toBe(409);
    expect((await sendForm(roles, { intent: "take-back", request: id }, cookie)).status).toBe(409);
  }
  for (const [page, decider] of [[trust, lead], [service, admin]] as const) expect(await read(page, decider)).not.toContain("Roles asked for");
  const refused = await read(roles, cookie);
  expect(refused).toContain("Not given");
  expect(refused).toContain("Ask the trust lead of Northmoor");
  expect(refused).toContain("Ask your service’s administrator");
  expect((await askFor("XN1", "observer")).status).toBe(303);
  expect(await waiting()).toHaveLength(1);
  expect(await read(roles, cookie)).not.toContain("Ask the trust lead of Northmoor");
  expect((await actionsOf(email)).filter((entry) => entry.includes("refused")).sort()).toEqual(["XMV role-refused", "XN1 role-refused"]);
  await example.db.roleRequest.deleteMany();
});

test("a sixth request waits for one of the five", async () => {
  const cookie = await example.cookieOf("observer@northmoor.example");
  const roles = `${example.url}/account/roles`;
  for (const role of ["trust-lead", "facilitator", "digital-team", "board-member"]) expect((await sendForm(roles, { intent: "ask", organisationCode: "XN1", role }, cookie)).status).toBe(303);
  expect((await sendForm(roles, { intent: "ask", organisationCode: "XV1", role: "observer" }, cookie)).status).toBe(303);
  expect((await sendForm(roles, { intent: "ask", organisationCode: "XV1", role: "facilitator" }, cookie)).status).toBe(409);
  expect((await sendForm(roles, { intent: "ask", organisationCode: "XN1", role: "observer" }, cookie)).status).toBe(409);
  await example.db.roleRequest.deleteMany();
});

test("the administrator finds an account, signs it out, resets, disables and enables it, and never the only administrator", async () => {
  const email = "cfo@northmoor.example";
  const one = `${service}/${await idOf(email)}`;
  expect(await read(`${service}?text=CFO`, admin)).toContain(email);
  expect(await read(`${service}?text=CFO`, admin)).not.toContain("ned1@northmoor.example");
  const cookie = await example.cookieOf(email);
  expect((await sendForm(one, { intent: "sign-out" }, admin)).status).toBe(303);
  expect((await ask(`${example.url}/account`, { headers: { Cookie: cookie } })).status).toBe(303);
  const link = linkIn(await (await sendForm(one, { intent: "link" }, admin)).text());
  expect((await sendForm(one, { intent: "disable" }, admin)).status).toBe(303);
  expect((await sendForm(`${example.url}${link}`, { password: NEXT })).status).toBe(404);
  expect((await sendForm(`${example.url}/sign-in`, { email, password: DEMO_PASSWORD })).status).toBe(400);
  expect((await sendForm(one, { intent: "link" }, admin)).status).toBe(409);
  expect((await sendForm(one, { intent: "enable" }, admin)).status).toBe(303);
  expect((await sendForm(`${example.url}/sign-in`, { email, password: DEMO_PASSWORD })).status).toBe(303);
  expect((await sendForm(one, { intent: "email", email: "ned1@northmoor.example" }, admin)).status).toBe(409);
  expect((await sendForm(one, { intent: "email", email: "finance@northmoor.example" }, admin)).status).toBe(303);
  expect((await actionsOf("finance@northmoor.example")).filter((entry) => !/signed-in|person-added|role-given/.test(entry))).toEqual(["service devices-signed-out", "service link-given", "service person-disabled", "service person-enabled", "service email-changed"]);
  const self = `${service}/${await idOf("admin@boardmark.example")}`;
  expect((await sendForm(self, { intent: "disable" }, admin)).status).toBe(409);
  expect((await sendForm(self, { intent: "end", role: "service-administrator", organisationCode: "BOARDMARK" }, admin)).status).toBe(409);
  expect((await ask(`${service}/no-such-person`, { headers: { Cookie: admin } })).status).toBe(404);
});

test("codes required at an organisation: roles there count only once a person has codes, and not as long as not", async () => {
  const cookie = await example.cookieOf("chair@northmoor.example");
  const home = () => ask(`${example.url}/trusts/XN1`, { headers: { Cookie: cookie } });
  expect((await home()).status).toBe(200);
  expect((await sendForm(service, { intent: "codes", organisationCode: "XN1", required: "yes" }, admin)).status).toBe(303);
  expect((await home()).status).toBe(404);
  expect(await read(`${example.url}/account`, cookie)).toContain("Set up codes to use your role");
  expect(await read(service, admin)).toContain("Require no longer");
  expect((await sendForm(service, { intent: "codes", organisationCode: "XN1", required: "no" }, admin)).status).toBe(303);
  expect((await home()).status).toBe(200);
  expect((await sendForm(service, { intent: "codes", organisationCode: "NOWHERE", required: "yes" }, admin)).status).toBe(400);
});
