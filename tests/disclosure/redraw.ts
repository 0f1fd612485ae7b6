import { randomUUID } from "node:crypto";
import type { Db } from "../../app/db/database";
import type { Chance } from "./chance";
import { reaches, readKnown } from "./known";
import type { SignedIn } from "./readers";

const AUDIENCES = ["system-lead", "peers", "system-paper", "england-table", "participation"];
const SYSTEMS = ["XMV", "XDA", "XLK", "XTW", "XPG"];
const STATES = ["preparing", "answering", "revealed", "proposed", "considered", "approved"];
const LEVELS = [1, 2, 3, 4, 5];

/** Redraws everything of the board layer that a reader may not know: levels, what is agreed at all, states, targets, actions, spreads, releases, lessons, posts, peer sets, every order. */
export async function redrawUnknown(db: Db, reader: SignedIn, themeIds: readonly string[], now: Date, chance: Chance): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const known = await readKnown(db, reader, today);
  await redrawReleases(db, reader, today, themeIds, now, chance);
  await redrawLessons(db, reader, today, themeIds, now, chance);
  for (const [assessmentId, one] of known) {
    if (one.isOwn) continue;
    await redrawBesides(db, assessmentId, chance);
    await redrawLevels(db, assessmentId, themeIds.filter((themeId) => !one.themeIds.has(themeId)), chance);
    if (one.themeIds.size === 0 && !one.takesPart) await db.assessment.update({ where: { id: assessmentId }, data: { state: chance.oneOf(STATES), revision: Math.floor(chance.next() * 99) } });
  }
  await redrawPosts(db, reader, today, chance);
  await redrawPeerSet(db, chance);
  // Levels are released after approval alone: whatever was drawn, an assessment that is not approved has released none.
  await db.levelRelease.deleteMany({ where: { audience: { not: "participation" }, withdrawnAt: null, assessment: { state: { not: "approved" } } } });
}

async function redrawLevels(db: Db, assessmentId: string, themeIds: readonly string[], chance: Chance): Promise<void> {
  await db.agreedLevel.deleteMany({ where: { assessmentId, themeId: { in: [...themeIds] } } });
  // A trust low or high throughout sways an average, an order or a flag more than a mixed one.
  const usual = chance.isHeads() ? chance.oneOf(LEVELS) : null;
  const kept = chance.isHeads(0.2) ? [] : chance.shuffled(themeIds).filter(() => chance.isHeads(0.8));
  await db.agreedLevel.createMany({
    data: kept.map((themeId) => ({ id: randomUUID(), assessmentId, themeId, level: usual ?? chance.oneOf(LEVELS), rationale: `Redrawn ${chance.next()}`, elementsLevel: chance.oneOf(LEVELS), recordedBy: "nobody", recordedAt: new Date("2026-10-01"), revision: 1 })),
  });
}

/** Of another trust's actions nothing is known, and of its lessons only those that stand shared with a system of the reader's. */
async function redrawLessons(db: Db, reader: SignedIn, today: string, themeIds: readonly string[], now: Date, chance: Chance): Promise<void> {
  const mine = [...reader.ledSystems, ...(await peerSystemsOf(db, reader, today))];
  for (const { id } of await db.action.findMany({ where: { trustCode: { notIn: [...reader.ownTrusts] } }, select: { id: true } })) {
    await db.action.update({ where: { id }, data: { what: `Redrawn ${chance.next()}`, lessons: chance.isHeads(0.3) ? null : `Redrawn ${chance.next()}`, status: chance.oneOf(["not-begun", "under-way", "done", "stopped"]), revision: 1 + Math.floor(chance.next() * 9) } });
  }
  const others = { trustCode: { notIn: [...reader.ownTrusts] } };
  await db.sharedLesson.deleteMany({ where: { ...others, OR: [{ withdrawnAt: { not: null } }, { systemCode: { notIn: mine } }] } });
  const actions = await db.action.findMany({ where: others, select: { id: true, trustCode: true } });
  const drawn = actions.flatMap(({ id, trustCode }) =>
    chance.isHeads(0.3)
      ? []
      : Array.from({ length: 3 }, () => ({
          id: randomUUID(),
          actionId: id,
          trustCode,
          systemCode: chance.oneOf(SYSTEMS),
          themeId: chance.oneOf(themeIds),
          what: `Redrawn ${chance.next()}`,
          lesson: `Redrawn ${chance.next()}`,
          outcome: "Not realised",
          sharedAt: new Date(now.getTime() - Math.floor(chance.next() * 300) * 86_400_000),
          sharedBy: "nobody",
          withdrawnAt: chance.isHeads(0.4) ? now : null,
        })),
  );
  await db.sharedLesson.createMany({ data: drawn.filter(({ systemCode, withdrawnAt }) => withdrawnAt !== null || !mine.includes(systemCode)) });
}

/** What another board keeps beside its levels: targets, and how its members answered. */
async function redrawBesides(db: Db, assessmentId: string, chance: Chance): Promise<void> {
  await db.assessmentTheme.updateMany({ where: { assessmentId }, data: { targetLevel: chance.oneOf(LEVELS), targetReason: `Redrawn ${chance.next()}`, isPrivate: chance.isHeads() } });
  const [low, high] = [chance.oneOf(LEVELS), chance.oneOf(LEVELS)];
  await db.distribution.updateMany({ where: { round: { assessmentId } }, data: { level1: low, level2: high, level5: low + high } });
}

/** Posts in systems that are not the reader's, posts taken down, and who talks with whom where the reader is no party and no lead. */
async function redrawPosts(db: Db, reader: SignedIn, today: string, chance: Chance): Promise<void> {
  const peers = await peerSystemsOf(db, reader, today);
  const posts = await db.post.findMany({ where: { trustCode: { notIn: [...reader.ownTrusts] }, talks: { none: { trustCode: { in: [...reader.ownTrusts] } } } }, include: { talks: true }, orderBy: { id: "asc" } });
  for (const post of posts) {
    const isLed = reader.ledSystems.includes(post.systemCode);
    if (!isLed || post.withdrawnAt !== null) {
      await db.talk.deleteMany({ where: { postId: post.id } });
      const trustCode = chance.oneOf(["XB1", "XD2", "XT1"]);
      if (chance.isHeads() && !reader.ownTrusts.includes(trustCode)) await db.talk.create({ data: { id: randomUUID(), postId: post.id, trustCode, broughtBy: "trust", requestedAt: post.postedAt, requestedBy: "nobody" } });
    }
    const isRead = isLed || peers.includes(post.systemCode) || (reader.paperSystems ?? []).includes(post.systemCode);
    if (isRead && post.withdrawnAt === null && post.until >= today) continue;
    await db.post.update({ where: { id: post.id }, data: { title: `Redrawn ${chance.next()}`, themeId: "well-led", contact: `Redrawn ${chance.next()}` } });
  }
}

/** Peers that somebody else picked, under an id that a reader asks for. */
async function redrawPeerSet(db: Db, chance: Chance): Promise<void> {
  const id = "of-somebody-else";
  await db.savedPeerSet.deleteMany({ where: { id } });
  await db.savedPeerSet.create({ data: { id, personId: "northmoor-cfo", name: `Redrawn ${chance.next()}`, createdAt: new Date("2026-10-01"), peers: { create: chance.someOf(["XV1", "XH1", "XD1", "XG1"]).map((trustCode) => ({ trustCode })) } } });
}

async function peerSystemsOf(db: Db, reader: SignedIn, today: string): Promise<readonly string[]> {
  const memberships = await db.systemMembership.findMany({ where: { memberCode: { in: [...reader.ownTrusts] }, from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] } });
  return memberships.map(({ systemCode }) => systemCode);
}

async function redrawReleases(db: Db, reader: SignedIn, today: string, themeIds: readonly string[], now: Date, chance: Chance): Promise<void> {
  const peerSystems = await peerSystemsOf(db, reader, today);
  const assessments = await db.assessment.findMany({ select: { id: true, trustCode: true } });
  const others = assessments.filter(({ trustCode }) => !reader.ownTrusts.includes(trustCode));
  const all = await db.levelRelease.findMany({ where: { assessmentId: { in: others.map(({ id }) => id) } } });
  const unread = all.filter((release) => release.withdrawnAt !== null || !reaches(release, reader, peerSystems));
  await db.levelRelease.deleteMany({ where: { id: { in: unread.map(({ id }) => id) } } });
  const drawn = others.flatMap(({ id }) => (chance.isHeads(0.3) ? [] : drawReleases(id, themeIds, now, chance)));
  await db.levelRelease.createMany({ data: [...chance.shuffled(drawn.filter((release) => release.withdrawnAt !== null || !reaches(release, reader, peerSystems)))] });
}

function drawReleases(assessmentId: string, themeIds: readonly string[], now: Date, chance: Chance) {
  return Array.from({ length: 12 }, () => {
    const audience = chance.oneOf(AUDIENCES);
    const releasedAt = new Date(now.getTime() - Math.floor(chance.next() * 300) * 86_400_000);
    const isNamed = !["england-table", "participation"].includes(audience);
    return {
      id: randomUUID(),
      assessmentId,
      systemCode: audience === "england-table" ? "BOARDMARK" : chance.oneOf(SYSTEMS),
      audience,
      themeId: isNamed ? chance.oneOf(themeIds) : null,
      releasedAt,
      releasedBy: "nobody",
      withdrawnAt: chance.isHeads(0.4) ? new Date(releasedAt.getTime() + 3_600_000) : null,
    };
  });
}
