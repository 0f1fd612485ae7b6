import type { AuditEvent } from "./audit-event";

/** An assessment, as the record names it. */
export function ofAssessment(assessmentId: string): AuditEvent["subject"] {
  return { kind: "assessment", id: assessmentId };
}

/** An action, as the record names it. */
export function ofAction(actionId: string): AuditEvent["subject"] {
  return { kind: "action", id: actionId };
}

/** Levels released to an audience of a system, as the record names them. */
export function ofRelease(assessmentId: string, systemCode: string, audience: string): AuditEvent["subject"] {
  return { kind: "release", id: `${assessmentId}:${systemCode}:${audience}` };
}

/** A session of the board, as the record names it. */
export function ofSession(sessionId: string): AuditEvent["subject"] {
  return { kind: "session", id: sessionId };
}

/** A lesson that was shared, as the record names it. */
export function ofLesson(lessonId: string): AuditEvent["subject"] {
  return { kind: "lesson", id: lessonId };
}

/** An element of an assessment's framework, as the record names it. */
export function ofElement(assessmentId: string, elementId: string): AuditEvent["subject"] {
  return { kind: "theme", id: `${assessmentId}:${elementId.replaceAll(".", ":")}` };
}

/** A file of evidence, as the record names it. */
export function ofEvidenceFile(fileId: string): AuditEvent["subject"] {
  return { kind: "evidence", id: fileId };
}

/** A vital sign's value, as the record names it. */
export function ofVitalSign(signId: string, valueId: string): AuditEvent["subject"] {
  return { kind: "vital-sign", id: `${signId}:${valueId}` };
}

/** A visit, as the record names it. */
export function ofVisit(visitId: string): AuditEvent["subject"] {
  return { kind: "visit", id: visitId };
}

/** A hold of individual answers, as the record names it. */
export function ofHold(holdId: string): AuditEvent["subject"] {
  return { kind: "hold", id: holdId };
}

/** A theme of an assessment, as the record names it. */
export function ofTheme(assessmentId: string, themeId: string): AuditEvent["subject"] {
  return { kind: "theme", id: `${assessmentId}:${themeId}` };
}
