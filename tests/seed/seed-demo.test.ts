import { afterAll, beforeAll, expect, test } from "vitest";
import { argon2id } from "../../app/auth/password-hasher";
import { readFrameworks } from "../../app/content/read-frameworks";
import { membershipFaults } from "../../app/core/organisations/membership-faults";
import type { Db } from "../../app/db/database";
import { verifyAudit } from "../../app/db/audit-verification";
import { DEMO_PASSWORD, DEMO_PEOPLE, DEMO_SIGN_INS } from "../../prisma/seed/demo-people";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { createMigratedDatabase, PROJECT_ROOT } from "../support/database";

const frameworks = readFrameworks(PROJECT_ROOT);
const now = new Date("2026-11-02T10:00:00Z");
let db: Db;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ db, remove } = await createMigratedDatabase());
  expect(await seedDemo({ db, frameworks, now })).toBe(true);
});
afterAll(() => remove());

test("a second run changes nothing, whatever was done in between", async () => {
  const before = await everything();
  await db.person.update({ where: { email: "chair@northmoor.example" }, data: { name: "Somebody else" } });
  await db.answer.deleteMany({ where: { seatId: "xn1-2026-27-ceo" } });
  const between = await everything();
  expect(between).not.toEqual(before);
  expect(await seedDemo({ db, frameworks, now: new Date("2027-05-01T10:00:00Z") })).toBe(false);
  expect(await everything()).toEqual(between);
});

test("the audit record has what the product's own acts would have left, unbroken and in the order of time", async () => {
  expect((await verifyAudit(db)).flatMap(({ faults }) => faults)).toEqual([]);
  const own = await db.auditEntry.findMany({ where: { chain: "XN1" }, orderBy: { sequence: "asc" }, include: { personal: true } });
  const times = own.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
  const count = (action: string) => own.filter((entry) => entry.action === action).length;
  expect(count("action-added")).toBe(await db.action.count({ where: { trustCode: "XN1" } }));
  expect(count("reading-recorded")).toBe(await db.benefitReading.count({ where: { action: { trustCode: "XN1" } } }));
  expect(count("level-agreed")).toBe(await db.agreedLevel.count({ where: { assessment: { trustCode: "XN1" } } }));
  expect(count("session-recorded")).toBe(4);
  for (const action of ["assessment-started", "rounds-opened", "levels-approved", "levels-released", "answers-deleted", "elements-ticked", "priorities-set", "lesson-shared", "ask-posted", "vital-sign-recorded", "visit-recorded", "role-given"]) expect([action, count(action) > 0]).toEqual([action, true]);
  expect(own.find(({ action }) => action === "session-recorded")?.personal.map(({ field, value }) => [field, value])).toEqual([["actor", "northmoor-lead"]]);
});

test("everybody whom the terminal names can sign in, and only by the demo's password", async () => {
  const accounts = DEMO_SIGN_INS.flatMap(({ email, is }) => [email, ...[...is.matchAll(/(\w+)@(?=[,)])/g)].map(([, name]) => `${name}@${email.split("@")[1]}`)]);
  expect(accounts.sort()).toEqual(DEMO_PEOPLE.map(({ email }) => email).sort());
  for (const { email } of DEMO_PEOPLE) {
    const person = await db.person.findUniqueOrThrow({ where: { email }, include: { roles: true } });
    expect(await argon2id.verify(person.passwordHash ?? "", DEMO_PASSWORD)).toBe(true);
    // One login leads two systems.
    expect(person.roles).toHaveLength(email.startsWith("groups@") ? 2 : 1);
  }
});

test("the fictional ICS has six trusts today, seven before the merger, each with one principal system", async () => {
  const memberships = await db.systemMembership.findMany();
  expect(membershipFaults(memberships)).toEqual([]);
  const membersOn = (date: string) => memberships.filter(({ systemCode, from, to }) => systemCode === "XMV" && from <= date && (to === null || date < to)).map(({ memberCode }) => memberCode);
  expect(membersOn("2026-04-01").sort()).toEqual(["XA1", "XB1", "XH1", "XN1", "XS1", "XV1"]);
  expect(membersOn("2026-03-31").sort()).toEqual(["XA1", "XB1", "XF1", "XH1", "XN1", "XS2", "XV1"]);
});

test("every frozen round adds up to its seats, and every agreed level is one of five", async () => {
  for (const { round, ...counts } of await db.distribution.findMany({ include: { round: true } })) {
    const { level1, level2, level3, level4, level5, cantJudge, skipped, silent } = counts;
    expect(level1 + level2 + level3 + level4 + level5 + cantJudge + skipped + silent, round.id).toBe(counts.seats);
  }
  const levels = await db.agreedLevel.findMany();
  expect(levels.every(({ level }) => level !== null && level >= 1 && level <= 5)).toBe(true);
});

test("each approved assessment has thirteen levels with a rationale, and no answer, link or open round", async () => {
  const approved = await db.assessment.findMany({ where: { state: "approved" }, include: { agreed: true, rounds: { include: { answers: true } }, seats: true } });
  expect(approved.length).toBeGreaterThan(10);
  for (const { agreed, rounds, seats } of approved) {
    expect(new Set(agreed.map(({ themeId }) => themeId)).size).toBe(13);
    expect(agreed.every(({ rationale }) => rationale.length > 20)).toBe(true);
    expect(rounds.every(({ state, answers }) => state === "revealed" && answers.length === 0)).toBe(true);
    expect(seats.every(({ tokenHash, personId }) => tokenHash === null && personId === null)).toBe(true);
  }
});

test("Northmoor is under way: eight seats are through, two at nine of thirteen, two have not begun", async () => {
  const seats = await db.seat.findMany({ where: { assessmentId: "xn1-2026-27", kind: { not: "observer" } }, include: { answers: true } });
  // The chief executive's answers were deleted above.
  const counts = Object.fromEntries(seats.map(({ title, answers }) => [title, answers.length]));
  expect(counts).toEqual({
    Chair: 13,
    "Chief executive": 0,
    "Chief finance officer": 13,
    "Chief nurse": 13,
    "Medical director": 13,
    "Chief operating officer": 13,
    "Chief digital and information officer": 9,
    "Non-executive, audit": 9,
    "Non-executive, quality": 0,
    "Non-executive, finance and digital": 13,
    "Non-executive, people": 13,
    "Non-executive, charity": 0,
  });
});

test("what was released is one of the levels of an approved assessment, and Beckside and the ambulance service released nothing", async () => {
  const releases = await db.levelRelease.findMany({ include: { assessment: { include: { agreed: true } } } });
  for (const { audience, themeId, assessment } of releases) {
    // That a trust takes part may be known from the beginning.
    if (audience !== "participation") expect(assessment.state).toBe("approved");
    if (audience !== "participation") expect(assessment.agreed.some((level) => level.themeId === themeId)).toBe(true);
  }
  const trusts = new Set(releases.map(({ assessment }) => assessment.trustCode));
  expect([...trusts].sort()).toEqual(["XD1", "XF1", "XH1", "XN1", "XS1", "XS2", "XV1"]);
});

test("ticks and statements name what the framework has, and evidence is dated", async () => {
  const known = new Set(frameworks.versions.flatMap(({ lenses }) => lenses.flatMap(({ themes }) => themes.flatMap(({ levels }) => levels.flatMap(({ elements }) => elements.map(({ id }) => id))))));
  const ticks = await db.elementTick.findMany();
  expect(ticks.filter(({ elementId }) => !known.has(elementId))).toEqual([]);
  expect(ticks.every(({ isMet, evidence, evidenceOn }) => !isMet || (evidence !== null && evidenceOn !== null))).toBe(true);
  expect(new Set(ticks.map(({ elementId }) => elementId.split(".")[0])).size).toBe(11);
});

test("a demo begun months later is under way then, not overdue", async () => {
  const later = await createMigratedDatabase();
  try {
    await seedDemo({ db: later.db, frameworks, now: new Date("2027-06-01T10:00:00Z") });
    const { openedOn, workshopOn } = await later.db.assessment.findUniqueOrThrow({ where: { id: "xn1-2026-27" } });
    expect([openedOn, workshopOn]).toEqual(["2027-05-04", "2027-06-11"]);
  } finally {
    await later.remove();
  }
});

/** Every row that the seed writes. */
async function everything() {
  return Promise.all([
    db.organisation.findMany({ orderBy: { code: "asc" } }),
    db.organisationName.findMany({ orderBy: { id: "asc" } }),
    db.systemMembership.findMany({ orderBy: { id: "asc" } }),
    db.succession.findMany({ orderBy: [{ predecessorCode: "asc" }, { successorCode: "asc" }] }),
    db.person.findMany({ orderBy: { id: "asc" } }),
    db.roleMembership.findMany({ orderBy: { id: "asc" } }),
    db.dmaEntry.findMany({ orderBy: { id: "asc" } }),
    db.assessment.findMany({ orderBy: { id: "asc" } }),
    db.answer.findMany({ orderBy: { id: "asc" } }),
    db.agreedLevel.findMany({ orderBy: { id: "asc" } }),
    db.levelRelease.findMany({ orderBy: { id: "asc" } }),
  ]);
}
