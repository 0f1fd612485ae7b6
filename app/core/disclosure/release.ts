import type { CycleId } from "../cycle";
import type { Level } from "../scoring/level";

/** To whom a trust may release levels by name. Each is off by default and a consent of its own. */
export const NAMED_AUDIENCES = ["system-lead", "peers", "system-paper"] as const;

/** Everything a trust may release: levels by name, its part in the England table, and that it takes part at all. */
export const AUDIENCES = [...NAMED_AUDIENCES, "england-table", "participation"] as const;

export type NamedAudience = (typeof NAMED_AUDIENCES)[number];
export type Audience = (typeof AUDIENCES)[number];

/** One consent: one assessment, one system by name, one audience, and one whole theme where levels are named. */
export type Release = {
  readonly assessmentId: string;
  readonly systemCode: string;
  readonly audience: Audience;
  /** Null where the audience is not per theme. */
  readonly themeId: string | null;
  /** Null while it stands. A withdrawn release gives nobody anything. */
  readonly withdrawnAt: Date | null;
};

/** One trust's agreed levels in one cycle, before anyone has decided who may know them. */
export type BoardPosition = {
  readonly assessmentId: string;
  readonly trustCode: string;
  readonly cycle: CycleId;
  readonly frameworkId: string;
  readonly frameworkVersion: number;
  /** Sharing follows approval by the board: nobody else reads a level before. */
  readonly isApproved: boolean;
  readonly levels: readonly { readonly themeId: string; readonly level: Level }[];
};
