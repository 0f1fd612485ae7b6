import type { CalendarDate } from "../calendar-date";
import type { AskedLevel } from "../comparison/asked-alike";
import type { DmaGroup } from "../comparison/dma-groups";
import type { DmaRelease } from "../comparison/dma-release";
import type { SinceLast } from "../comparison/since-last";
import type { CycleId } from "../cycle";
import type { LensId } from "../framework/framework";
import type { ScaleNames } from "../text/levels";
import type { PaperProfile } from "./board-paper-source";
import type { SystemFront } from "./system-draft";

/**
 * Everything a system's paper may be drawn from, before it is worded. Of any board it holds only what `readableLevels` gives to the
 * audience "system paper" of this system, and what each trust lets the system know of its part: nobody's own levels, and nothing that
 * was released to the system's lead alone.
 */
export type SystemPaperSource = {
  /** "board": for the system's own trusts and board. "public": for anybody; posts and taking part, which were shared inside, are left out. */
  readonly profile: PaperProfile;
  readonly isDraft: boolean;
  readonly asAt: CalendarDate;
  readonly cycle: CycleId;
  readonly system: { readonly code: string; readonly name: string };
  /** What its lead wrote. */
  readonly front: SystemFront;
  readonly framework: { readonly title: string; readonly shortTitle: string; readonly version: number };
  readonly frameworkNote: string | null;
  readonly levelNames: ScaleNames;
  /** Every theme of the framework, the measures first. */
  readonly themes: readonly { readonly id: string; readonly title: string; readonly lens: LensId }[];
  /** The system's trusts on the day, which is public; in order of name. `note`: their care settings. */
  readonly trusts: readonly { readonly code: string; readonly name: string; readonly note: string }[];
  readonly levels: readonly AskedLevel[];
  readonly since: SinceLast;
  readonly participation: readonly ParticipationSource[];
  readonly posts: readonly PostSource[];
  /** The official result; null: no release has an entry here. */
  readonly dma: SystemDmaSource | null;
  readonly publishedAddress: string | null;
  readonly reference: string | null;
  readonly correction: { readonly version: number; readonly supersedes: string; readonly text: string } | null;
};

/** How far a trust has come, of those that let it be known. */
export type ParticipationSource = { readonly code: string; readonly isBegun: boolean; readonly isHeld: boolean; readonly isApproved: boolean };

/** An open ask or offer, without whom to contact. */
export type PostSource = { readonly kind: "ask" | "offer"; readonly theme: string; readonly title: string; readonly trust: string; readonly until: CalendarDate };

export type SystemDmaSource = {
  readonly release: DmaRelease;
  /** By whose membership entries count here: the release's own, or today's. */
  readonly membership: "release" | "today";
  /** Like for like, by entry. */
  readonly groups: readonly DmaGroup[];
};

/** The source as its profile may print it, before a word is composed. */
export function restrictSystemPaper(source: SystemPaperSource): SystemPaperSource {
  if (source.profile === "board") return source;
  const { asks, note } = source.front;
  const front = { ...source.front, asks: asks.filter(({ text }) => text.isPublic), note: note?.isPublic === true ? note : null };
  return { ...source, front, posts: [], participation: [] };
}
