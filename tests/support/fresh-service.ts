import { randomUUID } from "node:crypto";
import { SERVICE_CODE } from "../../app/core/accounts/account-form";
import { normaliseName } from "../../app/core/organisations/normalise-name";
import type { Db } from "../../app/db/database";
import { sendForm, openApp } from "./app";
import { prepareBoard } from "./board";
import { createMigratedDatabase } from "./database";
import { addPerson, cookieSent, PASSWORD } from "./people";

/** Everybody there is in a fresh service. "new lead" leads a trust that has begun nothing; the others of a trust are of one that has just begun its first assessment. */
export const FRESH_READERS = ["stranger", "administrator", "new lead", "lead", "facilitator", "digital team", "member", "observer", "system lead", "nobody in particular"] as const;

export type FreshReader = (typeof FRESH_READERS)[number];

export type FreshService = {
  readonly db: Db;
  readonly url: string;
  /** What a browser of theirs sends; empty: nobody is signed in. */
  readonly cookies: Readonly<Record<FreshReader, string>>;
  readonly assessmentId: string;
  readonly close: () => Promise<void>;
};

/** The trust with nothing in it, the one with an assessment just begun, and a system and a group without trusts. */
export const FRESH = { newTrust: "XQ1", trust: "XQ2", system: "XQS", group: "XQG" } as const;

/** The built application over a service in which nothing has been done yet, for a whole file: the caller closes it. */
export async function openFreshService(): Promise<FreshService> {
  const { db, remove } = await createMigratedDatabase();
  await db.organisation.upsert({ where: { code: SERVICE_CODE }, create: { code: SERVICE_CODE, kind: "service", name: "Boardmark", source: "This service" }, update: {} });
  for (const [code, kind, name] of [[FRESH.newTrust, "trust", "Quarry Hill Hospitals"], [FRESH.system, "icb", "Quarry and Harbour"]] as const) {
    await db.organisation.create({ data: { code, kind, name, source: "test", names: { create: { id: randomUUID(), name, normalised: normaliseName(name), from: null, to: null, source: "test" } } } });
  }
  const { assessmentId, seatIds } = await prepareBoard(db, 5, 0, FRESH.trust);
  const app = await openApp(db);
  async function enter(name: string, role: Parameters<typeof addPerson>[2]): Promise<string> {
    const email = `${name}@quarry.example`;
    await addPerson(db, email, role);
    return cookieSent((await sendForm(`${app.url}/sign-in`, { email, password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  }
  const cookies = {
    stranger: "",
    administrator: await enter("admin", [{ role: "service-administrator", organisationCode: SERVICE_CODE }]),
    "new lead": await enter("new-lead", [{ role: "trust-lead", organisationCode: FRESH.newTrust }]),
    lead: await enter("lead", [{ role: "trust-lead", organisationCode: FRESH.trust }]),
    facilitator: await enter("facilitator", [{ role: "facilitator", organisationCode: FRESH.trust }]),
    "digital team": await enter("digital", [{ role: "digital-team", organisationCode: FRESH.trust }]),
    member: await enter("member", [{ role: "board-member", organisationCode: FRESH.trust }]),
    observer: await enter("observer", [{ role: "observer", organisationCode: FRESH.trust }]),
    "nobody in particular": await enter("nobody", []),
    "system lead": await enter("system", [{ role: "system-lead", organisationCode: FRESH.system }]),
  };
  await db.seat.update({ where: { id: seatIds[0] ?? "" }, data: { personId: "person-member-quarry-example" } });
  return {
    db,
    url: app.url,
    cookies,
    assessmentId,
    close: async () => {
      await app.close();
      await remove();
    },
  };
}
