import type { ActionWords } from "../../app/core/actions/action";
import { lessonOf } from "../../app/core/actions/lesson";
import { addRevision } from "../../app/db/action-history";
import { savePriorityPlan } from "../../app/db/action-priorities";
import { addPriorityRevision } from "../../app/db/priority-history";
import { addReading } from "../../app/db/action-readings";
import { addActionRow, findAction } from "../../app/db/actions";
import { addBoardSession } from "../../app/db/board-sessions";
import type { Transaction } from "../../app/db/database";
import { addPost, addTalk } from "../../app/db/posts";
import { addSharedLesson } from "../../app/db/shared-lessons";
import { DEMO_POSTS, DEMO_TALK } from "./demo-posts";
import { DEMO_LESSONS, NORTHMOOR_ACTIONS, NORTHMOOR_CAPACITY, type DemoAction } from "./northmoor-actions";
import { NORTHMOOR_SESSIONS, NORTHMOOR_SIGNS, NORTHMOOR_VISITS } from "./northmoor-signs";
import { opaqueId } from "./opaque-id";
import { assessmentIdOf } from "./write-approved";

const LAST_TIME = assessmentIdOf("XN1", "2025-26");
const AGREED_ON = "2025-11-27";
const LEAD = "northmoor-lead";
const VALESIDE_LEAD = "valeside-lead";

/** Northmoor's actions of last time with their benefits and the board's order. */
export async function writeActions(tx: Transaction): Promise<void> {
  for (const action of NORTHMOOR_ACTIONS) {
    const words = wordsOf(action);
    await addActionRow(tx, action.id, { trustCode: "XN1", assessmentId: LAST_TIME, addedAt: noonOn(AGREED_ON) }, words);
    await addRevision(tx, action.id, { revision: 1, words, changedBy: LEAD, changedAt: noonOn(AGREED_ON), restores: null });
    for (const [on, value, evidence] of action.benefit?.readings ?? []) {
      await addReading(tx, action.id, { id: opaqueId(action.id, on), on, value, evidence, recordedBy: LEAD, recordedAt: noonOn(on) });
    }
  }
  const theirs = NORTHMOOR_ACTIONS.find(({ benefit }) => benefit === null);
  if (theirs !== undefined) await writeValesideActions(tx, { ...wordsOf(theirs), personId: null });
  const items = NORTHMOOR_ACTIONS.flatMap(({ id, decision }) => (decision === null ? [] : [{ actionId: id, decision: decision[0], reason: decision[1] }]));
  const plan = { capacity: NORTHMOOR_CAPACITY, items };
  const by = { changedBy: LEAD, changedAt: noonOn(AGREED_ON) };
  await savePriorityPlan(tx, LAST_TIME, { ...plan, revision: 1 }, by);
  await addPriorityRevision(tx, LAST_TIME, { revision: 1, plan, ...by, restores: null });
}

/** A neighbour has actions too, so that whose they are can be told. */
async function writeValesideActions(tx: Transaction, words: ActionWords): Promise<void> {
  const dictation: ActionWords = { ...words, what: "Voice recognition in clinics", ownerRole: "Medical director", kind: "technology", themes: [{ themeId: "user-experience", statementId: null }], status: "stopped", lessons: DEMO_LESSONS.dictation.lesson };
  for (const [id, own] of [["valeside-stopped-list", words], [DEMO_LESSONS.dictation.actionId, dictation]] as const) {
    await addActionRow(tx, id, { trustCode: "XV1", assessmentId: assessmentIdOf("XV1", "2025-26"), addedAt: noonOn(AGREED_ON) }, own);
    await addRevision(tx, id, { revision: 1, words: own, changedBy: VALESIDE_LEAD, changedAt: noonOn(AGREED_ON), restores: null });
  }
}

/** What two trusts learnt and chose to share with the trusts of Moor and Vale. What Northmoor's other actions taught it stays in the house. */
export async function writeLessons(tx: Transaction): Promise<void> {
  for (const { actionId, trustCode, sharedOn } of Object.values(DEMO_LESSONS)) {
    const action = await findAction(tx, trustCode, actionId);
    const words = action && lessonOf(action);
    if (words === null) throw new Error(`Nothing was learnt of ${actionId}`);
    await addSharedLesson(tx, { id: opaqueId("lesson", actionId), actionId, trustCode, systemCode: "XMV", sharedAt: noonOn(sharedOn), sharedBy: trustCode === "XN1" ? LEAD : VALESIDE_LEAD }, words);
  }
}

/** Northmoor's vital signs, its board's visits and the sessions it learnt in. */
export async function writeSigns(tx: Transaction): Promise<void> {
  await tx.vitalSignValue.createMany({
    data: NORTHMOOR_SIGNS.flatMap(({ signId, source, values }) =>
      values.map(([on, value]) => ({ id: opaqueId(signId, on), trustCode: "XN1", signId, on, value, source, recordedBy: "northmoor-digital", recordedAt: noonOn(on) })),
    ),
  });
  await tx.goAndSee.createMany({
    data: NORTHMOOR_VISITS.map((visit) => ({ id: opaqueId(visit.on, visit.place), trustCode: "XN1", ...visit, recordedBy: LEAD, recordedAt: noonOn(visit.on) })),
  });
  for (const session of NORTHMOOR_SESSIONS) await addBoardSession(tx, "XN1", { id: opaqueId("session", session.on), ...session, recordedBy: LEAD, recordedAt: noonOn(session.on) });
}

/** What the trusts of Moor and Vale ask and offer, and one that the system's lead brought together. */
export async function writePosts(tx: Transaction): Promise<void> {
  for (const { postedOn, ...post } of DEMO_POSTS) {
    await addPost(tx, { ...post, statementId: null, systemCode: "XMV", postedAt: noonOn(postedOn), postedBy: post.trustCode === "XN1" ? LEAD : "worked-example" });
  }
  const { requestedOn, ...talk } = DEMO_TALK;
  await addTalk(tx, { ...talk, requestedAt: noonOn(requestedOn) });
}

function wordsOf({ what, ownerRole, personId, dueOn, kind, themeIds, people, status, benefit, lessons }: DemoAction): ActionWords {
  return {
    what,
    ownerRole,
    personId,
    dueOn,
    kind,
    themes: themeIds.map((themeId) => ({ themeId, statementId: null })),
    pounds: null,
    people,
    bafReference: null,
    status,
    notes: null,
    lessons: lessons ?? null,
    isPublic: true,
    benefit: benefit && {
      measure: benefit.measure,
      unit: benefit.unit,
      decimals: benefit.decimals,
      baseline: benefit.start,
      baselineOn: AGREED_ON,
      target: benefit.target,
      targetOn: benefit.targetOn,
      owner: null,
      status: benefit.status,
    },
  };
}

function noonOn(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
