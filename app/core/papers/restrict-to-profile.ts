import type { BoardPaperSource, WorkshopMinuteSource } from "./board-paper-source";
import type { FreeText } from "./free-text";
import type { EvidenceSource, PaperTheme } from "./paper-theme";

/**
 * The source as its profile may print it. A public paper loses every text not approved for it and everything that
 * belongs to a private theme, before a word is composed: what is taken away here cannot show in a count, a mean, an
 * order or a sentence. The board's own paper is left as it is.
 */
export function restrictToProfile(source: BoardPaperSource): BoardPaperSource {
  if (source.profile === "board") return source;
  const sealed = new Set(source.themes.filter(({ isPrivate }) => isPrivate).map(({ id }) => id));
  const isOpen = ({ themeId }: { readonly themeId: string | null }) => themeId === null || !sealed.has(themeId);
  return {
    ...source,
    assessment: {
      ...source.assessment,
      workshop: openWorkshop(source, isOpen),
      consideredBy: approved(source.assessment.consideredBy),
      approvalMinute: approved(source.assessment.approvalMinute),
    },
    frontSheet: {
      ...source.frontSheet,
      title: approved(source.frontSheet.title),
      fields: source.frontSheet.fields.filter(({ value }) => value.isPublic),
    },
    recommendation: source.recommendation.filter(({ text }) => text.isPublic),
    summary: approved(source.summary),
    themes: source.themes.map((theme) => (theme.isPrivate ? sealTheme(theme) : openTheme(theme))),
    followUp: source.followUp.filter(isOpen),
    risks: source.risks
      .filter((risk) => isOpen(risk) && risk.title.isPublic)
      .map((risk) => ({ ...risk, assurance: approved(risk.assurance), proposedChange: approved(risk.proposedChange) })),
    priorities: source.priorities.filter((priority) => isOpen(priority) && priority.text.isPublic),
    actions: source.actions
      .filter((action) => isOpen(action) && action.title.isPublic)
      .map((action) => ({ ...action, owner: approved(action.owner) ?? { text: "", isPublic: true }, benefit: action.benefit?.measure.isPublic === true ? action.benefit : null })),
    vitalSigns: source.vitalSigns.filter((sign) => sign.isPublic && !sign.themeIds.some((id) => sealed.has(id))),
    development: source.development.map((session) => ({ ...session, topic: approved(session.topic) ?? { text: "", isPublic: true }, roles: [] })),
    escalations: source.escalations.filter((escalation) => isOpen(escalation) && escalation.text.isPublic),
    correction: source.correction,
  };
}

function approved(text: FreeText | null): FreeText | null {
  return text?.isPublic === true ? text : null;
}

/** A private theme keeps its name and place: everything else could give its level away. */
function sealTheme({ id, title, lens, isPrivate }: PaperTheme): PaperTheme {
  return {
    id,
    title,
    lens,
    isPrivate,
    leftOutReason: null,
    agreed: null,
    rationale: null,
    target: null,
    targetReason: null,
    earlier: null,
    isComparable: true,
    breakReason: null,
    answered: null,
    seats: null,
    views: { kind: "none" },
    elementsLevel: null,
    evidence: [],
    differentViews: [],
    reasons: [],
  };
}

function openTheme(theme: PaperTheme): PaperTheme {
  return {
    ...theme,
    leftOutReason: theme.leftOutReason && (approved(theme.leftOutReason) ?? { text: "", isPublic: true }),
    rationale: approved(theme.rationale),
    targetReason: approved(theme.targetReason),
    evidence: theme.evidence.filter(({ isPublic }) => isPublic).map(openEvidence),
    differentViews: theme.differentViews.filter(({ text }) => text.isPublic).map((view) => ({ ...view, holder: approved(view.holder) })),
    reasons: theme.reasons.filter(({ isPublic }) => isPublic),
  };
}

function openEvidence(evidence: EvidenceSource): EvidenceSource {
  return { ...evidence, evidence: approved(evidence.evidence) };
}

/** A recusal stays on the record as a count; who and why are free text. */
function openWorkshop({ assessment }: BoardPaperSource, isOpen: (item: { readonly themeId: string | null }) => boolean) {
  if (assessment.workshop === null) return null;
  const recusals = assessment.workshop.recusals
    .filter(isOpen)
    .map((recusal) => ({ ...recusal, seatTitle: "", reason: approved(recusal.reason) }));
  return { ...assessment.workshop, recusals, minute: assessment.workshop.minute && openMinute(assessment.workshop.minute, isOpen) };
}

/** Counts of seats stay; titles, meetings and what was noted are the board's own words. */
function openMinute({ attendance, paperBallots, themes, noted }: WorkshopMinuteSource, isOpen: (item: { readonly themeId: string | null }) => boolean): WorkshopMinuteSource {
  return {
    attendance: { seats: attendance.seats.map((seat) => ({ ...seat, title: "" })), recusals: [] },
    paperBallots,
    themes: themes.filter(isOpen).map((theme) => ({ ...theme, carriedTo: null })),
    noted: noted.filter((item) => isOpen(item) && item.text.isPublic).map((item) => ({ ...item, owner: null })),
  };
}
