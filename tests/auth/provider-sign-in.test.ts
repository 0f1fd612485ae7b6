import { randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { readOwnAnswers } from "../../app/db/answers";
import { findSealing } from "../../app/db/sealed-answers";
import type { Db } from "../../app/db/database";
import { ask, openApp, sendForm } from "../support/app";
import { launchBrowser, newContext } from "../support/browser";
import { createMigratedDatabase } from "../support/database";
import { startOpenIdProvider, type OpenIdProvider } from "../support/openid-provider";
import { answer, openBoard } from "../support/board";
import { addPerson, cookieSent, createTestAuth, PASSWORD } from "../support/people";
import { freePort } from "../support/server";
import { expectNoBarriers } from "../support/visitor";

const PEOPLE = {
  newcomer: { email: "newcomer@hillside.example", email_verified: true, name: "Sam Hollis", roles: ["service-administrator", "trust-lead"] },
  lead: { email: "Lead@Northmoor.example", email_verified: true, name: "Lee Ashdown" },
  unproved: { email: "lead@northmoor.example", email_verified: false, name: "Lee Ashdown" },
  stranger: { email: "nobody-here@hillside.example", email_verified: false, name: "Lee Ashdown" },
};

let browser: Browser;
let openid: OpenIdProvider;
let db: Db;
let url: string;
let startAnew: () => Promise<void>;
let close: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  const [appPort, providerPort] = [await freePort(), await freePort()];
  url = `http://127.0.0.1:${appPort}`;
  browser = await launchBrowser();
  openid = await startOpenIdProvider({ port: providerPort, returnAddress: `${url}/sign-in/with/test/return`, people: PEOPLE });
  const { issuer, clientId, clientSecret } = openid;
  const providers = [{ id: "test", name: "Test sign-in", issuer, clientId, clientSecret }, { id: "silent", name: "Silent sign-in", issuer: `http://127.0.0.1:${await freePort()}`, clientId, clientSecret }];
  startAnew = async () => {
    await close();
    const database = await createMigratedDatabase();
    db = database.db;
    const app = await openApp(db, { port: appPort, env: { PUBLIC_URL: url, SESSION_SECRET: randomBytes(32).toString("hex"), SIGN_IN_PROVIDERS: JSON.stringify(providers) } });
    close = async () => {
      await app.close();
      await database.remove();
    };
  };
});
beforeEach(() => startAnew());
afterAll(async () => {
  await close();
  await openid.close();
  await browser.close();
});

test.each([{ javaScript: true }, { javaScript: false }])("a newcomer signs in at the provider (scripts: $javaScript) and has no role whatever it says", async ({ javaScript }) => {
  const page = await newPage({ javaScript });
  await comeFromProvider(page, "newcomer");
  if (!javaScript) {
    expect(await page.locator("h1").innerText()).toBe("You have signed in at Test sign-in");
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await page.waitForURL(`${url}/`);
  const person = await db.person.findUniqueOrThrow({ where: { email: "newcomer@hillside.example" }, include: { roles: true, identities: true } });
  expect(person).toMatchObject({ name: "Sam Hollis", passwordHash: null, roles: [], identities: [{ issuer: openid.issuer, subject: "newcomer" }] });
  expect((await db.auditEntry.findMany({ orderBy: { sequence: "asc" } })).map(({ action }) => action)).toEqual(["person-added", "provider-connected", "signed-in"]);
});

test("the same person comes back as the same account, even under another e-mail", async () => {
  await addPerson(db, "lead@northmoor.example", [{ role: "trust-lead", organisationCode: "XN1" }]);
  const first = await newPage();
  await comeFromProvider(first, "lead");
  await first.waitForURL(`${url}/`);
  await db.person.update({ where: { email: "lead@northmoor.example" }, data: { email: "another@northmoor.example" } });
  const second = await newPage();
  await comeFromProvider(second, "lead");
  await second.waitForURL(`${url}/`);
  expect(await second.getByRole("link", { name: "XN1" }).count()).toBe(1);
  expect(await db.person.count()).toBe(1);
  expect(await db.session.count()).toBe(2);
});

test("an account that the provider's e-mail address leads to finds what was answered before sealed, and says so; the next time nothing is sealed", async () => {
  const personId = await addPerson(db, "lead@northmoor.example", [{ role: "board-member", organisationCode: "XN1" }]);
  const board = await openBoard(db, 6);
  await db.seat.update({ where: { id: board.seatIds[0] ?? "" }, data: { personId } });
  expect((await answer(board, 0, "well-led", { reason: "Said before the provider" })).ok).toBe(true);
  const page = await newPage();
  await comeFromProvider(page, "lead");
  await page.waitForURL(`${url}/`);
  expect(await readOwnAnswers(db, board.seatIds[0] ?? "")).toEqual([]);
  expect(await findSealing(db, board.seatIds[0] ?? "")).toMatchObject({ by: "provider" });
  await page.goto(`${url}/assessments/${board.assessmentId}/answer/well-led`);
  expect(await page.content()).not.toContain("Said before the provider");
  await page.goto(`${url}/assessments/${board.assessmentId}/answer`);
  expect(await page.textContent("main")).toContain("Another way to sign in was connected to this account");
  expect(await page.content()).not.toContain("Said before the provider");
  expect(await db.answer.count()).toBe(1);
  expect((await answer(board, 0, "safe-practice")).ok).toBe(true);
  const again = await newPage();
  await comeFromProvider(again, "lead");
  await again.waitForURL(`${url}/`);
  expect(await readOwnAnswers(db, board.seatIds[0] ?? "")).toHaveLength(1);
});

test("whoever has one-time codes is asked for one after the provider too", async () => {
  const personId = await addPerson(db, "lead@northmoor.example");
  await db.person.update({ where: { id: personId }, data: { codeSecret: "sealed", codesSince: new Date("2026-01-01") } });
  const page = await newPage();
  await comeFromProvider(page, "lead");
  await page.waitForURL(`${url}/sign-in/code**`);
  expect((await page.goto(`${url}/account`))?.url()).toContain("/sign-in?to=");
});

test("an e-mail that the provider did not prove takes nothing over, and tells nobody whose it is", async () => {
  await addPerson(db, "lead@northmoor.example");
  const [before, pages] = [await counts(), [] as string[]];
  for (const name of ["unproved", "stranger"]) {
    const page = await newPage();
    await comeFromProvider(page, name);
    await page.getByRole("heading", { name: "did not confirm your email address" }).waitFor();
    await expectNoBarriers(page);
    pages.push(await page.locator("main").innerHTML());
  }
  expect(pages[0]).toBe(pages[1]);
  expect(await counts()).toEqual(before);
});

test("an answer works once, in the browser it was asked from, for the one who asked", async () => {
  const page = await newPage({ javaScript: false });
  await comeFromProvider(page, "newcomer");
  const answer = (await page.locator("input[name=answer]").getAttribute("value")) ?? "";
  const cookie = (await page.context().cookies(url)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const address = `${url}/sign-in/with/test/return`;
  const before = await counts();
  expect((await sendForm(address, { answer })).status).toBe(400);
  expect((await sendForm(address, { answer }, cookie.replace(/=..../, "=AAAA"))).status).toBe(400);
  const otherState = new URLSearchParams(answer);
  otherState.set("state", "of-somebody-else");
  expect((await sendForm(address, { answer: otherState.toString() }, cookie)).status).toBe(400);
  expect((await ask(address, { method: "POST", body: new URLSearchParams({ answer }), headers: { Origin: "https://elsewhere.example", Cookie: cookie } })).status).toBe(403);
  expect(await counts()).toEqual(before);
  expect((await sendForm(address, { answer }, cookie)).status).toBe(303);
  expect((await sendForm(address, { answer }, cookie)).status).toBe(400);
  expect(await db.session.count()).toBe(1);
});

test("stopping on the way, and a provider that does not answer, are said in words with a way back", async () => {
  const page = await newPage();
  await page.goto(`${url}/sign-in`);
  await expectNoBarriers(page);
  await page.getByRole("link", { name: "Sign in with Test sign-in" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { name: "Test sign-in did not sign you in" }).waitFor();
  const silent = await page.goto(`${url}/sign-in/with/silent?to=/account`);
  expect(silent?.status()).toBe(503);
  expect(await page.getByRole("link", { name: "Go back" }).getAttribute("href")).toBe("/sign-in?to=%2Faccount");
  expect((await ask(`${url}/sign-in/with/unknown`)).status).toBe(404);
});

test("a person connects the provider to the own account and takes it off again, but never the only way in", async () => {
  const personId = await addPerson(db, "ned@northmoor.example");
  const page = await newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email address").fill("ned@northmoor.example");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${url}/`);
  await page.goto(`${url}/account`);
  await page.getByRole("link", { name: "Connect Test sign-in" }).click();
  await nameYourself(page, "unproved");
  await expectNoBarriers(page);
  await page.getByRole("button", { name: "Connect Test sign-in" }).click();
  await page.getByText("The sign-in is connected to your account").waitFor();
  await expectNoBarriers(page);
  const other = await newPage();
  await comeFromProvider(other, "unproved");
  await other.waitForURL(`${url}/`);
  await db.person.update({ where: { id: personId }, data: { passwordHash: null } });
  await page.getByRole("button", { name: "Disconnect Test sign-in" }).click();
  await page.getByText("This is your only way to sign in").first().waitFor();
  await db.person.update({ where: { id: personId }, data: { passwordHash: "one" } });
  await page.getByRole("button", { name: "Disconnect Test sign-in" }).click();
  await page.getByText("no longer connected").waitFor();
  expect(await db.externalIdentity.count()).toBe(0);
});

test("an identity of one account cannot be connected to another, nor begun by one and ended by another", async () => {
  await addPerson(db, "lead@northmoor.example");
  const first = await newPage();
  await comeFromProvider(first, "lead");
  await first.waitForURL(`${url}/`);
  await addPerson(db, "ned@northmoor.example");
  const caller = { address: "127.0.0.1", userAgent: null };
  const signedIn = await createTestAuth(db, () => new Date()).signIn({ email: "ned@northmoor.example", password: PASSWORD }, caller);
  const cookie = signedIn.ok ? cookieSent(signedIn.value.cookie) : "";
  const page = await newPage();
  await page.context().addCookies([{ name: cookie.split("=")[0] ?? "", value: cookie.split("=")[1] ?? "", url }]);
  await page.goto(`${url}/sign-in/with/test?connect=account`);
  await nameYourself(page, "lead");
  await page.getByRole("button", { name: "Connect Test sign-in" }).click();
  await page.getByRole("heading", { name: "cannot be used for this account" }).waitFor();
  await page.goto(`${url}/sign-in/with/test?connect=account`);
  await nameYourself(page, "newcomer", "Connect Test sign-in");
  await db.session.deleteMany({ where: { person: { email: "ned@northmoor.example" } } });
  await page.getByRole("button", { name: "Connect Test sign-in" }).click();
  await page.getByRole("heading", { name: "sign-in has ended" }).waitFor();
  expect(await db.externalIdentity.count()).toBe(1);
});

async function newPage(options: { readonly javaScript?: boolean } = {}): Promise<Page> {
  const context = await newContext(browser, { size: "phone", ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

async function comeFromProvider(page: Page, name: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole("link", { name: "Sign in with Test sign-in" }).click();
  await nameYourself(page, name);
}

/** The provider remembers a browser it knows and asks no more. */
async function nameYourself(page: Page, name: string, otherwise?: string): Promise<void> {
  const field = page.getByLabel("Name");
  await (otherwise === undefined ? field : field.or(page.getByRole("button", { name: otherwise }))).waitFor();
  if (!(await field.isVisible())) return;
  await field.fill(name);
  await page.getByRole("button", { name: "Go on" }).click();
}

async function counts() {
  return Promise.all([db.person.count(), db.session.count(), db.externalIdentity.count(), db.auditEntry.count()]);
}
