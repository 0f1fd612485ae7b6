import type { CalendarDate } from "../calendar-date";
import type { SystemKind } from "./organisation";
import type { NameHistory } from "./name-history";

/** What official files say about an organisation; null: they do not say. */
export type OfficialFacts = {
  /** NHS England region, such as Y56. */
  readonly regionCode: string | null;
  /** ICB area of the headquarters postcode: a hint, never a membership. */
  readonly geographyCode: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly opened: CalendarDate | null;
  /** Last day; null: open. */
  readonly closed: CalendarDate | null;
};

/** An organisation as the service keeps it for imports. Its type and memberships are kept apart: no file changes them. */
export type OrganisationRecord = OfficialFacts & {
  readonly code: string;
  readonly kind: "trust" | SystemKind | "service";
  readonly names: NameHistory;
  /** Day of issue of the newest official file that carried it; null: none did. */
  readonly seenOn: CalendarDate | null;
};
