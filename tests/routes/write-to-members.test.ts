import { expect, test } from "vitest";
import { sendForm, startApp, ask } from "../support/app";
import { answer, openBoard, THEME_IDS } from "../support/board";
import { createTestDatabase } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

const NOW = () => new Date("2026-10-02T09:00:00Z");

/** A board of six, its first two seats held by accounts; the first has answered everything. */
async function openHouse() {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  const { trustCode } = await db.assessment.findUniqueOrThrow({ where: { id: board.assessmentId } });
  for (const [place, email] of ["ned1@northmoor.example", "ned2@northmoor.example"].entries()) {
    await db.seat.update({ where: { id: board.seatIds[place] ?? "" }, data: { personId: await addPerson(db, email) } });
  }
  for (const theme of THEME_IDS) expect((await answer(board, 0, theme, { choice: { kind: "level", level: 2 } })).ok).toBe(true);
  for (const [email, role] of [["lead@northmoor.example", "trust-lead"], ["facilitator@northmoor.example", "facilitator"]] as const) await addPerson(db, email, [{ role, organisationCode: trustCode }]);
  const mail = await startMailServer();
  const url = await startApp(db, { now: NOW, env: { SMTP_URL: mail.address, PUBLIC_URL: "https://boardmark.example" } });
  const home = `${url}/assessments/${board.assessmentId}`;
  const cookieOf = async (email: string) => cookieSent((await sendForm(`${url}/sign-in`, { email, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  return { db, board, mail, home, lead: await cookieOf("lead@northmoor.example"), facilitator: await cookieOf("facilitator@northmoor.example") };
}

test("the invitation goes to every member with an account, once a day, in text and HTML, and says nothing of any answer", async () => {
  const { db, board, mail, home, lead, facilitator } = await openHouse();
  const sent = await sendForm(home, { intent: "invite" }, lead);
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, `/assessments/${board.assessmentId}?sent=2&failed=0`]);
  expect(await (await ask(`${home}?sent=2&failed=0`, { headers: { Cookie: lead } })).text()).toContain("Sent to two members.");
  expect(mail.mails.map(({ headers }) => headers.get("to")).toSorted()).toEqual(["ned1@northmoor.example", "ned2@northmoor.example"]);
  for (const { text, html } of mail.mails) {
    expect(text).toContain(`https://boardmark.example/assessments/${board.assessmentId}/answer`);
    expect(html).toContain('<html lang="en-GB">');
    expect(`${text} ${html}`).not.toMatch(/level 2|answered/i);
  }
  const again = await sendForm(home, { intent: "invite" }, lead);
  expect([again.status, mail.mails.length]).toEqual([409, 2]);
  expect(await again.text()).toContain("That email has gone out today");
  // Inviting is the trust lead's.
  expect((await sendForm(home, { intent: "invite" }, facilitator)).status).toBe(404);
  expect(await db.auditEntry.count({ where: { action: "members-invited" } })).toBe(1);
});

test("a reminder goes only to whom something still waits for, and only the facilitator, who sees that, may send it", async () => {
  const { mail, home, lead, facilitator } = await openHouse();
  expect((await sendForm(home, { intent: "remind" }, lead)).status).toBe(404);
  const sent = await sendForm(home, { intent: "remind" }, facilitator);
  expect(sent.status).toBe(303);
  expect(mail.mails.map(({ headers }) => headers.get("to"))).toEqual(["ned2@northmoor.example"]);
});

test("what the mail server does not take is counted and said", async () => {
  const { board, mail, home, lead } = await openHouse();
  mail.answers.push(null, { responseCode: 550 });
  const sent = await sendForm(home, { intent: "invite" }, lead);
  expect(sent.headers.get("Location")).toBe(`/assessments/${board.assessmentId}?sent=1&failed=1`);
  expect(await (await ask(`${home}?sent=1&failed=1`, { headers: { Cookie: lead } })).text()).toContain("The mail server did not take one message");
});

test("without a mail server nothing is offered, and the workshop's day is a calendar file", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  const { trustCode } = await db.assessment.update({ where: { id: board.assessmentId }, data: { workshopOn: "2026-10-25" } });
  await addPerson(db, "lead@northmoor.example", [{ role: "trust-lead", organisationCode: trustCode }]);
  const url = await startApp(db, { now: NOW });
  const home = `${url}/assessments/${board.assessmentId}`;
  const lead = cookieSent((await sendForm(`${url}/sign-in`, { email: "lead@northmoor.example", password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  const page = await (await ask(home, { headers: { Cookie: lead } })).text();
  expect([page.includes("Write to members"), page.includes("Add the workshop to a calendar")]).toEqual([false, true]);
  expect((await sendForm(home, { intent: "invite" }, lead)).status).toBe(404);
  // The day on which the clocks go back is still one whole day.
  expect(await (await ask(`${home}/workshop.ics`, { headers: { Cookie: lead } })).text()).toMatch(/DTSTART;VALUE=DATE:20261025\r\nDTEND;VALUE=DATE:20261026\r\n/);
});
