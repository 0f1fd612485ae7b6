/** Everything that is recorded, as closed codes: a record can hold no free text. Answering is not among them, so that no record tells who answered when. */
export const AUDIT_ACTIONS = [
  "signed-in",
  "signed-out",
  "password-changed",
  "email-changed",
  "provider-connected",
  "provider-disconnected",
  "codes-turned-on",
  "codes-turned-off",
  "codes-required",
  "codes-not-required",
  "link-given",
  "person-added",
  "person-disabled",
  "person-enabled",
  "devices-signed-out",
  "email-change-asked",
  "role-asked",
  "role-refused",
  "role-given",
  "role-ended",
  "organisations-imported",
  "dma-imported",
  "memberships-imported",
  "membership-decided",
  "name-joined",
  "system-added",
  "group-joined",
  "group-left",
  "ask-posted",
  "ask-withdrawn",
  "talk-asked",
  "assessment-started",
  "theme-left-out",
  "theme-taken-in",
  "target-set",
  "privacy-set",
  "seat-changed",
  "seat-removed",
  "seat-recused",
  "recusal-taken-back",
  "seat-link-given",
  "elements-ticked",
  "evidence-file-added",
  "evidence-file-removed",
  "vital-sign-recorded",
  "vital-sign-withdrawn",
  "visit-recorded",
  "visit-withdrawn",
  "action-added",
  "action-changed",
  "action-restored",
  "benefit-changed",
  "reading-recorded",
  "reading-withdrawn",
  "priorities-set",
  "priorities-restored",
  "lesson-shared",
  "lesson-withdrawn",
  "session-recorded",
  "session-withdrawn",
  "members-invited",
  "members-reminded",
  "board-told",
  "rounds-opened",
  "rounds-closed",
  "rounds-revealed",
  "level-agreed",
  "level-undone",
  "different-view-recorded",
  "levels-proposed",
  "levels-considered",
  "levels-approved",
  "answers-held",
  "answers-hold-lifted",
  "answers-deleted",
  "levels-released",
  "release-withdrawn",
  "paper-worded",
  "paper-issued",
  "paper-published",
  "audit-exported",
  "audit-checkpointed",
  "personal-data-erased",
  "trust-data-exported",
  "trust-exit-asked",
  "trust-exit-withdrawn",
  "trust-data-deleted",
] as const;

export const AUDIT_SUBJECTS = ["person", "organisation", "import", "assessment", "theme", "seat", "round", "release", "post", "paper", "audit", "action", "lesson", "session", "evidence", "vital-sign", "visit", "hold", "receipt"] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
export type AuditSubjectKind = (typeof AUDIT_SUBJECTS)[number];

/** Who did what to what, when and from where. */
export type AuditEvent = {
  /** The organisation whose record it is; null: the service's own. */
  readonly organisationCode: string | null;
  readonly at: Date;
  readonly action: AuditAction;
  /** An id, never a name: letters, digits, hyphens and colons, at most 128. */
  readonly subject: { readonly kind: AuditSubjectKind; readonly id: string };
  /** Null: the service itself. */
  readonly personId: string | null;
  /** The network address; null when there was no request. */
  readonly address: string | null;
};

/** The chain of what belongs to no organisation. */
export const SERVICE_CHAIN = "service";

/**
 * Holds a subject's id to its shape, so that free text cannot slip into the record.
 * @throws {RangeError} for anything but letters, digits, hyphens and colons, 1 to 128 of them.
 */
export function assertSubjectId(id: string): string {
  if (!/^[A-Za-z0-9:-]{1,128}$/.test(id)) throw new RangeError("The subject of an audit entry is an id, not text");
  return id;
}
