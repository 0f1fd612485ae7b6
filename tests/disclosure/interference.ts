import { themesOf } from "../../app/core/framework/themes";
import { offeredFramework } from "../../app/core/framework/framework-library";
import type { FrameworkLibrary } from "../../app/core/framework/framework-library";
import { readFrameworks } from "../../app/content/read-frameworks";
import type { Db } from "../../app/db/database";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { openApp, type AppOptions } from "../support/app";
import { createMigratedDatabase, PROJECT_ROOT } from "../support/database";
import { chanceOf } from "./chance";
import { signReadersIn, type SignedIn } from "./readers";
import { redrawUnknown } from "./redraw";
import { takeStep, type Clock } from "./steps";

/** The real application on a real database, whose board layer a test redraws. */
export type Ground = { readonly db: Db; readonly frameworks: FrameworkLibrary; readonly url: string; readonly clock: Clock; readonly readers: readonly SignedIn[]; readonly close: () => Promise<void> };

/** Opens the application on the worked example. @param options.newId for a test that only reads: pages carry fresh ids in their forms */
export async function openGround({ newId }: Pick<AppOptions, "newId"> = {}): Promise<Ground> {
  const { db, remove } = await createMigratedDatabase();
  const frameworks = readFrameworks(PROJECT_ROOT);
  const clock: Clock = { now: new Date("2026-11-23T10:00:00Z") };
  await seedDemo({ db, frameworks, now: clock.now });
  const app = await openApp(db, { now: () => clock.now, ...(newId === undefined ? {} : { newId }) });
  const readers = await signReadersIn(db, app.url);
  return {
    db,
    frameworks,
    url: app.url,
    clock,
    readers,
    close: async () => {
      await app.close();
      await remove();
    },
  };
}

/** What a reader gets, as text; at a look and at the next of the same step the same addresses. */
export type Sight = (ground: Ground, reader: SignedIn, step: number) => Promise<readonly string[]>;

/**
 * Goes through a random sequence of releases, withdrawals, posts, moves, mergers and days. After each step a reader looks,
 * each in turn; then all that they may not know is redrawn and they look again.
 *
 * @returns the first difference, or null when there was none
 */
export async function findInterference(ground: Ground, sight: Sight, { steps, seed }: { readonly steps: number; readonly seed: number }): Promise<string | null> {
  const { db, frameworks, clock, readers } = ground;
  const chance = chanceOf(seed);
  const themeIds = themesOf(offeredFramework(frameworks)).map(({ id }) => id);
  const inTurn = chance.shuffled(readers);
  const story: string[] = [];
  /** The clock stands still, so that a limit on downloads would never lift: each look begins with none used up. */
  async function look(reader: SignedIn, step: number): Promise<readonly string[]> {
    await db.rateLimit.deleteMany();
    return sight(ground, reader, step);
  }
  for (let step = 0; step < steps; step += 1) {
    story.push(await takeStep({ db, frameworks, clock, themeIds, chance }));
    const reader = inTurn[step % inTurn.length] ?? chance.oneOf(readers);
    const before = await look(reader, step);
    await redrawUnknown(db, reader, themeIds, clock.now, chance);
    const after = await look(reader, step);
    const at = before.findIndex((text, index) => text !== after[index]);
    if (at >= 0) return [`seed ${seed}, step ${step}: ${reader.name} sees a difference`, ...story.slice(-3), firstDifference(before[at] ?? "", after[at] ?? "")].join("\n");
  }
  return null;
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 120);
  return `${one.split("\n")[0]}\n${one.slice(from, at + 160)}\n----- became\n${other.slice(from, at + 160)}`;
}
