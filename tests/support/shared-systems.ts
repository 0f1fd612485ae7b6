import { readFrameworks } from "../../app/content/read-frameworks";
import { offeredFramework } from "../../app/core/framework/framework-library";
import type { Level } from "../../app/core/scoring/level";
import type { Db } from "../../app/db/database";
import { DEMO_TRUSTS } from "../../prisma/seed/demo-organisations";
import { DEMO_APPROVED, type DemoApproved } from "../../prisma/seed/demo-past-cycles";
import { writeApproved } from "../../prisma/seed/write-approved";
import { writeReleases } from "../../prisma/seed/write-releases";
import { PROJECT_ROOT } from "./database";

const CYCLE = "2026-27";
const THEMES = 13;

/**
 * Every system of the worked example with boards that approved, and most of them released to its lead: so that a system of
 * one, two, five or 16 trusts is seen with levels in it. Each third trust keeps a measure back, each fifth keeps everything.
 */
export async function shareInEverySystem(db: Db, leadId: string): Promise<void> {
  const framework = offeredFramework(readFrameworks(PROJECT_ROOT));
  const themes = framework.lenses.flatMap((lens) => lens.themes);
  const boards = DEMO_TRUSTS.filter(({ code, closed, systemCode }) => closed === null && systemCode !== "XMV" && !DEMO_APPROVED.some((one) => one.trustCode === code && one.cycle === CYCLE)).map(({ code }, at): DemoApproved => ({
    trustCode: code,
    cycle: CYCLE,
    levels: Array.from({ length: THEMES }, (_, theme) => levelAt(at, theme)),
    workshopOn: "2026-10-20",
    releases: at % 5 === 4 ? [] : [{ audience: "system-lead", themes: "all", ...(at % 3 === 2 ? { without: ["safe-practice"] } : {}) }, { audience: "participation", themes: "none" }],
  }));
  await db.$transaction(async (tx) => {
    for (const board of boards) {
      await writeApproved(tx, board, framework, themes);
      await writeReleases(tx, board, framework);
    }
    for (const organisationCode of new Set(DEMO_TRUSTS.map(({ systemCode }) => systemCode))) {
      const id = `${leadId}-leads-${organisationCode}`;
      if (organisationCode !== "XMV") await tx.roleMembership.create({ data: { id, personId: leadId, organisationCode, role: "system-lead", from: "2026-01-01", to: null } });
    }
  });
}

/** From 1 to 5, most of them 2 and 3, the same at every run. */
function levelAt(trust: number, theme: number): Level {
  const levels: readonly Level[] = [2, 3, 3, 2, 4, 2, 3, 1, 3, 2, 5];
  return levels[(trust * 5 + theme * 3) % levels.length] ?? 3;
}
