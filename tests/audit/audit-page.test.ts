import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AUDIT_ACTIONS } from "../../app/core/audit/audit-event";
import { actionsOfKind, AUDIT_KINDS, auditActionInWords } from "../../app/core/audit/audit-words";
import { recordAudit } from "../../app/db/audit";
import { verifyAudit } from "../../app/db/audit-verification";
import { ask, sendForm } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

let example: WorkedExample;
let lead: string;

beforeAll(async () => {
  example = await openWorkedExample();
  lead = await example.cookieOf("lead@northmoor.example");
  const { id: personId } = await example.db.person.findUniqueOrThrow({ where: { email: "lead@northmoor.example" } });
  const { id: assessmentId } = await example.db.assessment.findFirstOrThrow({ where: { trustCode: "XN1" }, orderBy: { cycle: "desc" } });
  for (let day = 1; day <= 28; day++) {
    const at = new Date(`2026-06-${String(day).padStart(2, "0")}T22:30:00Z`);
    for (const action of ["level-agreed", "levels-released", "theme-left-out"] as const) {
      const subject = { kind: "theme", id: `${assessmentId}:well-led` } as const;
      await example.db.$transaction((tx) => recordAudit(tx, { organisationCode: "XN1", at, action, subject, personId, address: "10.2.3.4" }, () => crypto.randomUUID()));
    }
  }
});
afterAll(() => example.close());

/** The month of the entries above; the worked example has none of its own in it. */
const JUNE = { "from-day": "1", "from-month": "6", "from-year": "2026", "to-day": "30", "to-month": "6", "to-year": "2026" } as const;
const IN_JUNE = new URLSearchParams(JUNE).toString();

async function page(address: string, cookie = lead): Promise<string> {
  return (await ask(`${example.url}${address}`, { headers: { Cookie: cookie } })).text();
}

test("every action that can be recorded has words of its own", () => {
  const words = AUDIT_ACTIONS.map(auditActionInWords);
  expect(words.filter((text, index) => text === AUDIT_ACTIONS[index])).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test("every action is of one kind, and every kind has actions", () => {
  const kinds = AUDIT_KINDS.map(actionsOfKind);
  expect(kinds.flat().toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
  expect(kinds.filter((actions) => actions.length === 0)).toEqual([]);
});

test("the trust lead reads who did what, when and from where, fifty entries to a page", async () => {
  const first = await page(`/trusts/XN1/audit?${IN_JUNE}`);
  expect(first).toContain("Recorded an agreed level");
  expect(first).toContain("well-led, 2026/27");
  expect(first).toContain("10.2.3.4");
  expect(first).toContain("Page <!-- -->1<!-- --> of <!-- -->2");
  expect(first.match(/<tr role="row"/g)).toHaveLength(51);
  expect((await page(`/trusts/XN1/audit?${IN_JUNE}&page=2`)).match(/<tr role="row"/g)).toHaveLength(35);
});

test("entries are chosen by date in England and by kind", async () => {
  const oneDay = "from-day=3&from-month=6&from-year=2026&to-day=3&to-month=6&to-year=2026";
  const day = await page(`/trusts/XN1/audit?${oneDay}`);
  expect(day.match(/<tr role="row"/g)).toHaveLength(4);
  expect(day).toContain("3 June 2026 at 23:30");
  const kind = await page(`/trusts/XN1/audit?${oneDay}&kind=releases`);
  expect(kind.match(/<tr role="row"/g)).toHaveLength(2);
  const wrong = await page("/trusts/XN1/audit?from-day=31&from-month=2&from-year=2026&kind=nonsense");
  expect(wrong).toContain("Give a real date");
  expect(wrong).toContain("Choose one of the kinds");
});

test("a copy has every code and hash, and taking it is an entry", async () => {
  const csv = await sendForm(`${example.url}/trusts/XN1/audit/export`, { as: "csv", kind: "releases", ...JUNE }, lead);
  expect([csv.status, csv.headers.get("Content-Disposition")]).toEqual([200, 'attachment; filename="boardmark-audit-xn1.csv"']);
  const rows = parse(await csv.text(), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toHaveLength(28);
  expect(rows[0]).toMatchObject({ action: "levels-released", address: "10.2.3.4" });
  expect(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash ?? ""))).toBe(true);
  const json = (await (await sendForm(`${example.url}/trusts/XN1/audit/export`, { as: "json" }, lead)).json()) as { record: string; entries: { action: string; subject: string }[] };
  expect(json.record).toBe("XN1");
  expect(json.entries[0]).toMatchObject({ action: "audit-exported", subject: "28" });
  expect((await verifyAudit(example.db)).flatMap(({ faults }) => faults)).toEqual([]);
  expect((await sendForm(`${example.url}/trusts/XN1/audit/export`, { as: "exe" }, lead)).status).toBe(400);
});

test("the service's own record is the administrator's, a trust's is its lead's", async () => {
  const admin = await example.cookieOf("admin@boardmark.example");
  expect(await page("/administration/audit", admin)).toContain("Signed in");
  expect((await ask(`${example.url}/trusts/XN1/audit`, { headers: { Cookie: admin } })).status).toBe(404);
  expect((await ask(`${example.url}/administration/audit`, { headers: { Cookie: lead } })).status).toBe(404);
  expect((await sendForm(`${example.url}/trusts/XV1/audit/export`, { as: "csv" }, lead)).status).toBe(404);
});
