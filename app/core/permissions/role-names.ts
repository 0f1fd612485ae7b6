import type { RoleName, Viewer } from "./viewer";

const NAMES: Readonly<Record<RoleName, string>> = {
  "service-administrator": "Service administrator",
  "system-lead": "ICS lead",
  "trust-lead": "Trust lead",
  facilitator: "Facilitator",
  "digital-team": "Digital team",
  "board-member": "Board member",
  observer: "Observer",
};

/** A role in words, as it stands in the header. */
export function roleName(role: RoleName): string {
  return NAMES[role];
}

/** What a person is at one organisation, in words: "Trust lead, facilitator". Null: nothing there. */
export function rolesInWords(viewer: Viewer, organisationCode: string): string | null {
  const names = viewer.roles.filter((held) => held.organisationCode === organisationCode).map(({ role }) => roleName(role));
  if (names.length === 0) return null;
  return names.map((name, index) => (index === 0 || name.startsWith("ICS") ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(", ");
}
