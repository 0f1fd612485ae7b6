import { AUDIT_ACTIONS, type AuditAction } from "./audit-event";

/** What kinds of entries a reader may choose between. */
export const AUDIT_KINDS = ["accounts", "imports", "preparation", "workshop", "decisions", "actions", "releases", "papers", "data"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  accounts: "Accounts and roles",
  imports: "Imports",
  preparation: "Seats, themes and evidence",
  workshop: "Rounds and workshop",
  decisions: "Levels and decisions",
  actions: "Actions, priorities and lessons",
  releases: "Releases",
  papers: "Papers",
  data: "Data kept, exported and erased",
};

/** What an entry is about and says, in words. */
const WORDS: Readonly<Record<AuditAction, readonly [AuditKind, string]>> = {
  "signed-in": ["accounts", "Signed in"],
  "signed-out": ["accounts", "Signed out"],
  "password-changed": ["accounts", "Changed the password"],
  "codes-turned-on": ["accounts", "Turned one-time codes on"],
  "codes-turned-off": ["accounts", "Turned one-time codes off"],
  "codes-required": ["accounts", "Required one-time codes of every role"],
  "codes-not-required": ["accounts", "No longer required one-time codes"],
  "link-given": ["accounts", "Gave a link for choosing a password"],
  "person-added": ["accounts", "Added an account"],
  "person-disabled": ["accounts", "Disabled an account"],
  "devices-signed-out": ["accounts", "Signed an account out everywhere"],
  "email-changed": ["accounts", "Changed an email address, confirmed at both"],
  "role-asked": ["accounts", "Asked for a role"],
  "role-refused": ["accounts", "Refused a role that was asked for"],
  "role-given": ["accounts", "Gave a role"],
  "role-ended": ["accounts", "Ended a role"],
  "organisations-imported": ["imports", "Imported organisations"],
  "dma-imported": ["imports", "Imported official DMA results"],
  "memberships-imported": ["imports", "Imported memberships"],
  "membership-decided": ["imports", "Decided a membership"],
  "england-table-frozen": ["imports", "Froze the England table"],
  "assessment-started": ["preparation", "Started an assessment"],
  "theme-left-out": ["preparation", "Left a theme out"],
  "theme-taken-in": ["preparation", "Took a theme in again"],
  "target-set": ["preparation", "Set a target"],
  "privacy-set": ["preparation", "Set whether a theme is private"],
  "seat-added": ["preparation", "Added a seat"],
  "seat-changed": ["preparation", "Changed the seats"],
  "seat-removed": ["preparation", "Removed a seat"],
  "seat-recused": ["preparation", "Recorded a conflict of interest: a seat does not answer a theme"],
  "recusal-taken-back": ["preparation", "Took back a recorded conflict of interest"],
  "seat-link-given": ["preparation", "Gave a seat's link"],
  "seat-link-withdrawn": ["preparation", "Withdrew a seat's link"],
  "elements-ticked": ["preparation", "Ticked elements"],
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
  "paper-issued": ["papers", "Issued a paper"],
  "paper-published": ["papers", "Published a paper"],
  "paper-downloaded": ["papers", "Downloaded a paper"],
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
