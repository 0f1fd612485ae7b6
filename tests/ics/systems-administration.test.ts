import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGround, type Ground } from "../disclosure/interference";
import { ask, sendForm } from "../support/app";

let ground: Ground;
let cookie: string;

beforeAll(async () => {
  ground = await openGround();
  cookie = ground.readers.find(({ name }) => name === "service administrator")?.cookie ?? "";
});
afterAll(() => ground.close());

async function page(address: string) {
  return parse(await (await ask(`${ground.url}${address}`, { headers: { Cookie: cookie } })).text());
}

function send(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return sendForm(`${ground.url}${address}`, fields, cookie);
}

const GROUP = { kind: "cluster", name: "Moor and Dale Cluster", code: "xmd-1", "from-day": "1", "from-month": "4", "from-year": "2026" };

test("a cluster is made by hand, a trust joins it and leaves, and each step is in the audit record", async () => {
  expect((await send("/administration/systems", GROUP)).headers.get("location")).toBe("/administration/systems/XMD-1");
  expect((await send("/administration/systems", GROUP)).status).toBe(400);
  const join = { intent: "add", trustCode: "xn1", "from-day": "1", "from-month": "5", "from-year": "2026" };
  expect((await send("/administration/systems/XMD-1", join)).status).toBe(303);
  const twice = await send("/administration/systems/XMD-1", join);
  expect(twice.status).toBe(400);
  expect(await twice.text()).toContain("This trust is in the group then already");
  expect((await page("/administration/systems/XMD-1")).querySelector("tbody tr")?.text).toContain("Northmoor Hospitals, XN1");
  const leave = { intent: "end", trustCode: "XN1", "to-day": "1", "to-month": "9", "to-year": "2026" };
  expect((await send("/administration/systems/XMD-1", { ...leave, "to-month": "4" })).status).toBe(400);
  expect((await send("/administration/systems/XMD-1", leave)).status).toBe(303);
  const actions = (await ground.db.auditEntry.findMany({ where: { chain: "service", subject: { startsWith: "XMD-1" } }, orderBy: { sequence: "asc" } })).map(({ action }) => action);
  expect(actions).toEqual(["system-added", "group-joined", "group-left"]);
});

test("a trust of an ICS and of a group has one principal, and its levels released to the one are not the other's", async () => {
  const memberships = await ground.db.systemMembership.findMany({ where: { memberCode: "XV1", to: null } });
  expect(memberships.filter(({ isPrincipal }) => isPrincipal).map(({ systemCode }) => systemCode)).toEqual(["XMV"]);
  expect(memberships.map(({ systemCode }) => systemCode).toSorted()).toEqual(["XMV", "XPG"]);
});

test("a trust whose postcode lies elsewhere is shown, settled by hand, and not asked about again", async () => {
  await ground.db.organisation.update({ where: { code: "XT1" }, data: { geographyCode: "XLK" } });
  await ground.db.systemMembership.updateMany({ where: { memberCode: "XT1" }, data: { decision: "proposed", decidedBy: null } });
  const shown = async () => (await page("/administration/memberships")).querySelectorAll("h3").map(({ text }) => text);
  expect((await shown()).some((text) => text.startsWith("Twin Becks Hospitals"))).toBe(true);
  const wrong = await send("/administration/memberships", { intent: "settle", trustCode: "XT1", systemCode: "XLK", "from-day": "31", "from-month": "2", "from-year": "2026" });
  expect(wrong.status).toBe(400);
  expect((await send("/administration/memberships", { intent: "settle", trustCode: "XT1", systemCode: "XLK", "from-day": "1", "from-month": "6", "from-year": "2026" })).status).toBe(303);
  expect((await shown()).some((text) => text.startsWith("Twin Becks Hospitals"))).toBe(false);
  const entries = (await (await ask(`${ground.url}/ics/XLK/compare.json?layer=dma&membership=today`, { headers: { Cookie: cookie } })).json()) as { readonly entries: readonly { readonly trust: { readonly code: string } }[] };
  expect(entries.entries.map(({ trust }) => trust.code)).toContain("XT1");
});
