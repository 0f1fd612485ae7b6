import { expect, test } from "vitest";
import { sendForm, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

async function refusedBy(env: (mail: string) => Readonly<Record<string, string>>) {
  const db = await createTestDatabase();
  const mail = await startMailServer();
  const url = await startApp(db, { env: env(mail.address) });
  await addPerson(db, "lead@northmoor.example", [{ role: "trust-lead", organisationCode: "XN1" }]);
  const personId = await addPerson(db, "hopeful@northmoor.example");
  await db.roleRequest.create({ data: { id: "one", personId, organisationCode: "XN1", role: "board-member", askedAt: new Date() } });
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email: "lead@northmoor.example", password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  const decide = () => sendForm(`${url}/trusts/XN1/people`, { intent: "refuse", request: "one" }, cookie);
  expect((await decide()).status).toBe(303);
  expect((await decide()).status).toBe(409);
  return mail;
}

test("who is refused a role is told once by mail: which, where, whom to ask, no link and nobody's name", async () => {
  const mail = await refusedBy((address) => ({ SMTP_URL: address, PUBLIC_URL: "http://127.0.0.1" }));
  await mail.arrived(1);
  expect(mail.mails.map(({ headers }) => [headers.get("to"), headers.get("subject")])).toEqual([["hopeful@northmoor.example", "The role you asked for in Boardmark"]]);
  const text = mail.mails[0]?.text ?? "";
  expect(text).toContain("the role of board member at XN1. It was not given");
  expect(text.replace(/\s+/g, " ")).toContain("ask the trust lead of XN1");
  expect(text).not.toMatch(/https?:|lead@northmoor|Alex Marlow/);
});

test("a service without mail refuses all the same", async () => {
  expect((await refusedBy(() => ({}))).mails).toHaveLength(0);
});
