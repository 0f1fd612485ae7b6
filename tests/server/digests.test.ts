import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../app/db/database";
import { createDatabaseAddress } from "../support/database";
import { startMailServer } from "../support/mail-server";
import { startServer } from "../support/server";

test("the server sends the week's e-mails by itself, and a start after a kill repeats none", async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-digests-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = process.env["BOARDMARK_TEST_ENGINE"] === "postgresql" ? await createDatabaseAddress() : null;
  onTestFinished(async () => database?.remove());
  const address = database?.address ?? path.join(dataDir, "boardmark.sqlite");
  const mail = await startMailServer();
  const options = { isDemo: true, dataDir, env: { SMTP_URL: mail.address, PUBLIC_URL: "http://boardmark.example", ...(database === null ? {} : { DATABASE_URL: address }) } };
  await (await startServer(options)).end();
  expect(mail.mails).toEqual([]);

  await askFor(address, "northmoor-lead");
  const second = await startServer(options);
  await mail.arrived(1);
  await second.end("SIGKILL");
  // The next one's e-mail comes after the first one's place in the list: when it is there, the first was passed over.
  await askFor(address, "northmoor-ned1");
  const third = await startServer(options);
  await mail.arrived(2);
  await third.end();
  expect(mail.mails.map(({ headers }) => headers.get("to"))).toEqual(["lead@northmoor.example", "ned1@northmoor.example"]);
}, 120_000);

/** Somebody who asked long ago, and an hour that has passed: what comes again every hour is due, and whoever was killed holds nothing any more. */
async function askFor(address: string, personId: string): Promise<void> {
  const { db, close } = await openDatabase(address);
  await db.actionDigest.create({ data: { personId, trustCode: "XN1", isOn: true, since: new Date("2020-01-01"), token: `token-of-${personId}` } });
  await db.job.updateMany({ where: { kind: "send-digests" }, data: { dueAt: new Date("2020-01-01"), lease: null, leaseUntil: null } });
  await close();
}
