import { ROLES, type RoleName, type Viewer } from "./viewer";

/** How far a role's permission reaches: the organisation it is held at, or every organisation. */
export type Reach = "own" | "everywhere";

/** What an action is for, and which role may do it how far. A role that is not named may not. */
export type Permission = { readonly means: string; readonly allows: Readonly<Partial<Record<RoleName, Reach>>> };

const ANY_ROLE_EVERYWHERE = Object.fromEntries(ROLES.map((role) => [role, "everywhere"])) as Readonly<Record<RoleName, Reach>>;

/**
 * The one table of who may do what. A seat is not a role: answering needs the seat itself and no row here.
 * What may be seen of another trust's board view is decided by its releases and not by a role; no row here gives it.
 */
export const PERMISSIONS = {
  "read-trust": {
    means: "Open a trust's home and see how far its assessments are",
    allows: { "trust-lead": "own", facilitator: "own", "digital-team": "own", "board-member": "own", observer: "own" },
  },
  "set-up-assessment": {
    means: "Start an assessment, leave a theme out, set seats and targets, hand out seat links",
    allows: { "trust-lead": "own" },
  },
  "run-workshop": {
    means: "Close and reveal a round, open the next, record agreed levels, rationale and different views",
    allows: { "trust-lead": "own", facilitator: "own" },
  },
  "see-who-answered": {
    means: "See the names of the seats that have answered; never what",
    allows: { facilitator: "own" },
  },
  "tick-elements": {
    means: "Tick the elements that are met, with evidence",
    allows: { "digital-team": "own" },
  },
  "read-results": {
    means: "See distributions after the reveal, and agreed levels: on the trust's own pages, and its levels on those of its systems",
    allows: { "trust-lead": "own", facilitator: "own", "board-member": "own", observer: "own" },
  },
  "record-approval": {
    means: "Record that a committee considered or the board approved the levels",
    allows: { "trust-lead": "own" },
  },
  "read-draft-paper": {
    means: "Read and download the board paper before it is published",
    allows: { "trust-lead": "own", facilitator: "own", "board-member": "own", observer: "own" },
  },
  "issue-paper": { means: "Issue and publish the board paper", allows: { "trust-lead": "own" } },
  "release-levels": { means: "Release levels to an audience, and withdraw them", allows: { "trust-lead": "own" } },
  "post-asks": { means: "Post a trust's asks and offers to a system and share its lessons there, take both back, and ask to talk about others", allows: { "trust-lead": "own" } },
  "read-actions": {
    means: "Read a trust's actions, their benefits and the order of its priorities",
    allows: { "trust-lead": "own", facilitator: "own", "digital-team": "own", "board-member": "own", observer: "own" },
  },
  "keep-actions": {
    means: "Add and change actions, record what was measured of their benefits, and keep the development log",
    allows: { "trust-lead": "own", facilitator: "own", "digital-team": "own", "board-member": "own" },
  },
  "set-priorities": { means: "State the capacity, and put actions in the board's order", allows: { "trust-lead": "own", facilitator: "own" } },
  "read-trust-audit": { means: "Read and export the audit log of a trust's own records", allows: { "trust-lead": "own" } },
  "take-trust-data": { means: "Export everything of a trust's own, ask for it to be deleted, and call that off", allows: { "trust-lead": "own" } },
  "keep-trust-people": {
    means: "See a trust's people, give and end their roles, decide on roles asked for, and hand out links by which to choose a password",
    allows: { "trust-lead": "own" },
  },
  "read-comparison": {
    means: "Open an ICS and its comparison: the official layer, and of the board layer only what was released to the reader",
    allows: ANY_ROLE_EVERYWHERE,
  },
  "lead-system": { means: "See who in the ICS has begun, write and issue the system paper", allows: { "system-lead": "own" } },
  "read-england": { means: "Read the frozen England table", allows: ANY_ROLE_EVERYWHERE },
  "administer-service": {
    means: "Keep organisations, imports, accounts and the service's audit log; no trust's answers, levels or papers",
    allows: { "service-administrator": "everywhere" },
  },
} as const satisfies Readonly<Record<string, Permission>>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/**
 * Whether a person may do something at an organisation.
 *
 * @param viewer the signed-in person with the roles held today; null: nobody signed in, who may do nothing here.
 * @param organisationCode the organisation acted on; null when the action concerns none (only reach "everywhere" helps then).
 */
export function can(viewer: Viewer | null, action: Action, organisationCode: string | null): boolean {
  if (viewer === null) return false;
  const allows: Permission["allows"] = PERMISSIONS[action].allows;
  return viewer.roles.some((held) => {
    const reach = allows[held.role];
    return reach === "everywhere" || (reach === "own" && held.organisationCode === organisationCode);
  });
}
