import { randomUUID } from "node:crypto";
import type { FrameworkLibrary } from "../../app/core/framework/framework-library";
import type { Db } from "../../app/db/database";
import { closedCycle } from "../../app/core/disclosure/england-freeze";
import { shareLesson, withdrawLesson } from "../../app/use-cases/share-lesson";
import { changeRelease } from "../../app/use-cases/change-release";
import { freezeEnglandTable } from "../../app/use-cases/freeze-england-table";
import { postAsk } from "../../app/use-cases/post-ask";
import type { Chance } from "./chance";

/** A clock that the sequence moves. */
export type Clock = { now: Date };

const DAYS = ["2026-03-20", "2026-04-02", "2026-11-23", "2027-02-10", "2027-04-10"];
const THEME_AUDIENCES = ["system-lead", "peers", "system-paper"] as const;

export type StepTools = { readonly db: Db; readonly frameworks: FrameworkLibrary; readonly clock: Clock; readonly themeIds: readonly string[]; readonly chance: Chance };

/** One thing that happens: a release, a lesson shared or either taken back by the product's own act, a post, a trust that moves or merges, an England table, another day. */
export async function takeStep(tools: StepTools): Promise<string> {
  const kind = tools.chance.next();
  if (kind < 0.45) return changeSomeRelease(tools);
  if (kind < 0.56) return changeSomeLesson(tools);
  if (kind < 0.62) return postSomething(tools);
  if (kind < 0.68) return freezeEngland(tools);
  if (kind < 0.82) return moveTrust(tools);
  tools.clock.now = new Date(`${tools.chance.oneOf(DAYS)}T10:00:00Z`);
  return `it is ${tools.clock.now.toISOString()}`;
}

async function changeSomeRelease({ db, frameworks, clock, themeIds, chance }: StepTools): Promise<string> {
  const { id } = chance.oneOf(await db.assessment.findMany({ select: { id: true }, orderBy: { id: "asc" } }));
  const isPart = chance.isHeads(0.25);
  const audience = isPart ? "participation" : chance.oneOf(THEME_AUDIENCES);
  const systemCode = chance.oneOf(["XMV", "XMV", "XDA", "XPG"]);
  const standing = await db.levelRelease.findMany({ where: { assessmentId: id, systemCode, audience, withdrawnAt: null } });
  const agreed = await db.agreedLevel.findMany({ where: { assessmentId: id, themeId: { in: [...themeIds] } }, select: { themeId: true } });
  const wanted = isPart ? (chance.isHeads() ? [null] : []) : chance.someOf([...new Set(agreed.map(({ themeId }) => themeId))]);
  const outcome = await changeRelease({ db, frameworks, now: () => clock.now, newId: randomUUID }, { personId: "northmoor-lead" }, id, { systemCode, audience, wanted, seen: standing.map(({ themeId }) => themeId ?? "all") });
  return `${id} ${audience} of ${systemCode}: ${wanted.length} wanted, ${outcome.ok ? "done" : outcome.code}`;
}

async function changeSomeLesson({ db, frameworks, clock, chance }: StepTools): Promise<string> {
  const tools = { db, frameworks, now: () => clock.now, newId: randomUUID };
  const standing = await db.sharedLesson.findMany({ where: { withdrawnAt: null }, orderBy: [{ actionId: "asc" }, { systemCode: "asc" }] });
  if (standing.length > 0 && chance.isHeads(0.4)) {
    const { id, trustCode, actionId } = chance.oneOf(standing);
    await withdrawLesson(tools, { personId: "northmoor-lead" }, trustCode, id);
    return `the lesson of ${actionId} is taken back`;
  }
  const { id: actionId, trustCode, revision } = chance.oneOf(await db.action.findMany({ where: { lessons: { not: null } }, orderBy: { id: "asc" } }));
  const systemCode = chance.oneOf(["XMV", "XMV", "XDA", "XPG"]);
  const outcome = await shareLesson(tools, { personId: "northmoor-lead" }, { trustCode, actionId, systemCode }, revision);
  return `the lesson of ${actionId} goes to ${systemCode}: ${outcome.ok ? "done" : outcome.code}`;
}

async function postSomething({ db, frameworks, clock, themeIds, chance }: StepTools): Promise<string> {
  const trustCode = chance.oneOf(["XN1", "XV1", "XH1", "XD1"]);
  const form = { kind: chance.oneOf(["ask", "offer"] as const), systemCode: chance.oneOf(["XMV", "XDA", "XPG"]), themeId: chance.oneOf(themeIds), statementId: null, title: "We can show how we began", product: null, worked: null, failed: null, capacity: null, contact: "Company secretary", until: "2027-06-30" };
  const outcome = await postAsk({ db, frameworks, now: () => clock.now, newId: randomUUID }, { personId: "northmoor-lead" }, trustCode, form);
  return `${trustCode} posts in ${form.systemCode}: ${outcome.ok ? "done" : outcome.code}`;
}

/** Once frozen, the table is everybody's to know. */
async function freezeEngland({ db, frameworks, clock }: StepTools): Promise<string> {
  const cycle = closedCycle(clock.now.toISOString().slice(0, 10));
  const outcome = await freezeEnglandTable({ db, frameworks, now: () => clock.now, newId: randomUUID }, cycle);
  return `England ${cycle}: ${outcome.ok ? "frozen" : outcome.code}`;
}

/** A membership ends on a day and another begins, as after a merger or a move. It is public. */
async function moveTrust({ db, chance, clock }: StepTools): Promise<string> {
  const day = chance.oneOf(DAYS);
  const trust = chance.oneOf(["XV1", "XH1", "XB1", "XD1", "XD3", "XA1"]);
  const held = await db.systemMembership.findMany({ where: { memberCode: trust, to: null, from: { lt: day } } });
  if (held.length === 0) return "nobody moves";
  await db.systemMembership.updateMany({ where: { id: { in: held.map(({ id }) => id) } }, data: { to: day } });
  const systemCode = chance.oneOf(["XMV", "XDA"]);
  await db.systemMembership.create({ data: { id: randomUUID(), memberCode: trust, systemCode, from: day, to: null, isPrincipal: true, source: "test", decision: "decided" } });
  if (chance.isHeads(0.3)) await db.succession.upsert({ where: { predecessorCode_successorCode: { predecessorCode: "XS2", successorCode: trust } }, create: { predecessorCode: "XS2", successorCode: trust, date: day, kind: "merger", source: "test" }, update: { date: day } });
  return `${trust} moves to ${systemCode} on ${day}, seen on ${clock.now.toISOString().slice(0, 10)}`;
}
