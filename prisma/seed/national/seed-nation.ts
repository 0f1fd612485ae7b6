import { addDays } from "../../../app/core/calendar-date";
import type { CycleId } from "../../../app/core/cycle";
import { offeredFramework, type FrameworkLibrary } from "../../../app/core/framework/framework-library";
import { composeBoardPaper } from "../../../app/core/papers/compose-board-paper";
import { referenceOf } from "../../../app/core/papers/issued-paper";
import type { Level } from "../../../app/core/scoring/level";
import { dateInEngland } from "../../../app/core/text/instants";
import type { Db } from "../../../app/db/database";
import { keepPaperBytes } from "../../../app/db/paper-store";
import { opaqueId } from "../opaque-id";
import { assessmentIdOf } from "../write-approved";
import { createChance } from "./chance";
import { inventPaper } from "./invented-paper";
import { inventNation, type InventedTrust, type NationSize } from "./nation";
import { collectRows, type Rows } from "./rows";
import { addActions } from "./write-actions";
import { addApproved, addUnderWay, type Assessing } from "./write-assessment";
import { addDma, addOrganisations } from "./write-organisations";

export type NationParts = { readonly db: Db; readonly frameworks: FrameworkLibrary; readonly dataDir: string; readonly now: Date; readonly seed: number; readonly size: NationSize; readonly onTrust?: (done: number) => void };
export type NationFigures = { readonly rows: number; readonly frozenAnswers: number; readonly liveAnswers: number; readonly assessments: number; readonly papers: number };

const LOADED = "national";

/**
 * Fills a database with an invented country: the same rows for the same seed, size and day. Trust by trust, each whole or not at all.
 * @throws when a country was loaded before.
 */
export async function seedNation({ db, frameworks, dataDir, now, seed, size, onTrust }: NationParts): Promise<NationFigures> {
  if ((await db.setting.count({ where: { key: LOADED } })) > 0) throw new Error("A country was loaded before. Begin with an empty database.");
  const nation = inventNation(seed, size);
  const framework = offeredFramework(frameworks);
  const themes = framework.lenses.flatMap((lens) => lens.themes);
  const rows = collectRows(db);
  addOrganisations(rows, nation, now, (await db.organisation.count({ where: { kind: "service" } })) > 0);
  addDma(rows, nation, createChance(seed + 1), now);
  let [written, frozenAnswers, liveAnswers, papers] = [await rows.write(), 0, 0, 0];
  for (const [done, trust] of nation.trusts.entries()) {
    const chance = createChance(seed + 1_000 + done);
    let earlier: readonly Level[] | null = null;
    for (const [place, cycle] of nation.cycles.entries()) {
      const assessing: Assessing = { trust, cycle, place, framework, themes, size, chance, today: dateInEngland(now) };
      if (place === nation.cycles.length - 1) {
        liveAnswers += addUnderWay(rows, assessing);
        continue;
      }
      const { answers, levels } = addApproved(rows, assessing);
      addActions(rows, assessing);
      await addPaper(rows, dataDir, assessing, levels, earlier);
      frozenAnswers += answers;
      papers += 1;
      earlier = levels;
    }
    addPost(rows, trust, now);
    written += await rows.write();
    onTrust?.(done + 1);
  }
  await db.setting.create({ data: { key: LOADED, value: String(seed) } });
  return { rows: written, frozenAnswers, liveAnswers, assessments: nation.trusts.length * nation.cycles.length, papers };
}

/** The published paper, with its model and the data file of it; pages of paper are drawn from the model when somebody asks for a draft. */
async function addPaper(rows: Rows, dataDir: string, { trust, cycle, framework, themes }: Assessing, levels: readonly Level[], earlier: readonly Level[] | null): Promise<void> {
  const series = { organisationCode: trust.code, cycle, kind: "board-paper", profile: "public" } as const;
  const reference = referenceOf({ ...series, version: 1 });
  const model = composeBoardPaper(inventPaper({ trust, cycle, framework, themes, levels, earlier, reference }));
  const id = opaqueId(reference);
  const newId = () => id;
  const modelSha256 = await keepPaperBytes(dataDir, new TextEncoder().encode(JSON.stringify(model)), newId);
  const file = new TextEncoder().encode(`${JSON.stringify(model, null, 2)}\n`);
  const sha256 = await keepPaperBytes(dataDir, file, newId);
  const at = new Date(`${addDays(model.asAt, 1)}T12:00:00Z`);
  const by = `national-lead-${trust.code}`;
  rows.add("paper", { id, reference, ...series, assessmentId: assessmentIdOf(trust.code, cycle), version: 1, correction: null, title: model.title, modelSha256, formsExpected: 1, issuedAt: at, issuedBy: by, publishedAt: at, publishedBy: by });
  rows.add("paperFile", { paperId: id, form: "json", sha256, size: file.length });
}

function addPost(rows: Rows, { code, systemCode }: InventedTrust, now: Date): void {
  const today = dateInEngland(now);
  rows.add("post", { id: opaqueId("post", code), kind: code.endsWith("2") ? "offer" : "ask", trustCode: code, systemCode, themeId: "well-led", title: "How a board makes time for digital", contact: "Company secretary", until: addDays(today, 120), postedAt: now, postedBy: `national-lead-${code}` });
}

/** The cycle under way. */
export function liveCycleOf(seed: number, size: NationSize): CycleId {
  const last = inventNation(seed, size).cycles.at(-1);
  if (last === undefined) throw new RangeError("A country needs a cycle");
  return last;
}
