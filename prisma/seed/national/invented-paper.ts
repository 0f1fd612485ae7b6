import type { CycleId } from "../../../app/core/cycle";
import { firstDayOf } from "../../../app/core/cycle";
import { addDays } from "../../../app/core/calendar-date";
import type { Framework, LensId, Theme } from "../../../app/core/framework/framework";
import type { BoardPaperSource } from "../../../app/core/papers/board-paper-source";
import { bareFrontSheet } from "../../../app/core/papers/front-sheet";
import type { PaperTheme } from "../../../app/core/papers/paper-theme";
import type { Level } from "../../../app/core/scoring/level";
import type { InventedTrust } from "./nation";

type Told = { readonly trust: InventedTrust; readonly cycle: CycleId; readonly framework: Framework; readonly themes: readonly Theme[]; readonly levels: readonly Level[]; /** Null: the first cycle. */ readonly earlier: readonly Level[] | null; readonly reference: string };

/** What the public paper of an invented trust is drawn from. */
export function inventPaper({ trust, cycle, framework, themes, levels, earlier, reference }: Told): BoardPaperSource {
  const proposedOn = addDays(firstDayOf(cycle), 230);
  return {
    profile: "public",
    isDraft: false,
    asAt: addDays(proposedOn, 14),
    trust: { code: trust.code, name: trust.name },
    assessment: {
      cycle,
      framework: { id: framework.id, title: framework.title, shortTitle: framework.shortTitle, version: framework.version },
      levelNames: framework.scale.map(({ level, name }) => ({ level, name })),
      frameworkNote: null,
      workshop: { heldOn: proposedOn, votingSeats: trust.seats, nonVotingSeats: 0, present: trust.seats, isQuorate: true, recusals: [], minute: null },
      proposedOn,
      consideredOn: addDays(proposedOn, 7),
      consideredBy: { text: "Digital Committee", isPublic: true },
      approvedOn: addDays(proposedOn, 14),
      approvalMinute: { text: "9", isPublic: true },
    },
    frontSheet: bareFrontSheet({ meetingOn: addDays(proposedOn, 14), title: null, purposes: ["decision"] }),
    recommendation: [{ verb: "Approve", text: { text: "the levels in figure 1 as its own view of the trust.", isPublic: true } }],
    summary: null,
    themes: themes.map((theme, n) => toPaper(theme, lensOf(framework, theme), trust.seats, levels[n] ?? null, earlier?.[n] ?? null)),
    ...{ dma: null, followUp: [], risks: [], priorities: [], actions: [], vitalSigns: [], development: [], escalations: [], files: [] },
    publishedAddress: null,
    reference,
    correction: null,
  };
}

function lensOf({ lenses }: Framework, { id }: Theme): LensId {
  const lens = lenses.find(({ themes }) => themes.some((theme) => theme.id === id));
  if (lens === undefined) throw new RangeError(`${id} is in no lens`);
  return lens.id;
}

function toPaper(theme: Theme, lens: LensId, seats: number, agreed: Level | null, earlier: Level | null): PaperTheme {
  const line = theme.levels.find(({ level }) => level === agreed)?.line ?? "";
  return {
    id: theme.id, title: theme.title, lens, isPrivate: theme.isPrivateByDefault, leftOutReason: null,
    agreed, rationale: { text: `The line closest to us: ${line}`, isPublic: true }, target: null, targetReason: null, earlier, isComparable: earlier !== null, breakReason: null,
    answered: seats, seats, views: agreed === null ? { kind: "none" } : { kind: "shown", median: agreed, agreement: "broad-agreement", levelsGiven: seats },
    elementsLevel: null, evidence: [], differentViews: [], reasons: [],
  };
}
