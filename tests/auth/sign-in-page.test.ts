import { expect, test } from "vitest";
import { ask, sendForm, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, PASSWORD } from "../support/people";

const EMAIL = "lead@northmoor.example";

test("the right password answers 303 with a session cookie, and the account opens with it", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const answer = await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/");
  const cookie = cookieSent(answer.headers.get("Set-Cookie") ?? "");
  const account = await ask(`${url}/account`, { headers: { Cookie: cookie } });
  expect(account.status).toBe(200);
  expect(await account.text()).toContain(EMAIL);
});

test("a signed-out reader is led to sign in and back to where they were going", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const turned = await ask(`${url}/account?done=device`);
  expect(turned.status).toBe(303);
  const signIn = turned.headers.get("Location") ?? "";
  expect(signIn).toBe("/sign-in?to=%2Faccount%3Fdone%3Ddevice");
  const page = await (await ask(`${url}${signIn}`)).text();
  expect(page).toContain(`name="to" value="/account?done=device"`);
  const answer = await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD, to: "/account?done=device" });
  expect(answer.headers.get("Location")).toBe("/account?done=device");
  const elsewhere = await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD, to: "https://elsewhere.example/" });
  expect(elsewhere.headers.get("Location")).toBe("/");
});

test("cookies of other services on the host, readable or not, change nothing", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  for (const stray of ["theirs=%ff", "theirs=%", "%E0%A4%A=1", "=", "theirs", 'theirs="a; b=c"', "boardmark-provider=%00.%ff.x", "boardmark-seat-0123456789abcdef=%ff"]) {
    expect([stray, (await ask(`${url}/account`, { headers: { Cookie: `${stray}; ${cookie}` } })).status]).toEqual([stray, 200]);
    expect([stray, (await ask(`${url}/account`, { headers: { Cookie: stray } })).status]).toEqual([stray, 303]);
    expect([stray, (await ask(`${url}/session-left`, { headers: { Cookie: `${stray}; ${cookie}` } })).status]).toEqual([stray, 200]);
    expect([stray, (await ask(`${url}/sign-in/return/none`, { headers: { Cookie: stray } })).status < 500]).toEqual([stray, true]);
  }
  for (const own of ["boardmark=%ff", "boardmark=", "boardmark=a=b"]) expect([own, (await ask(`${url}/account`, { headers: { Cookie: own } })).status]).toEqual([own, 303]);
});

test("an unknown e-mail and a wrong password are answered by the same bytes, with what was typed and no password", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const wrong = await sendForm(`${url}/sign-in`, { email: EMAIL, password: "swordfish swordfish" });
  const unknown = await sendForm(`${url}/sign-in`, { email: "nobody@northmoor.example", password: "swordfish swordfish" });
  const [wrongPage, unknownPage] = [await wrong.text(), await unknown.text()];
  expect([wrong.status, unknown.status]).toEqual([400, 400]);
  expect(wrongPage).toContain(`value="${EMAIL}"`);
  expect(wrongPage).not.toContain("swordfish");
  expect(unknownPage).toBe(wrongPage.replaceAll(EMAIL, "nobody@northmoor.example"));
  expect(headersOf(unknown)).toEqual(headersOf(wrong));
});

test("an empty form names both fields and keeps where to go", async () => {
  const url = await startApp(await createTestDatabase());
  const answer = await sendForm(`${url}/sign-in`, { email: "", password: "", to: "/account" });
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain("Enter your email address");
  expect(page).toContain("Enter your password");
  expect(page).toContain(`name="to" value="/account"`);
});

test("signing out is a form and no link, and the old cookie opens nothing", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const cookie = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  expect((await ask(`${url}/sign-out`, { headers: { Cookie: cookie } })).status).toBe(404);
  expect((await ask(`${url}/account`, { headers: { Cookie: cookie } })).status).toBe(200);
  const out = await sendForm(`${url}/sign-out`, {}, cookie);
  expect([out.status, out.headers.get("Location")]).toEqual([303, "/"]);
  expect(out.headers.get("Set-Cookie")).toContain("Max-Age=0");
  expect((await ask(`${url}/account`, { headers: { Cookie: cookie } })).status).toBe(303);
});

test("signing in again does not leave the earlier session behind", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const first = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD }, first);
  expect(await db.session.count()).toBe(1);
  expect((await ask(`${url}/account`, { headers: { Cookie: first } })).status).toBe(303);
});

test("a device is signed out and the password changed from the account page", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db);
  const here = cookieSent((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD });
  const other = (await (await ask(`${url}/account`, { headers: { Cookie: here } })).text()).match(/name="device" value="([0-9a-f]{64})"/)?.[1] ?? "";
  expect((await sendForm(`${url}/account`, { intent: "end-device", device: other }, here)).status).toBe(303);
  expect(await db.session.count()).toBe(1);
  const refused = await sendForm(`${url}/account`, { intent: "change-password", current: PASSWORD, next: "Password2026!" }, here);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Many people have this password");
  const changed = await sendForm(`${url}/account`, { intent: "change-password", current: PASSWORD, next: "lantern meadow quartz" }, here);
  expect(changed.headers.get("Location")).toBe("/account?done=password");
  const fresh = cookieSent(changed.headers.get("Set-Cookie") ?? "");
  expect((await ask(`${url}/account`, { headers: { Cookie: here } })).status).toBe(303);
  expect(await (await ask(`${url}/account?done=password`, { headers: { Cookie: fresh } })).text()).toContain("Your password is changed");
});

test("a form sent by somebody signed out changes nothing and says how to keep what was typed", async () => {
  const url = await startApp(await createTestDatabase());
  const answer = await sendForm(`${url}/account`, { intent: "end-others" });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("You are signed out");
});

/** All headers but those that differ from one moment to the next. */
function headersOf(answer: Response): Record<string, string> {
  const { date: _date, etag: _etag, "content-length": _length, "content-security-policy": _policy, ...rest } = Object.fromEntries(answer.headers);
  return rest;
}
