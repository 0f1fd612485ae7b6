/** Columns of exported tables that are left out: secrets, and what would open something. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  Seat: ["tokenHash"],
  Workshop: ["code", "practiceTally"],
};

/** Tables of a trust's own that its full export carries, row by row. */
export const EXPORTED_TABLES: readonly string[] = [
  "Assessment",
  "AnswerHold",
  "AssessmentTheme",
  "Seat",
  "Recusal",
  "Round",
  "AgreedLevel",
  "LevelConfirmation",
  "DifferentView",
  "ElementTick",
  "ElementTickRevision",
  "EvidenceFile",
  "LevelRelease",
  "VitalSignValue",
  "GoAndSee",
  "Post",
  "Talk",
  "Action",
  "ActionTheme",
  "ActionRevision",
  "Benefit",
  "BenefitReading",
  "PriorityPlan",
  "Priority",
  "PriorityRevision",
  "TargetRevision",
  "SharedLesson",
  "BoardSession",
  "BoardSessionAttended",
  "Workshop",
  "WorkshopTheme",
  "WorkshopSeat",
  "WorkshopCapture",
  "RoleMembership",
  "Paper",
  "PaperDraft",
  "PaperWording",
  "PaperTemplate",
];

/** Tables of a trust's own that no export carries, and why. They are deleted with it like the others. */
export const WITHHELD_TABLES: Readonly<Record<string, string>> = {
  Answer: "an individual answer never leaves",
  AnswerCommand: "belongs to individual answers",
  PracticeAnswer: "an individual answer never leaves",
  PaperBallot: "an individual answer never leaves",
  Distribution: "shown as far as the rules of small numbers allow: the papers in the archive carry that much",
  RevealedReason: "shown as far as the rules of small numbers allow",
  SeatSession: "the hash of a key",
  WorkshopEvent: "numbers without content",
  RoleRequest: "not yet anybody's role",
  TrustExit: "the request itself",
  PaperFile: "the files themselves are in the archive",
  ActionDigest: "a person's own choice, with the token that ends it",
  SentDigest: "which messages went out",
  SystemPaperDraft: "a system's own words, never a trust's",
  SystemSeen: "what a person has looked at",
};

/** A row as the export carries it. */
export function exportedRow(table: string, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !(LEFT_OUT[table] ?? []).includes(column)));
}
