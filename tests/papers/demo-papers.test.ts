import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { composeSystemPaper } from "../../app/core/papers/compose-system-paper";
import type { Paper } from "../../app/core/papers/paper";
import type { Db } from "../../app/db/database";
import { findAssessment } from "../../app/db/assessments";
import { findSystem } from "../../app/db/organisations";
import { readBoardPaper } from "../../app/page-data/board-paper";
import { readSystemPaperSource } from "../../app/page-data/system-paper";
import { registerFonts } from "../../app/papers/pdf/fonts";
import { renderPaperPdf } from "../../app/papers/pdf/render-paper-pdf";
import { importRegisters } from "../../app/use-cases/import-registers";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { createMigratedDatabase, PROJECT_ROOT } from "../support/database";
import { strandedIn } from "../support/pdf-page-ends";
import { readPdfStructure } from "../support/pdf-structure";
import { readPdf } from "../support/pdf-text";

const TODAY = "2026-11-28";
const frameworks = readFrameworks(PROJECT_ROOT);
let db: Db;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ db, remove } = await createMigratedDatabase());
  await importRegisters(db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedDemo({ db, frameworks, now: new Date(`${TODAY}T10:00:00Z`) });
  registerFonts("public/fonts");
  // react-pdf hands a frame the parts of a page as a list without keys, of which React warns once.
  await renderPaperPdf(await systemPaper("public"));
});
afterAll(() => remove());

async function boardPaper(assessmentId: string, profile: "board" | "public"): Promise<Paper> {
  const assessment = await findAssessment(db, assessmentId);
  if (assessment === null) throw new Error(`The worked example lacks ${assessmentId}`);
  return readBoardPaper({ db, frameworks, today: TODAY }, assessment, profile);
}

async function systemPaper(profile: "board" | "public"): Promise<Paper> {
  const system = await findSystem(db, "XMV");
  if (system === null) throw new Error("The worked example lacks its system");
  return composeSystemPaper(await readSystemPaperSource({ db, frameworks, today: TODAY }, system, { profile, cycle: null }));
}

/** Pages before the appendices, and pages in all, at most. */
const papers: Readonly<Record<string, { readonly read: () => Promise<Paper>; readonly core: number; readonly all: number }>> = {
  "Northmoor's board paper": { read: () => boardPaper("xn1-2025-26", "board"), core: 3, all: 10 },
  "Northmoor's public paper": { read: () => boardPaper("xn1-2025-26", "public"), core: 3, all: 10 },
  "Northmoor's paper of a cycle under way": { read: () => boardPaper("xn1-2026-27", "board"), core: 3, all: 12 },
  "the system's paper": { read: () => systemPaper("board"), core: 2, all: 5 },
  "the system's public paper": { read: () => systemPaper("public"), core: 2, all: 5 },
};

describe.each(Object.entries(papers))("in the worked example, %s", (_, { read, core, all }) => {
  test("is sound, keeps headings with what they head, and keeps to its pages", async () => {
    const paper = await read();
    const file = await renderPaperPdf(paper);
    const { faults, tree, pageCount } = await readPdfStructure(file);
    expect(faults).toEqual([]);
    expect(strandedIn(tree)).toEqual([]);
    const { pages } = await readPdf(file);
    const before = pages.findIndex((page) => page.includes("Appendix A."));
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(core);
    expect(pageCount).toBeLessThanOrEqual(all);
  });
});

test("the newest approved board of each trust in the worked example has a paper whose core is a front sheet and two pages at most", async () => {
  const approved = await db.assessment.findMany({ where: { state: "approved" }, select: { id: true }, distinct: ["trustCode"], orderBy: { cycle: "desc" } });
  expect(approved.length).toBeGreaterThan(3);
  for (const { id } of approved) {
    const file = await renderPaperPdf(await boardPaper(id, "board"));
    const { pages } = await readPdf(file);
    expect([id, pages.findIndex((page) => page.includes("Appendix A.")) <= 3]).toEqual([id, true]);
    expect([id, strandedIn((await readPdfStructure(file)).tree)]).toEqual([id, []]);
  }
}, 120_000);
