import { CONFIDENCES } from "../../app/core/assessment/answer-form";
import { addDays } from "../../app/core/calendar-date";
import type { Framework, Theme } from "../../app/core/framework/framework";
import { elementsForSetting } from "../../app/core/framework/themes";
import type { Transaction } from "../../app/db/database";
import { NORTHMOOR_ANSWERS, NORTHMOOR_REASONS } from "./northmoor-answers";
import { NORTHMOOR_RECUSAL, NORTHMOOR_SEATS, NORTHMOOR_TARGETS } from "./northmoor-board";
import { NORTHMOOR_EVIDENCE, type DemoEvidence } from "./northmoor-evidence";
import { opaqueId } from "./opaque-id";
import { assessmentIdOf, roundIdOf } from "./write-approved";

const ASSESSMENT = assessmentIdOf("XN1", "2026-27");
/** The story's own dates; a demo begun later moves them on, so that its answers are never due for deletion at once. */
const OPENED_ON = "2026-10-05";
const WORKSHOP_ON = "2026-11-12";

/** Northmoor in 2026/27: open for answers, partly answered, with the digital team's ticks. */
export async function writeUnderWay(tx: Transaction, framework: Framework, themes: readonly Theme[], today: string, createdAt: Date): Promise<void> {
  const workshopOn = laterOf(WORKSHOP_ON, addDays(today, 10));
  await tx.assessment.create({
    data: {
      id: ASSESSMENT,
      trustCode: "XN1",
      cycle: "2026-27",
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      state: "answering",
      createdAt,
      openedOn: workshopOn === WORKSHOP_ON ? OPENED_ON : addDays(workshopOn, -38),
      workshopOn,
      revision: 1,
    },
  });
  await tx.assessmentTheme.createMany({
    data: themes.map(({ id, isPrivateByDefault }) => {
      const target = NORTHMOOR_TARGETS[id];
      return { assessmentId: ASSESSMENT, themeId: id, isPrivate: isPrivateByDefault, targetLevel: target?.level ?? null, targetReason: target?.reason ?? null, targetBy: target?.by ?? null };
    }),
  });
  await tx.seat.createMany({ data: NORTHMOOR_SEATS.map(({ key, ...seat }, position) => ({ ...seat, id: seatIdOf(key), assessmentId: ASSESSMENT, position })) });
  await tx.recusal.create({ data: { seatId: seatIdOf(NORTHMOOR_RECUSAL.key), themeId: NORTHMOOR_RECUSAL.themeId, reason: NORTHMOOR_RECUSAL.reason } });
  await tx.round.createMany({ data: themes.map(({ id }) => ({ id: roundIdOf(ASSESSMENT, id, 1), assessmentId: ASSESSMENT, themeId: id, number: 1, state: "open" })) });
  // In the order of their ids, which tell nothing: no stored order leads back to a seat.
  await tx.answer.createMany({ data: themes.flatMap(({ id }) => answersOf(id)).sort((a, b) => (a.id < b.id ? -1 : 1)) });
  const ticks = themes.flatMap((theme) => ticksOf(theme, createdAt));
  await tx.elementTick.createMany({ data: ticks });
  await tx.elementTickRevision.createMany({ data: ticks.map((tick) => ({ id: opaqueId("tick", tick.elementId), ...tick })) });
  await tx.levelRelease.create({
    data: { id: opaqueId(ASSESSMENT, "participation"), assessmentId: ASSESSMENT, systemCode: "XMV", audience: "participation", themeId: null, releasedAt: createdAt, releasedBy: "northmoor-lead" },
  });
}

function answersOf(themeId: string) {
  return [...(NORTHMOOR_ANSWERS[themeId] ?? "")].flatMap((mark, place) => {
    const seat = NORTHMOOR_SEATS[place];
    if (mark === "." || seat === undefined) return [];
    const level = /[1-5]/.test(mark) ? Number(mark) : null;
    return [
      {
        id: opaqueId("answer", seat.key, themeId),
        seatId: seatIdOf(seat.key),
        roundId: roundIdOf(ASSESSMENT, themeId, 1),
        kind: level !== null ? "level" : mark === "?" ? "cant-judge" : "skip",
        level,
        confidence: level === null ? null : (CONFIDENCES[(place + themeId.length) % CONFIDENCES.length] ?? null),
        reason: NORTHMOOR_REASONS.find((reason) => reason.themeId === themeId && reason.seat === seat.key)?.text ?? null,
        isReasonPrintable: false,
        revision: 1,
      },
    ];
  });
}

function ticksOf(theme: Theme, tickedAt: Date) {
  const found = NORTHMOOR_EVIDENCE[theme.id];
  if (found === undefined) return [];
  const { met, notMet } = "upTo" in found ? climb(theme, found) : found;
  const row = { assessmentId: ASSESSMENT, tickedBy: "northmoor-digital", tickedAt, revision: 1 };
  return [
    ...met.map(([element, evidence, evidenceOn]) => ({ ...row, elementId: `${theme.id}.${element}`, isMet: true, evidence, evidenceOn })),
    ...notMet.map((element) => ({ ...row, elementId: `${theme.id}.${element}`, isMet: false })),
  ];
}

/** Everything up to a level met, the rest of what an acute trust is asked for not met. */
function climb(theme: Theme, { upTo, evidence, evidenceOn }: { readonly upTo: number; readonly evidence: string; readonly evidenceOn: string }): DemoEvidence {
  const elements = elementsForSetting(theme, ["acute"]).map(({ id }) => ({ end: id.slice(theme.id.length + 1), isMet: levelOf(theme, id) <= upTo }));
  return {
    met: elements.filter(({ isMet }) => isMet).map(({ end }) => [end, evidence, evidenceOn] as const),
    notMet: elements.filter(({ isMet }) => !isMet).map(({ end }) => end),
  };
}

function levelOf(theme: Theme, elementId: string): number {
  return theme.levels.find(({ elements }) => elements.some(({ id }) => id === elementId))?.level ?? 5;
}

function seatIdOf(key: string): string {
  return `${ASSESSMENT}-${key}`;
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
