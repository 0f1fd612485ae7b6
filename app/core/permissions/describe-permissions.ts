import { ACTIONS, PERMISSIONS, type Permission } from "./permissions";
import { ROLES } from "./viewer";

const HEADS: Readonly<Record<string, string>> = { own: "own", everywhere: "all" };

/** The permission table as the document that people read, in Markdown. */
export function describePermissions(): string {
  const rows = ACTIONS.map((action) => {
    const { means, allows }: Permission = PERMISSIONS[action];
    const cells = ROLES.map((role) => HEADS[allows[role] ?? ""] ?? "");
    return `| \`${action}\` | ${means} | ${cells.join(" | ")} |`;
  });
  return [
    "# Who may do what",
    "",
    "Written from `app/core/permissions/permissions.ts`; a test holds the two together",
    "(`npx vitest run tests/core/permissions -u` writes it anew).",
    "",
    "*own*: at the organisation at which the role is held, on the dates it is held. *all*: at every organisation. Blank: not at all, and",
    "then the answer is the 404 of an address that does not exist.",
    "",
    "A seat is not a role. Its holder answers for that seat in that assessment and nowhere else; no role answers for a seat, reads an answer",
    "before the reveal, or reads whose it was after. What a person sees of another trust's board view depends on that trust's releases, not on a role.",
    "",
    `| action | means | ${ROLES.map((role) => role.replace("-", " ")).join(" | ")} |`,
    `|---|---|${ROLES.map(() => "---").join("|")}|`,
    ...rows,
    "",
  ].join("\n");
}
