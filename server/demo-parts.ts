import { TAKEOVERS, type Takeover } from "../app/core/assessment/takeover";
import type { CycleId } from "../app/core/cycle";
import { answeringMessage } from "../app/mail/answering-message";
import { digestMessage } from "../app/mail/digest-message";
import { emailLinkMessage } from "../app/mail/email-link-message";
import type { Message } from "../app/mail/mailer";
import { paperMessage } from "../app/mail/paper-message";
import { passwordLinkMessage } from "../app/mail/password-link-message";
import { roleRefusalMessage } from "../app/mail/role-refusal-message";
import { takeoverMessage } from "../app/mail/takeover-message";
import type { Demo, MailPreview } from "../app/web/demo";
import { paths } from "../app/web/paths";
import { DEMO_PASSWORD } from "../prisma/seed/demo-people";

const TRUST = { code: "XN1", name: "Northmoor Hospitals NHS Trust" };
const CYCLE: CycleId = "2026-27";
const MEMBER = "ned1@northmoor.example";
const FACTS = { trust: TRUST.name, cycle: CYCLE, workshopOn: "2026-11-12", themes: 13 };
const TOLD: Readonly<Record<Takeover, string>> = {
  link: "A seat was given a new link",
  password: "A new password was chosen by a link",
  email: "The email address of an account was changed",
  provider: "Another way to sign in was connected",
  erasure: "The account of a seat was deleted",
  tablet: "A seat came back on a shared tablet",
};

/** What the worked example has beside the product. `publicUrl`: where its links lead; null: an invented address. */
export function demoParts(publicUrl: string | null): Demo {
  return { password: DEMO_PASSWORD, mails: listMails(publicUrl ?? "https://boardmark.example") };
}

/** An e-mail of every kind that the service sends, with invented facts and links that open nothing. */
function listMails(base: string): readonly MailPreview[] {
  const at = (path: string) => new URL(path, base).href;
  const answers = at(paths.answers("example"));
  const paper = { trust: TRUST.name, cycle: CYCLE, reference: "XN1-2026-27-B1", isCorrection: false };
  const digest = {
    trust: TRUST,
    late: 1,
    soon: 1,
    own: [{ actionId: "example", what: "Replace the two unsupported systems in theatres", owner: "Chief digital and information officer", due: "2 days late" }],
    others: [{ actionId: "example", what: "Publish the plan for shared records", owner: "Chief nurse", due: "Due in 3 weeks, no outcome measure" }],
  };
  return [
    preview("invite", "Members are asked to answer", answeringMessage(MEMBER, "invite", FACTS, answers)),
    preview("remind", "A reminder to whom something still waits for", answeringMessage(MEMBER, "remind", FACTS, answers)),
    preview("paper", "A board paper was issued", paperMessage(MEMBER, paper, at(paths.paper("example")))),
    preview("paper-corrected", "A board paper was corrected", paperMessage(MEMBER, { ...paper, reference: "XN1-2026-27-B2", isCorrection: true }, at(paths.paper("example")))),
    preview("digest", "What falls due, weekly, for who asked for it", digestMessage(MEMBER, digest, { action: (id) => at(paths.action(TRUST.code, id)), all: at(paths.actions(TRUST.code)), off: at(paths.emailOff("example")) })),
    preview("password", "Somebody forgot their password", passwordLinkMessage(MEMBER, at(paths.setPassword("example")))),
    preview("email-old", "A change of email address, to the old one", emailLinkMessage(MEMBER, at(paths.confirmEmail("example")), "old")),
    preview("email-new", "A change of email address, to the new one", emailLinkMessage("nina@northmoor.example", at(paths.confirmEmail("example")), "new")),
    preview("role-refused", "A role that somebody asked for was not given", roleRefusalMessage(MEMBER, { role: "facilitator", organisation: TRUST.name })),
    ...TAKEOVERS.map((by) => preview(`opened-by-${by}`, TOLD[by], takeoverMessage(MEMBER, by))),
  ];
}

function preview(id: string, kind: string, { to, subject, text, html }: Message): MailPreview {
  return { id, kind, to, subject, text, html: html ?? null };
}
