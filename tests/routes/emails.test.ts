import { expect, test } from "vitest";
import { listDigestWishes } from "../../app/db/action-digests";
import { ask, sendForm, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

const EMAIL = "ned@northmoor.example";
const MAIL = { SMTP_URL: "smtp://127.0.0.1:1", PUBLIC_URL: "https://boardmark.example" };

test("the weekly e-mail is off until its reader turns it on, and ends by one POST without a cookie, as often as it is sent", async () => {
  const db = await createTestDatabase();
  const reader = await addPerson(db, EMAIL, [{ role: "board-member", organisationCode: "XT1" }]);
  const url = await startApp(db, { env: MAIL });
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  expect(await text(`${url}/account/emails`, cookie)).toMatch(/The email is <b>off<\/b>/);
  expect(await listDigestWishes(db, reader)).toEqual([]);
  const turned = await sendForm(`${url}/account/emails`, { intent: "on", trust: "XT1" }, cookie);
  expect([turned.status, turned.headers.get("Location")]).toEqual([303, "/account/emails?done=on"]);
  expect(await text(`${url}/account/emails`, cookie)).toMatch(/The email is <b>on<\/b>/);

  const { token } = await db.actionDigest.findUniqueOrThrow({ where: { personId_trustCode: { personId: reader, trustCode: "XT1" } } });
  // Mail programs open links by themselves: a GET ends nothing.
  expect(await text(`${url}/emails/off/${token}`)).toContain("Get no more of them");
  expect(await isOn()).toBe(true);
  // As a mail service sends it: no cookie, no origin, the one field of RFC 8058, and no redirect to follow.
  for (let time = 0; time < 2; time += 1) {
    const ended = await ask(`${url}/emails/off/${token}`, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
    expect(ended.status).toBe(200);
    expect(await ended.text()).toContain("You get no more of them");
    expect(await isOn()).toBe(false);
  }
  expect((await ask(`${url}/emails/off/no-such-link`, { method: "POST", body: new URLSearchParams() })).status).toBe(404);

  async function isOn(): Promise<boolean | undefined> {
    return (await listDigestWishes(db, reader))[0]?.isOn;
  }
});

test("nobody turns on an e-mail about another trust's actions, and without a mail server the page says so", async () => {
  const db = await createTestDatabase();
  const reader = await addPerson(db, EMAIL, [{ role: "board-member", organisationCode: "XT1" }, { role: "system-lead", organisationCode: "XMV" }]);
  await addPerson(db, "other@valeside.example", [{ role: "trust-lead", organisationCode: "XV1" }]);
  const url = await startApp(db);
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  for (const trust of ["XV1", "XMV", "no-such"]) expect((await sendForm(`${url}/account/emails`, { intent: "on", trust }, cookie)).status).toBe(404);
  expect(await listDigestWishes(db, reader)).toEqual([]);
  expect(await text(`${url}/account/emails`, cookie)).toContain("This service sends no email yet");
});

async function text(url: string, cookie = ""): Promise<string> {
  return (await ask(url, cookie === "" ? {} : { headers: { Cookie: cookie } })).text();
}
