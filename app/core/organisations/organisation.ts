import type { CalendarDate } from "../calendar-date";
import type { CareSetting } from "./care-setting";
import type { DatedName } from "./name-history";
import type { TrustType } from "./register";

/** The kinds of system: a named group of trusts. */
export const SYSTEM_KINDS = ["icb", "cluster", "provider-group"] as const;

export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** Another organisation, as a link names it. */
export type OrganisationLink = { readonly code: string; readonly name: string };

/** Who followed whom, with the successor's first day. */
export type SuccessionLink = OrganisationLink & { readonly date: CalendarDate };

/** A trust as pages show it. */
export type Trust = {
  readonly code: string;
  readonly name: string;
  /** Null: not known. */
  readonly type: TrustType | null;
  readonly settings: readonly CareSetting[];
  readonly regionCode: string | null;
  /** ICB area of the headquarters postcode: a hint, never a membership. */
  readonly geographyCode: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly opened: CalendarDate | null;
  /** Last day; null: open. */
  readonly closed: CalendarDate | null;
  /** Earlier names, the newest first. */
  readonly formerNames: readonly DatedName[];
  readonly predecessors: readonly SuccessionLink[];
  readonly successors: readonly SuccessionLink[];
};

/** A system as pages show it. */
export type System = {
  readonly code: string;
  readonly kind: SystemKind;
  readonly name: string;
  readonly regionCode: string | null;
  readonly opened: CalendarDate | null;
  /** Last day; null: open. A closed system keeps its pages as history. */
  readonly closed: CalendarDate | null;
  readonly predecessors: readonly SuccessionLink[];
  readonly successors: readonly SuccessionLink[];
};

/** A trust as a member of a system on a day. */
export type SystemMember = Pick<Trust, "code" | "name" | "type" | "settings" | "closed"> & {
  readonly isPrincipal: boolean;
};

/** A system a trust is a member of on a day. */
export type SystemOfTrust = OrganisationLink & { readonly kind: SystemKind; readonly isPrincipal: boolean };
