import type { CalendarDate } from "../calendar-date";
import { systemsAt, type SystemMembership } from "../organisations/membership";
import { PERMISSIONS, type Permission } from "../permissions/permissions";
import type { Role } from "../permissions/viewer";
import type { NamedAudience } from "./release";

/** Who reads the board layer, as the sum of what a person or paper belongs to. Codes; all empty: a stranger. */
export type Reader = {
  /** Trusts the person has a role at. */
  readonly ownTrusts: readonly string[];
  /** Those of them whose results the person may read (`read-results`): their levels are the reader's own. */
  readonly resultTrusts: readonly string[];
  /** Systems the person leads. */
  readonly ledSystems: readonly string[];
  /** Systems a trust of the person's own belongs to. */
  readonly peerSystems: readonly string[];
  /** Systems whose paper is being written. Empty for a person. */
  readonly paperSystems: readonly string[];
};

/** Knows nobody's levels. */
export const STRANGER: Reader = { ownTrusts: [], resultTrusts: [], ledSystems: [], peerSystems: [], paperSystems: [] };

const MAY_READ_RESULTS: Permission["allows"] = PERMISSIONS["read-results"].allows;

/**
 * The reader a signed-in person is. Who works at a trust without reading its results, as its digital team, knows of its
 * levels what the trust has released to its peers.
 *
 * @param roles held on the day of the request
 * @param memberships which trusts belong to which systems
 * @param today the day of the request: peers are those of today, whatever past date a page shows
 */
export function readerWithRoles(
  roles: readonly Role[],
  memberships: readonly SystemMembership[],
  today: CalendarDate,
): Reader {
  const ledSystems = roles.filter(({ role }) => role === "system-lead").map((held) => held.organisationCode);
  const atTrusts = roles.filter(({ role }) => role !== "system-lead" && role !== "service-administrator");
  const ownTrusts = atTrusts.map((held) => held.organisationCode);
  const resultTrusts = atTrusts.filter(({ role }) => MAY_READ_RESULTS[role] !== undefined).map((held) => held.organisationCode);
  const peerSystems = ownTrusts.flatMap((trust) => systemsAt(memberships, trust, today));
  return { ownTrusts: once(ownTrusts), resultTrusts: once(resultTrusts), ledSystems: once(ledSystems), peerSystems: once(peerSystems), paperSystems: [] };
}

/** A reader who belongs to one audience of one system and to nothing else: what a trust sees before it releases. */
export function readerInAudience(audience: NamedAudience, systemCode: string): Reader {
  return { ...STRANGER, [SYSTEMS_OF[audience]]: [systemCode] };
}

/** The same reader on the pages of one system: what is known through other systems stays on theirs. */
export function readerOnPagesOf(reader: Reader, systemCode: string): Reader {
  const only = (codes: readonly string[]) => codes.filter((code) => code === systemCode);
  return { ownTrusts: reader.ownTrusts, resultTrusts: reader.resultTrusts, ledSystems: only(reader.ledSystems), peerSystems: only(reader.peerSystems), paperSystems: only(reader.paperSystems) };
}

/** The systems through which a reader belongs to an audience. */
export function systemsInAudience(reader: Reader, audience: NamedAudience): readonly string[] {
  return reader[SYSTEMS_OF[audience]];
}

const SYSTEMS_OF = {
  "system-lead": "ledSystems",
  peers: "peerSystems",
  "system-paper": "paperSystems",
} as const satisfies Record<NamedAudience, keyof Reader>;

function once(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}
