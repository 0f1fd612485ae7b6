import { randomUUID } from "node:crypto";
import { readFrameworks } from "../../app/content/read-frameworks";
import { requireFramework } from "../../app/core/framework/framework-library";
import { themesOf } from "../../app/core/framework/themes";
import { writePlan } from "../../app/core/actions/priority-words";
import { recordAll } from "../../app/db/audit";
import type { Db } from "../../app/db/database";
import { inTransaction } from "../../app/db/transaction";
import { PROJECT_ROOT } from "../support/database";

const TRUST = "N0001";
const SYSTEM = "NI01";
const EVERYTHING = "national-everything";
const BY = `national-lead-${TRUST}`;
const THEME = "well-led";
/** The assessments of the first trust: one approved, one under way. */
export const FILLED = { trust: TRUST, system: SYSTEM, approved: "n0001-2023-24", current: "n0001-2024-25", group: "NGROUP-0", person: EVERYTHING, theme: THEME } as const;

/** Adds so many rows of everything that grows to one trust, its system and one person. @returns the action that has a long history */
export async function fillLists(db: Db, now: Date, count: number): Promise<{ readonly action: string }> {
  const list = Array.from({ length: count }, (_, place) => place);
  const at = (place: number) => new Date(now.getTime() - (count - place) * 60_000);
  const recorded = (place: number) => ({ recordedBy: BY, recordedAt: at(place) });
  const changed = (place: number) => ({ changedBy: BY, changedAt: at(place), restores: null });
  const day = (place: number) => new Date(Date.UTC(2025, 0, 1 + place)).toISOString().slice(0, 10);

  await fillLogs();
  await fillHistories();
  const action = await fillActions();
  await fillPeople();
  await fillOrganisations();
  await fillShared();
  await fillService();
  return { action };

  async function fillLogs() {
    await db.goAndSee.createMany({ data: list.map((place) => ({ id: `visit-${place}`, trustCode: TRUST, on: day(place), role: "Chair", place: `Ward ${place}`, learnt: "It works here.", themeId: THEME, ...recorded(place) })) });
    await db.vitalSignValue.createMany({ data: list.map((place) => ({ id: `sign-${place}`, trustCode: TRUST, signId: "digital-spend-share", on: day(place), value: place, source: "Ledger", ...recorded(place) })) });
    await db.boardSession.createMany({ data: list.map((place) => ({ id: `session-${place}`, trustCode: TRUST, on: day(place), topic: `Session ${place}`, minutes: 90, isQuorate: true, ...recorded(place) })) });
    await db.boardSessionAttended.createMany({ data: list.map((place) => ({ sessionId: `session-${place}`, role: "Chair", position: 0 })) });
  }

  async function fillHistories() {
    const { frameworkId: framework, frameworkVersion: version } = await db.assessment.findUniqueOrThrow({ where: { id: FILLED.current } });
    const element = themesOf(requireFramework(readFrameworks(PROJECT_ROOT), { framework, version })).find(({ id }) => id === THEME)?.levels.find(({ level }) => level === 2)?.elements[0];
    for (const assessmentId of [FILLED.approved, FILLED.current]) {
      await db.targetRevision.createMany({ data: list.map((place) => ({ assessmentId, themeId: THEME, revision: place + 1, level: 4, reason: `Reason ${place}`, by: "2027-03-31", ...changed(place) })) });
      await db.elementTickRevision.createMany({ data: list.map((place) => ({ id: `tick-${assessmentId}-${place}`, assessmentId, elementId: element?.id ?? "", revision: place + 1, isMet: true, evidence: `Word ${place}`, tickedBy: BY, tickedAt: at(place) })) });
      await db.agreedLevel.createMany({ data: list.map((place) => ({ id: `level-${assessmentId}-${place}`, assessmentId, themeId: THEME, level: 3, rationale: `Because ${place}`, ...recorded(place), revision: place + 2 })) });
      await db.paper.createMany({ data: list.map((place) => ({ id: `paper-${assessmentId}-${place}`, reference: `${assessmentId}-${place}`, kind: "board-paper", organisationCode: TRUST, assessmentId, cycle: assessmentId.slice(6), profile: "board", version: place + 2, correction: `Correction ${place}`, title: "Paper", modelSha256: "0".repeat(64), formsExpected: 0, issuedAt: at(place), issuedBy: BY })) });
      await db.levelRelease.createMany({ data: list.map((place) => ({ id: `release-${assessmentId}-${place}`, assessmentId, systemCode: SYSTEM, audience: "participation", releasedAt: at(place), releasedBy: BY, withdrawnAt: new Date(at(place).getTime() + 1_000), withdrawnBy: BY })) });
    }
  }

  async function fillActions() {
    const actions = await db.action.findMany({ where: { assessmentId: FILLED.approved }, orderBy: { id: "asc" }, include: { revisions: true } });
    const [first] = actions;
    if (first === undefined) throw new Error("The country has no actions");
    await db.actionRevision.createMany({ data: list.map((place) => ({ actionId: first.id, revision: place + 2, words: first.revisions[0]?.words ?? "", ...changed(place) })) });
    await db.action.update({ where: { id: first.id }, data: { revision: count + 1 } });
    await db.benefitReading.createMany({ data: list.map((place) => ({ id: `reading-${place}`, actionId: first.id, on: day(place), value: place, ...recorded(place) })) });
    await db.action.updateMany({ where: { assessmentId: FILLED.approved }, data: { lessons: "Ask the ward first." } });
    await db.sharedLesson.createMany({ data: actions.map(({ id, what }, place) => ({ id: `lesson-${id}`, actionId: id, trustCode: TRUST, systemCode: SYSTEM, themeId: THEME, what, lesson: `Ask ward ${place} first.`, outcome: "too-early", sharedAt: at(place), sharedBy: BY })) });
    const items = actions.map(({ id }) => ({ actionId: id, decision: "do" as const, reason: null }));
    await db.priorityRevision.createMany({ data: list.map((place) => ({ assessmentId: FILLED.current, revision: place + 1, plan: writePlan({ capacity: { people: place, pounds: null }, items: [...items.slice(place), ...items.slice(0, place)] }), ...changed(place) })) });
    return first.id;
  }

  async function fillPeople() {
    await db.person.createMany({ data: list.map((place) => ({ id: `person-${place}`, email: `person-${place}@boardmark.example`, name: `Person ${place}`, createdAt: now })) });
    await db.roleMembership.createMany({ data: list.flatMap((place) => [{ id: `held-${place}`, personId: `person-${place}`, organisationCode: TRUST, role: "board-member", from: day(place) }, { id: `had-${place}`, personId: EVERYTHING, organisationCode: TRUST, role: "board-member", from: day(place), to: day(place + 1) }]) });
    await db.roleRequest.createMany({ data: list.map((place) => ({ id: `asked-${place}`, personId: `person-${place}`, organisationCode: TRUST, role: "facilitator", askedAt: at(place) })) });
    await db.session.createMany({ data: list.map((place) => ({ id: `device-${place}`, personId: EVERYTHING, createdAt: at(place), expiresAt: new Date(now.getTime() + 86_400_000), endsAt: new Date(now.getTime() + 86_400_000), userAgent: `Browser ${place}` })) });
    await db.savedPeerSet.createMany({ data: list.map((place) => ({ id: `set-${place}`, personId: EVERYTHING, name: `Set ${place}`, createdAt: at(place) })) });
    await db.savedPeer.createMany({ data: list.map((place) => ({ setId: `set-${place}`, trustCode: TRUST })) });
  }

  /** Trusts that no source puts into a board, and groups of them. */
  async function fillOrganisations() {
    const invented = { source: "Invented for tests of size" };
    const code = (place: number) => `Q${String(place).padStart(4, "0")}`;
    await db.organisation.createMany({ data: list.flatMap((place) => [{ code: code(place), kind: "trust", name: `Quince ${place} NHS Trust`, requiresCodes: true, ...invented }, { code: `NGROUP-${place}`, kind: "cluster", name: `Group ${place}`, opened: "2025-04-01", ...invented }]) });
    await db.systemMembership.createMany({ data: list.flatMap((place) => [{ id: `in-${place}`, memberCode: code(place), systemCode: FILLED.group, from: day(place), isPrincipal: false, decision: "decided", decidedBy: BY, ...invented }, { id: `not-${place}`, memberCode: TRUST, systemCode: SYSTEM, from: day(place), to: day(place + 1), isPrincipal: false, decision: "rejected", decidedBy: BY, ...invented }]) });
    await db.roleRequest.createMany({ data: list.map((place) => ({ id: `refused-${place}`, personId: EVERYTHING, organisationCode: code(place), role: "facilitator", askedAt: at(place), refusedAt: at(place) })) });
    const { id: releaseId } = await db.dmaRelease.findFirstOrThrow();
    await db.dmaEntry.createMany({ data: list.map((place) => ({ id: `entry-${place}`, releaseId, sourceName: `Name ${place}`, sourceRow: 10_000 + place, setting: "acute", icbName: "Somewhere" })) });
  }

  async function fillShared() {
    const post = (id: string, trustCode: string, place: number) => ({ id, kind: "ask", trustCode, systemCode: SYSTEM, themeId: THEME, title: `Post ${place}`, contact: "Company secretary", until: "2027-03-31", postedAt: at(place), postedBy: BY });
    await db.post.createMany({ data: list.flatMap((place) => [post(`own-${place}`, TRUST, place), post(`other-${place}`, "N0002", place)]) });
    await db.talk.createMany({ data: list.map((place) => ({ id: `talk-${place}`, postId: `other-${place}`, trustCode: TRUST, broughtBy: "trust", requestedAt: at(place), requestedBy: BY })) });
    await db.paper.createMany({ data: list.map((place) => ({ id: `system-${place}`, reference: `${SYSTEM}-${place}`, kind: "system-paper", organisationCode: SYSTEM, cycle: "2024-25", profile: "board", version: place + 1, title: "System paper", modelSha256: "0".repeat(64), formsExpected: 0, issuedAt: at(place), issuedBy: BY })) });
  }

  async function fillService() {
    await db.importRun.createMany({ data: list.map((place) => ({ id: `run-${place}`, kind: "ods", fileName: `file-${place}.csv`, sha256: "0".repeat(64), at: at(place), summary: "Nothing new" })) });
    for (const organisationCode of [TRUST, null]) await inTransaction(db, (tx) => recordAll(tx, list.map((place) => ({ at: at(place), action: "role-given", subject: { kind: "organisation", id: TRUST }, personId: BY, address: null, organisationCode })), randomUUID));
  }
}
