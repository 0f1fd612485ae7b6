import { roleName } from "../permissions/role-names";
import type { RoleName } from "../permissions/viewer";

/** A role that somebody asked for and was refused; the organisation by its name. */
export type RefusedRole = { readonly role: RoleName; readonly organisation: string };

/** Whom a person who was refused a role may ask: whoever decides on it. No person is named. */
export function whoDecidesInWords({ role, organisation }: RefusedRole): string {
  return role === "system-lead" ? "your service’s administrator" : `the trust lead of ${organisation}`;
}

/** What a person is told by mail when a role is refused. It has no link and no reason: none was recorded. */
export function roleRefusalMail(refused: RefusedRole): { readonly subject: string; readonly lines: readonly string[] } {
  return {
    subject: "The role you asked for in Boardmark",
    lines: [
      `You asked for the role of ${roleName(refused.role).toLowerCase()} at ${refused.organisation}. It was not given.`,
      "",
      `If you think you need it, ask ${whoDecidesInWords(refused)}. You can ask for it again on the page “Your roles” of your account.`,
      "",
      "If you did not ask for this role, you need do nothing.",
      "",
    ],
  };
}
