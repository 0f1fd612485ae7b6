/** What a person may be to an organisation. A workshop seat is not a role: it belongs to one assessment. */
export const ROLES = [
  "service-administrator",
  "system-lead",
  "trust-lead",
  "facilitator",
  "digital-team",
  "board-member",
  "observer",
] as const;

export type RoleName = (typeof ROLES)[number];

/** A role held today at one organisation (ODS code; the service itself for the service administrator). */
export type Role = { readonly role: RoleName; readonly organisationCode: string };

/** The signed-in person a request comes from, with the roles held on the day of the request. */
export type Viewer = {
  readonly personId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
};

/** Whether the viewer holds one of the roles at the organisation. Nobody signed in holds none. */
export function holdsRole(viewer: Viewer | null, organisationCode: string, ...roles: readonly RoleName[]): boolean {
  return viewer !== null && viewer.roles.some((held) => held.organisationCode === organisationCode && roles.includes(held.role));
}
