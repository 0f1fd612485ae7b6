import { AUDIT_ACTIONS, type AuditAction } from "./audit-event";

/** What kinds of entries a reader may choose between. */
export const AUDIT_KINDS = ["accounts", "imports", "preparation", "workshop", "decisions", "actions", "releases", "asks", "papers", "data"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  accounts: "Accounts and roles",
  imports: "Imports, systems and memberships",
  preparation: "Seats, themes, evidence and vital signs",
  workshop: "Rounds and workshop",
  decisions: "Levels and decisions",
  actions: "Actions, priorities and lessons",
  releases: "Releases",
  asks: "Asks and offers",
  papers: "Papers",
  data: "Data kept, exported and erased",
};

/** What an entry is about and says, in words. */
const WORDS: Readonly<Record<AuditAction, readonly [AuditKind, string]>> = {
  "signed-in": ["accounts", "Signed in"],
  "signed-out": ["accounts", "Signed out"],
  "password-changed": ["accounts", "Changed the password"],
  "provider-connected": ["accounts", "Connected another way to sign in"],
  "provider-disconnected": ["accounts", "Disconnected another way to sign in"],
  "codes-turned-on": ["accounts", "Turned one-time codes on"],
  "codes-turned-off": ["accounts", "Turned one-time codes off"],
  "codes-required": ["accounts", "Required one-time codes of every role"],
  "codes-not-required": ["accounts", "No longer required one-time codes"],
  "link-given": ["accounts", "Gave a link for choosing a password"],
  "person-added": ["accounts", "Added an account"],
  "person-disabled": ["accounts", "Disabled an account"],
  "person-enabled": ["accounts", "Let a disabled account sign in again"],
  "email-changed": ["accounts", "Changed an email address"],
  "devices-signed-out": ["accounts", "Signed an account out everywhere"],
  "email-change-asked": ["accounts", "Asked for another email address"],
  "role-asked": ["accounts", "Asked for a role"],
  "role-refused": ["accounts", "Refused a role that was asked for"],
  "role-given": ["accounts", "Gave a role"],
  "role-ended": ["accounts", "Ended a role"],
  "organisations-imported": ["imports", "Imported organisations"],
  "dma-imported": ["imports", "Imported official DMA results"],
  "memberships-imported": ["imports", "Imported memberships"],
  "membership-decided": ["imports", "Decided a membership"],
  "system-added": ["imports", "Added a system"],
  "group-joined": ["imports", "Named a trust a member of a system"],
  "group-left": ["imports", "Ended a trust’s membership of a system"],
  "name-joined": ["imports", "Said which trust a published name means"],
  "assessment-started": ["preparation", "Started an assessment"],
  "theme-left-out": ["preparation", "Left a theme out"],
  "theme-taken-in": ["preparation", "Took a theme in again"],
  "target-set": ["preparation", "Set a target"],
  "privacy-set": ["preparation", "Set whether a theme is private"],
  "seat-changed": ["preparation", "Changed the seats"],
  "seat-removed": ["preparation", "Removed a seat"],
  "seat-recused": ["preparation", "Recorded a conflict of interest: a seat does not answer a theme"],
  "recusal-taken-back": ["preparation", "Took back a recorded conflict of interest"],
  "seat-link-given": ["preparation", "Gave a seat's link"],
  "elements-ticked": ["preparation", "Ticked elements"],
  "evidence-file-added": ["preparation", "Added a file as evidence"],
  "evidence-file-removed": ["preparation", "Removed a file of evidence"],
  "vital-sign-recorded": ["preparation", "Recorded a vital sign"],
  "vital-sign-withdrawn": ["preparation", "Took a vital sign’s value back"],
  "visit-recorded": ["preparation", "Wrote down a visit"],
  "visit-withdrawn": ["preparation", "Took a visit back"],
  "action-added": ["actions", "Added an action"],
  "action-changed": ["actions", "Changed an action"],
  "action-restored": ["actions", "Brought an earlier wording of an action back"],
  "benefit-changed": ["actions", "Changed how the benefit of an action is known"],
  "reading-recorded": ["actions", "Recorded a reading"],
  "reading-withdrawn": ["actions", "Withdrew a reading"],
  "priorities-set": ["actions", "Set the order of priorities"],
  "priorities-restored": ["actions", "Brought an earlier order of priorities back"],
  "lesson-shared": ["actions", "Shared a lesson"],
  "lesson-withdrawn": ["actions", "Withdrew a lesson"],
  "session-recorded": ["actions", "Recorded a board session"],
  "session-withdrawn": ["actions", "Withdrew a board session"],
  "members-invited": ["preparation", "Asked members to answer, by email"],
  "board-told": ["papers", "Told board members by email that the paper was issued"],
  "members-reminded": ["preparation", "Reminded members by email who had not answered everything"],
  "rounds-opened": ["workshop", "Opened answering"],
  "rounds-closed": ["workshop", "Closed answering"],
  "rounds-revealed": ["workshop", "Revealed the spreads"],
  "level-agreed": ["decisions", "Recorded an agreed level"],
  "level-undone": ["decisions", "Took an agreed level back"],
  "different-view-recorded": ["decisions", "Recorded a different view"],
  "levels-proposed": ["decisions", "Recorded the levels as proposed"],
  "levels-considered": ["decisions", "Recorded that a committee considered the levels"],
  "levels-approved": ["decisions", "Recorded that the board approved the levels"],
  "answers-held": ["data", "Held the individual answers back from deletion"],
  "answers-hold-lifted": ["data", "Lifted the hold on individual answers"],
  "answers-deleted": ["data", "Deleted the individual answers"],
  "levels-released": ["releases", "Released levels"],
  "release-withdrawn": ["releases", "Withdrew a release"],
  "ask-posted": ["asks", "Posted an ask or an offer"],
  "ask-withdrawn": ["asks", "Withdrew an ask or an offer"],
  "talk-asked": ["asks", "Brought two trusts together about an ask or an offer"],
  "paper-worded": ["papers", "Decided what the public paper prints of the board’s own words"],
  "paper-issued": ["papers", "Issued a paper"],
  "paper-published": ["papers", "Published a paper"],
  "audit-exported": ["data", "Exported the audit log"],
  "audit-checkpointed": ["data", "Removed entries past their time, up to this number"],
  "personal-data-erased": ["data", "Erased an account's personal data"],
  "trust-data-exported": ["data", "Exported the trust's data"],
  "trust-exit-asked": ["data", "Asked for the trust's data to be deleted"],
  "trust-exit-withdrawn": ["data", "Called the deletion of the trust's data off"],
  "trust-data-deleted": ["data", "Deleted the trust's data"],
};

/** A kind of entries in words. */
export function auditKindInWords(kind: AuditKind): string {
  return KIND_WORDS[kind];
}

/** An entry's action in words; a code that is none of ours comes back as it is. */
export function auditActionInWords(action: string): string {
  return isAction(action) ? WORDS[action][1] : action;
}

/** The actions of a kind. */
export function actionsOfKind(kind: AuditKind): readonly AuditAction[] {
  return AUDIT_ACTIONS.filter((action) => WORDS[action][0] === kind);
}

function isAction(text: string): text is AuditAction {
  return Object.hasOwn(WORDS, text);
}
