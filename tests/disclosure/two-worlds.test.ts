import { afterAll, beforeAll, expect, test } from "vitest";
import { listRoutes } from "../permissions/routes";
import { everyAddress } from "./addresses";
import { chanceOf } from "./chance";
import { findInterference, openGround, type Ground, type Sight } from "./interference";
import { answerTo, answersTo } from "./surfaces";

let ground: Ground;
let addresses: readonly string[];

beforeAll(async () => {
  [ground, addresses] = [await openGround({ newId: () => "the-same-id" }), everyAddress(await listRoutes())];
});
afterAll(() => ground.close());

/** Of all addresses so many a look, drawn anew at each step; the long test asks every one. */
const A_LOOK = 45;

const someSurfaces: Sight = ({ url }, reader, step) => answersTo(url, chanceOf(1000 + step).shuffled(addresses).slice(0, A_LOOK), reader);

test("every byte, header and order that a reader can get stays, whatever that reader may not know becomes", async () => {
  expect(await findInterference(ground, someSurfaces, { steps: ground.readers.length, seed: 20261123 })).toBeNull();
}, 240_000);

/** The same page, spoilt by one line that looks at what was not released. */
function spoilt(look: (ground: Ground) => Promise<unknown>): Sight {
  return async (at, reader) => [await answerTo(at.url, "/ics/XMV/compare.json?layer=board", reader), JSON.stringify(await look(at))];
}

const MUTANTS: Readonly<Record<string, Sight>> = {
  "sorts trusts by levels that are not released": spoilt(async ({ db }) => (await db.agreedLevel.groupBy({ by: ["assessmentId"], _avg: { level: true }, orderBy: { _avg: { level: "desc" } } })).map(({ assessmentId }) => assessmentId)),
  "flags a theme that is low in more places than it is not": spoilt(async ({ db }) => {
    const levels = await db.agreedLevel.findMany({ select: { themeId: true, level: true } });
    const themes = [...new Set(levels.map(({ themeId }) => themeId))].toSorted();
    return themes.filter((theme) => levels.filter(({ themeId, level }) => themeId === theme && level !== null && level <= 2).length * 2 > levels.filter(({ themeId }) => themeId === theme).length);
  }),
  "takes the lowest level of all": spoilt(({ db }) => db.agreedLevel.groupBy({ by: ["themeId"], _min: { level: true }, orderBy: { themeId: "asc" } })),
  "counts the trusts that hold theirs back": spoilt(({ db }) => db.assessment.count({ where: { state: "approved" } })),
  "suggests whom to ask": spoilt(({ db }) => db.agreedLevel.findFirst({ where: { level: { gte: 4 } }, select: { assessmentId: true, themeId: true } })),
  "tells a lesson that nobody shared": spoilt(({ db }) => db.action.findMany({ where: { lessons: { not: null } }, select: { lessons: true }, orderBy: { id: "asc" } })),
  "forgets that a lesson was taken back": spoilt(({ db }) => db.sharedLesson.findMany({ where: { systemCode: "XMV" }, select: { lesson: true }, orderBy: { lesson: "asc" } })),
  "forgets withdrawals": spoilt(({ db }) => db.levelRelease.count({ where: { audience: "system-lead", systemCode: "XMV" } })),
};

test.each(Object.entries(MUTANTS))("a page that %s is caught", async (_, mutant) => {
  expect(await findInterference(ground, mutant, { steps: 12, seed: 7 })).not.toBeNull();
}, 120_000);
