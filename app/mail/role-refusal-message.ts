import { roleRefusalMail, type RefusedRole } from "../core/text/role-refusals";
import { linesHtml } from "./letter";
import type { Message } from "./mailer";

/** Tells a person that a role they asked for was refused, and whom to ask. */
export function roleRefusalMessage(to: string, refused: RefusedRole): Message {
  const { subject, lines } = roleRefusalMail(refused);
  return { to, subject, text: lines.join("\n"), html: linesHtml(subject, lines) };
}
