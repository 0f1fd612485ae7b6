import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { codeAt, stepAt } from "../../app/auth/totp";
import { ask, sendForm, startApp } from "../support/app";
import { createTestDatabase } from "../support/database";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";

const EMAIL = "lead@northmoor.example";
const NEXT = "lantern meadow quartz";

async function pageOf(url: string, cookie = ""): Promise<string> {
  return (await ask(url, { headers: { Cookie: cookie } })).text();
}

function cookieOf(answer: Response): string {
  return cookieSent(answer.headers.get("Set-Cookie") ?? "");
}

/** A mail server of this test's own, and the mail it has taken. */
async function startMailServer(): Promise<{ address: string; next: () => Promise<string> }> {
  let take: (mail: string) => void;
  const arrived = new Promise<string>((resolve) => (take = resolve));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let mail = "";
      stream.on("data", (chunk: Buffer) => (mail += chunk.toString()));
      stream.on("end", () => {
        take(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const place = server.server.address();
  if (place === null || typeof place === "string") throw new Error("The mail server listens nowhere");
  return { address: `smtp://127.0.0.1:${place.port}`, next: () => arrived };
}

test("a forgotten password is replaced by a link that arrives by mail", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const mail = await startMailServer();
  const url = await startApp(db, { env: { SMTP_URL: mail.address, PUBLIC_URL: "https://boardmark.example" } });
  const asked = await sendForm(`${url}/forgotten-password`, { email: EMAIL });
  expect([asked.status, asked.headers.get("Location")]).toEqual([303, "/forgotten-password?sent=1"]);
  const sent = (await mail.next()).replace(/=\r\n/g, "").replace(/=3D/g, "=");
  expect(sent).toContain(`To: ${EMAIL}`);
  const path = /https:\/\/boardmark\.example(\/set-password\/[\w-]+)/.exec(sent)?.[1] ?? "";
  expect(await pageOf(`${url}${path}`)).toContain("Choose a new password");
  const refused = await sendForm(`${url}${path}`, { password: "Password2026!" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Many people have this password");
  const done = await sendForm(`${url}${path}`, { password: NEXT });
  expect([done.status, done.headers.get("Location")]).toEqual([303, "/"]);
  expect((await ask(`${url}/account`, { headers: { Cookie: cookieOf(done) } })).status).toBe(200);
  const again = await ask(`${url}${path}`);
  expect(again.status).toBe(404);
  expect(await again.text()).toContain("This link no longer works");
});

test("asking for a link answers the same bytes for every address", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  const url = await startApp(db, { env: { SMTP_URL: "smtp://127.0.0.1:9", PUBLIC_URL: "https://boardmark.example" } });
  const answers = await Promise.all([EMAIL, "nobody@northmoor.example"].map((email) => sendForm(`${url}/forgotten-password`, { email })));
  expect(answers.map(({ status, headers }) => [status, headers.get("Location"), headers.get("Set-Cookie")])).toEqual([
    [303, "/forgotten-password?sent=1", null],
    [303, "/forgotten-password?sent=1", null],
  ]);
});

test("a link that never was and one that was used are answered by the same bytes", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, EMAIL);
  const url = await startApp(db);
  const token = await createTestAuth(db, () => new Date()).makeLink(personId, "reset");
  await sendForm(`${url}/set-password/${token}`, { password: NEXT });
  const [used, never] = await Promise.all([ask(`${url}/set-password/${token}`), ask(`${url}/set-password/never`)]);
  expect([used.status, never.status]).toEqual([404, 404]);
  expect(await used.text()).toBe(await never.text());
});

test("codes are turned on, asked for at the next sign-in, and turned off with the password", async () => {
  const db = await createTestDatabase();
  await addPerson(db, EMAIL);
  let now = new Date();
  const url = await startApp(db, { now: () => now });
  const cookie = cookieOf(await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD }));
  expect((await sendForm(`${url}/account/codes`, { intent: "begin" }, cookie)).status).toBe(303);
  const begun = await pageOf(`${url}/account/codes`, cookie);
  expect(begun).toContain("otpauth://totp/Boardmark:lead%40northmoor.example?issuer=Boardmark&amp;secret=");
  const secret = /secret=([A-Z2-7]{32})/.exec(begun)?.[1] ?? "";
  expect((await sendForm(`${url}/account/codes`, { intent: "turn-on", code: "000000" }, cookie)).status).toBe(400);
  const on = await sendForm(`${url}/account/codes`, { intent: "turn-on", code: codeAt(secret, stepAt(now)) }, cookie);
  const recovery = [...(await on.text()).matchAll(/<code>([0-9a-z]{5}) ([0-9a-z]{5})<\/code>/g)].map(([, a, b]) => `${a}${b}`);
  expect(recovery).toHaveLength(10);
  // The session that began without codes is over; this browser goes on under another.
  expect((await ask(`${url}/account/codes`, { headers: { Cookie: cookie } })).status).toBe(303);
  expect(cookieOf(on)).not.toBe(cookie);
  expect(await pageOf(`${url}/account/codes`, cookieOf(on))).not.toContain(secret);

  now = new Date(now.getTime() + 60_000);
  const half = await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD, to: "/account" });
  expect(half.headers.get("Location")).toBe("/sign-in/code?to=%2Faccount");
  expect((await ask(`${url}/account`, { headers: { Cookie: cookieOf(half) } })).status).toBe(303);
  expect((await sendForm(`${url}/sign-in/code`, { code: "000000", to: "/account" }, cookieOf(half))).status).toBe(400);
  const whole = await sendForm(`${url}/sign-in/code`, { code: codeAt(secret, stepAt(now)), to: "/account" }, cookieOf(half));
  expect(whole.headers.get("Location")).toBe("/account");
  expect((await ask(`${url}/account`, { headers: { Cookie: cookieOf(whole) } })).status).toBe(200);

  const refused = await sendForm(`${url}/account/codes`, { intent: "turn-off", current: "not this one" }, cookieOf(whole));
  expect(refused.status).toBe(400);
  expect((await sendForm(`${url}/account/codes`, { intent: "turn-off", current: PASSWORD }, cookieOf(whole))).status).toBe(303);
  expect((await sendForm(`${url}/sign-in`, { email: EMAIL, password: PASSWORD })).headers.get("Location")).toBe("/");
});

test("a code without the password before it leads back to the beginning", async () => {
  const url = await startApp(await createTestDatabase());
  const answer = await sendForm(`${url}/sign-in/code`, { code: "000000" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/sign-in"]);
});
