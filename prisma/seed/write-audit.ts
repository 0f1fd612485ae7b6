import type { AuditAction, AuditEvent } from "../../app/core/audit/audit-event";
import { recordAll } from "../../app/db/audit";
import type { Transaction } from "../../app/db/database";
import { ofAction, ofAssessment, ofElement, ofLesson, ofRelease, ofSession, ofTheme, ofVisit, ofVitalSign } from "../../app/core/audit/audit-subjects";
import { DEMO_PEOPLE } from "./demo-people";
import { opaqueId } from "./opaque-id";

const PEOPLE = new Set(DEMO_PEOPLE.map(({ id }) => id));

/** Writes the audit record that the product's own acts would have left of all that the worked example holds, in the order of time. */
export async function writeAudit(tx: Transaction, now: Date): Promise<void> {
  const events = [...accountEvents(now), ...(await assessmentEvents(tx)), ...(await followUpEvents(tx)), ...(await sharingEvents(tx))];
  let made = 0;
  await recordAll(tx, events.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime()), () => opaqueId("audit", (made += 1)));
}

function eventOf(organisationCode: string | null, at: Date, action: AuditAction, subject: AuditEvent["subject"], by: string | null): AuditEvent {
  // Who has no account in the example left no name in the record.
  return { organisationCode, at, action, subject, personId: by !== null && PEOPLE.has(by) ? by : null, address: null };
}

function accountEvents(at: Date): readonly AuditEvent[] {
  return DEMO_PEOPLE.flatMap(({ id, organisationCode, also = [] }) => [
    eventOf(null, at, "person-added", { kind: "person", id }, null),
    ...[organisationCode, ...also].map((code) => eventOf(code, at, "role-given", { kind: "person", id }, null)),
  ]);
}

async function assessmentEvents(tx: Transaction): Promise<readonly AuditEvent[]> {
  const assessments = await tx.assessment.findMany({ include: { agreed: { orderBy: { id: "asc" } }, views: true, ticks: { orderBy: { elementId: "asc" } }, releases: { orderBy: { id: "asc" } } }, orderBy: { id: "asc" } });
  return assessments.flatMap((one) => {
    const { id, trustCode, agreed, views, ticks, releases } = one;
    const lead = leadOf(trustCode);
    const step = (on: string | null, action: AuditAction) => (on === null ? [] : [eventOf(trustCode, noonOn(on), action, ofAssessment(id), lead)]);
    const isRevealed = agreed.length > 0;
    return [
      eventOf(trustCode, one.createdAt, "assessment-started", ofAssessment(id), lead),
      eventOf(trustCode, one.createdAt, "seat-changed", ofAssessment(id), lead),
      ...step(one.openedOn, "rounds-opened"),
      ...ticks.map(({ elementId, tickedAt, tickedBy }) => eventOf(trustCode, tickedAt, "elements-ticked", ofElement(id, elementId), tickedBy)),
      ...(isRevealed ? [...step(one.workshopOn, "rounds-closed"), ...step(one.workshopOn, "rounds-revealed")] : []),
      ...agreed.flatMap(({ themeId, recordedAt, recordedBy }) => [
        eventOf(trustCode, recordedAt, "level-agreed", ofTheme(id, themeId), recordedBy),
        ...(!views.some((view) => view.themeId === themeId) ? [] : [eventOf(trustCode, recordedAt, "different-view-recorded", ofTheme(id, themeId), recordedBy)]),
      ]),
      ...step(one.proposedOn, "levels-proposed"),
      ...step(one.consideredOn, "levels-considered"),
      ...step(one.approvedOn, "levels-approved"),
      ...(one.answersDeletedAt === null ? [] : [eventOf(trustCode, one.answersDeletedAt, "answers-deleted", ofAssessment(id), null)]),
      ...oncePerAct(releases).map((release) => eventOf(trustCode, release.releasedAt, "levels-released", ofRelease(id, release.systemCode, release.audience), release.releasedBy)),
    ];
  });
}

/** Themes released together to one audience of one system are one act. */
function oncePerAct<T extends { readonly systemCode: string; readonly audience: string; readonly releasedAt: Date; readonly releasedBy: string }>(releases: readonly T[]): readonly T[] {
  return [...new Map(releases.map((release) => [`${release.systemCode} ${release.audience} ${release.releasedAt.toISOString()}`, release])).values()];
}

async function followUpEvents(tx: Transaction): Promise<readonly AuditEvent[]> {
  const [actions, plans, values, visits, sessions] = await Promise.all([
    tx.action.findMany({ include: { revisions: true, readings: { orderBy: { on: "asc" } } }, orderBy: { id: "asc" } }),
    tx.priorityRevision.findMany({ include: { assessment: { select: { trustCode: true } } }, orderBy: [{ assessmentId: "asc" }, { revision: "asc" }] }),
    tx.vitalSignValue.findMany({ orderBy: { id: "asc" } }),
    tx.goAndSee.findMany({ orderBy: { id: "asc" } }),
    tx.boardSession.findMany({ orderBy: { id: "asc" } }),
  ]);
  return [
    ...actions.flatMap(({ id, trustCode, revisions, readings }) => [
      ...revisions.map(({ revision, changedAt, changedBy }) => eventOf(trustCode, changedAt, revision === 1 ? "action-added" : "action-changed", ofAction(id), changedBy)),
      ...readings.map(({ recordedAt, recordedBy }) => eventOf(trustCode, recordedAt, "reading-recorded", ofAction(id), recordedBy)),
    ]),
    ...plans.map(({ assessmentId, assessment, changedAt, changedBy }) => eventOf(assessment.trustCode, changedAt, "priorities-set", ofAssessment(assessmentId), changedBy)),
    ...values.map(({ id, trustCode, signId, recordedAt, recordedBy }) => eventOf(trustCode, recordedAt, "vital-sign-recorded", ofVitalSign(signId, id), recordedBy)),
    ...visits.map(({ id, trustCode, recordedAt, recordedBy }) => eventOf(trustCode, recordedAt, "visit-recorded", ofVisit(id), recordedBy)),
    ...sessions.map(({ id, trustCode, recordedAt, recordedBy }) => eventOf(trustCode, recordedAt, "session-recorded", ofSession(id), recordedBy)),
  ];
}

async function sharingEvents(tx: Transaction): Promise<readonly AuditEvent[]> {
  const [lessons, posts, talks] = await Promise.all([tx.sharedLesson.findMany({ orderBy: { id: "asc" } }), tx.post.findMany({ orderBy: { id: "asc" } }), tx.talk.findMany({ include: { post: { select: { trustCode: true } } }, orderBy: { id: "asc" } })]);
  return [
    ...lessons.map(({ id, trustCode, sharedAt, sharedBy }) => eventOf(trustCode, sharedAt, "lesson-shared", ofLesson(id), sharedBy)),
    ...posts.map(({ id, trustCode, postedAt, postedBy }) => eventOf(trustCode, postedAt, "ask-posted", { kind: "post", id }, postedBy)),
    ...talks.flatMap(({ postId, trustCode, post, requestedAt, requestedBy }) => [post.trustCode, trustCode].map((code) => eventOf(code, requestedAt, "talk-asked", { kind: "post", id: postId }, requestedBy))),
  ];
}

function leadOf(trustCode: string): string | null {
  return DEMO_PEOPLE.find(({ role, organisationCode }) => role === "trust-lead" && organisationCode === trustCode)?.id ?? null;
}

function noonOn(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
