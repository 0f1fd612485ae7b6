import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { ask, sendForm, startApp } from "../support/app";
import { startMailServer } from "../support/mail-server";
import { cookieSent } from "../support/people";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const ISSUE = "/assessments/xn1-2025-26/paper/issue";
/** Board members of Northmoor with an account, but one that is disabled. */
const BOARD = ["cdio", "cfo", "ceo", "chair", "cmo", "ned1", "ned2"].map((account) => `${account}@northmoor.example`).toSorted();

let example: WorkedExample;
beforeAll(async () => {
  example = await openWorkedExample();
  await example.db.person.update({ where: { email: "cno@northmoor.example" }, data: { disabledAt: new Date() } });
});
afterAll(() => example.close());

async function issueIn(url: string, cookie: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = parse(await (await ask(`${url}${ISSUE}`, { headers: { Cookie: cookie } })).text());
  const form = page.querySelectorAll("form").find((each) => each.querySelector("input[value=issue-board]") !== null);
  const seen = form?.querySelector("input[name=seen]")?.getAttribute("value") ?? "";
  expect((await sendForm(`${url}${ISSUE}`, { intent: "issue-board", seen, ...more }, cookie)).status).toBe(303);
  return (await example.db.paper.findFirstOrThrow({ where: { assessmentId: "xn1-2025-26" }, orderBy: { version: "desc" } })).id;
}

test("without a mail server the page offers no email of a paper, and nothing sends one", async () => {
  const lead = await example.cookieOf("lead@northmoor.example");
  const paperId = await issueIn(example.url, lead);
  expect(await (await ask(`${example.url}${ISSUE}`, { headers: { Cookie: lead } })).text()).not.toContain("Email the board’s members");
  expect((await sendForm(`${example.url}${ISSUE}`, { intent: "tell", paperId }, lead)).status).toBe(404);
});

test("the board's members with an account are told of the newest paper once a day, in text and HTML, and of nothing in it", async () => {
  const mail = await startMailServer();
  const url = await startApp(example.db, { env: { SMTP_URL: mail.address, PUBLIC_URL: "https://boardmark.example", DATA_DIR: example.dataDir } });
  const cookieOf = async (email: string) => cookieSent((await sendForm(`${url}/sign-in`, { email, password: DEMO_PASSWORD })).headers.get("Set-Cookie") ?? "");
  const lead = await cookieOf("lead@northmoor.example");
  const first = await example.db.paper.findFirstOrThrow({ where: { assessmentId: "xn1-2025-26" } });
  const second = await issueIn(url, lead, { correction: "The date of the meeting." });

  // Not of the version that was replaced, not of a paper of nobody, and by nobody but the trust lead.
  for (const paperId of [first.id, "no-such-paper"]) expect((await sendForm(`${url}${ISSUE}`, { intent: "tell", paperId }, lead)).status).toBe(409);
  expect((await sendForm(`${url}${ISSUE}`, { intent: "tell", paperId: second }, await cookieOf("facilitator@northmoor.example"))).status).toBe(404);
  expect(mail.mails).toEqual([]);

  mail.answers.push({ responseCode: 550 });
  const sent = await sendForm(`${url}${ISSUE}`, { intent: "tell", paperId: second }, lead);
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, `${ISSUE}?sent=6&failed=1`]);
  expect(await (await ask(`${url}${ISSUE}?sent=6&failed=1`, { headers: { Cookie: lead } })).text()).toContain("Sent to six board members. The mail server did not take one message");
  expect(mail.mails.map(({ headers }) => headers.get("to")).toSorted()).toEqual(BOARD);
  for (const { headers, text, html } of mail.mails) {
    expect(headers.get("from")).toBe("boardmark@boardmark.example");
    expect(text).toContain("has been corrected.");
    expect(text).toContain("XN1-2025-26-B2");
    expect(text).toContain("https://boardmark.example/assessments/xn1-2025-26/paper");
    expect(html).toContain('<html lang="en-GB">');
    expect(`${text} ${html}`).not.toMatch(/level|date of the meeting/i);
  }
  const again = await sendForm(`${url}${ISSUE}`, { intent: "tell", paperId: second }, lead);
  expect([again.status, (await again.text()).includes("That email has gone out today already"), mail.mails.length]).toEqual([409, true, 7]);
  expect(await example.db.auditEntry.count({ where: { action: "board-told", chain: "XN1" } })).toBe(1);
});
