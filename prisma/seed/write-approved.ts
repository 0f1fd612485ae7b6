import { addDays } from "../../app/core/calendar-date";
import type { Framework, Theme } from "../../app/core/framework/framework";
import type { Transaction } from "../../app/db/database";
import type { DemoApproved } from "./demo-past-cycles";
import { inventSpread } from "./invented-spread";
import { NORTHMOOR_2025, NORTHMOOR_2025_GROUPS, type DemoRecord, type DemoSpread } from "./northmoor-last-time";
import { NORTHMOOR_SEATS, NORTHMOOR_TARGETS } from "./northmoor-board";
import { opaqueId } from "./opaque-id";

/** Who did what nobody with an account did. */
export const NOBODY = "worked-example";

/** An approved assessment: frozen rounds, agreed levels with their rationale, no answers and no links any more. */
export async function writeApproved(tx: Transaction, approved: DemoApproved, framework: Framework, themes: readonly Theme[]): Promise<void> {
  const { trustCode, cycle, workshopOn } = approved;
  const assessmentId = assessmentIdOf(trustCode, cycle);
  const isStory = trustCode === "XN1" && cycle === "2025-26";
  const approvedOn = addDays(workshopOn, 14);
  await tx.assessment.create({
    data: {
      id: assessmentId,
      trustCode,
      cycle,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      state: "approved",
      createdAt: noonOn(addDays(workshopOn, -42)),
      workshopOn,
      openedOn: addDays(workshopOn, -38),
      proposedOn: workshopOn,
      consideredOn: addDays(workshopOn, 7),
      consideredBy: "Digital Committee",
      approvedOn,
      approvalMinute: `${approvedOn.slice(2, 4)}/${approvedOn.slice(5, 7)}/09`,
      answersDeletedAt: noonOn(approvedOn),
      groupLowerOn: isStory ? NORTHMOOR_2025_GROUPS.lowerOn : null,
      groupThemes: isStory ? NORTHMOOR_2025_GROUPS.themes : null,
      // Opened, closed, revealed, proposed, considered, approved.
      revision: 6,
    },
  });
  await tx.seat.createMany({
    data: NORTHMOOR_SEATS.map(({ key, title, kind, isExecutive }, position) => ({ id: `${assessmentId}-${key}`, assessmentId, title, kind, isExecutive, position })),
  });
  const records = themes.map((theme, n) => ({ theme, level: levelAt(approved, n), record: recordOf(approved, theme, n, isStory) }));
  await tx.assessmentTheme.createMany({ data: themes.map((theme, n) => ({ assessmentId, themeId: theme.id, isPrivate: theme.isPrivateByDefault, ...targetOf(approved, theme.id, n) })) });
  await tx.agreedLevel.createMany({
    data: records.map(({ theme, level, record }) => ({
      id: opaqueId(assessmentId, theme.id, "agreed"),
      assessmentId,
      themeId: theme.id,
      level,
      rationale: record.rationale,
      elementsLevel: record.elementsLevel,
      recordedBy: trustCode === "XN1" ? "northmoor-facilitator" : NOBODY,
      recordedAt: noonOn(workshopOn),
      revision: 1,
    })),
  });
  await tx.differentView.createMany({
    data: records.flatMap(({ theme, record: { view } }) => (view ? [{ id: opaqueId(assessmentId, theme.id, "view"), assessmentId, themeId: theme.id, revision: 1, ...view }] : [])),
  });
  for (const { theme, record } of records) await writeRounds(tx, assessmentId, theme.id, record);
}

export function assessmentIdOf(trustCode: string, cycle: string): string {
  return `${trustCode.toLowerCase()}-${cycle}`;
}

export function roundIdOf(assessmentId: string, themeId: string, number: number): string {
  return `${assessmentId}.${themeId}.${number}`;
}

async function writeRounds(tx: Transaction, assessmentId: string, themeId: string, { rounds, reasons = [] }: DemoRecord): Promise<void> {
  await tx.round.createMany({ data: rounds.map((_, n) => ({ id: roundIdOf(assessmentId, themeId, n + 1), assessmentId, themeId, number: n + 1, state: "revealed" })) });
  await tx.distribution.createMany({ data: rounds.map((spread, n) => ({ roundId: roundIdOf(assessmentId, themeId, n + 1), ...columnsOf(spread), changedSinceFirst: n === 0 ? null : 0 })) });
  await tx.revealedReason.createMany({
    data: reasons.map(([text, isPrintable], position) => ({ id: opaqueId(assessmentId, themeId, text), roundId: roundIdOf(assessmentId, themeId, 1), position, text, isPrintable })),
  });
}

function columnsOf({ levels: [level1, level2, level3, level4, level5], cantJudge, seats }: DemoSpread) {
  return { level1, level2, level3, level4, level5, cantJudge, skipped: 0, silent: 0, seats };
}

function levelAt({ levels, trustCode, cycle }: DemoApproved, n: number) {
  const level = levels[n];
  if (level === undefined) throw new RangeError(`The worked example gives ${trustCode} no level ${n + 1} in ${cycle}`);
  return level;
}

function recordOf(approved: DemoApproved, theme: Theme, n: number, isStory: boolean): DemoRecord {
  const told = isStory ? NORTHMOOR_2025[theme.id] : undefined;
  if (told) return told;
  const level = levelAt(approved, n);
  const line = theme.levels.find((one) => one.level === level)?.line ?? "";
  return { rounds: [inventSpread(level, approved.trustCode.charCodeAt(1) + n)], rationale: `The line closest to our trust: ${line}`, elementsLevel: null };
}

/** Northmoor's own targets; Valeside aims for one level more everywhere; the others have set none. */
function targetOf(approved: DemoApproved, themeId: string, n: number) {
  const northmoor = approved.trustCode === "XN1" ? NORTHMOOR_TARGETS[themeId] : undefined;
  if (northmoor) return { targetLevel: northmoor.level, targetReason: northmoor.reason, targetBy: northmoor.by };
  if (approved.trustCode !== "XV1") return {};
  return { targetLevel: Math.min(4, levelAt(approved, n) + 1), targetReason: "One level in two years, theme by theme.", targetBy: "2028-03-31" };
}

function noonOn(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
