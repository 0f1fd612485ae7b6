import type { BoardPaperSource } from "./board-paper-source";
import type { ActionSource, RiskSource } from "./decision-sources";
import type { FreeText } from "./free-text";
import type { PaperTheme } from "./paper-theme";

/** Where a text stands in a paper. */
export type TextPlace = {
  /** Stable, for keeping decisions: "theme.well-led.rationale". */
  readonly place: string;
  /** For its author: "Well led, why this level". */
  readonly where: string;
  /** The theme it belongs to; null: none. */
  readonly themeId: string | null;
};

export type VisitText = (text: FreeText, place: TextPlace) => FreeText;

/**
 * Every text of a paper that a person wrote, each handed to `visit` and put back as it answers. What lists the texts and what
 * changes them is this one walk, so that none can be printed that was not listed.
 */
export function mapFreeTexts(source: BoardPaperSource, visit: VisitText): BoardPaperSource {
  const titles = new Map(source.themes.map(({ id, title }) => [id, title]));
  const at = (place: string, where: string, themeId: string | null = null): TextPlace => ({ place, where: named(where, themeId, titles), themeId });
  const { assessment, frontSheet } = source;
  return {
    ...source,
    assessment: {
      ...assessment,
      consideredBy: opt(assessment.consideredBy, visit, at("status.considered-by", "Status, committee")),
      approvalMinute: opt(assessment.approvalMinute, visit, at("status.minute", "Status, minute")),
      workshop: assessment.workshop && {
        ...assessment.workshop,
        recusals: assessment.workshop.recusals.map((recusal) => ({ ...recusal, reason: opt(recusal.reason, visit, at("recusal", "Recusal, reason", recusal.themeId)) })),
        minute: assessment.workshop.minute && {
          ...assessment.workshop.minute,
          noted: assessment.workshop.minute.noted.map((note) => ({ ...note, text: visit(note.text, at(`noted.${note.kind}`, "Noted in the workshop", note.themeId)) })),
        },
      },
    },
    frontSheet: {
      ...frontSheet,
      title: opt(frontSheet.title, visit, at("front-sheet.title", "Title")),
      fields: frontSheet.fields.map((field) => ({ ...field, value: visit(field.value, at(`front-sheet.${field.label}`, `Front sheet, ${field.label}`)) })),
    },
    recommendation: source.recommendation.map((asked) => ({ ...asked, text: visit(asked.text, at("ask", `The ask: ${asked.verb.toLowerCase()}`)) })),
    summary: opt(source.summary, visit, at("summary", "Summary")),
    themes: source.themes.map((theme) => mapTheme(theme, visit)),
    risks: source.risks.map((risk) => mapRisk(risk, visit, at)),
    priorities: source.priorities.map((priority) => ({ ...priority, text: visit(priority.text, at("priority", "Priority", priority.themeId)) })),
    actions: source.actions.map((action) => mapAction(action, visit, at)),
    development: source.development.map((session) => ({ ...session, topic: visit(session.topic, at("development", `Development log, ${session.on}`)) })),
    escalations: source.escalations.map((escalation) => ({ ...escalation, text: visit(escalation.text, at(`escalation.${escalation.kind}`, `Committee summary, ${escalation.kind}`, escalation.themeId)) })),
    correction: source.correction && { ...source.correction, text: visit(source.correction.text, at("correction", "What this version corrects")) },
  };
}

type At = (place: string, where: string, themeId?: string | null) => TextPlace;

function mapTheme(theme: PaperTheme, visit: VisitText): PaperTheme {
  const at = (part: string, where: string): TextPlace => ({ place: `theme.${theme.id}.${part}`, where: `${theme.title}, ${where}`, themeId: theme.id });
  return {
    ...theme,
    leftOutReason: opt(theme.leftOutReason, visit, at("left-out", "why it is left out")),
    rationale: opt(theme.rationale, visit, at("rationale", "why this level")),
    targetReason: opt(theme.targetReason, visit, at("target", "why this target")),
    evidence: theme.evidence.map((each) => ({ ...each, evidence: opt(each.evidence, visit, at("evidence", `evidence at level ${each.level}`)) })),
    differentViews: theme.differentViews.map((view) => ({ ...view, text: visit(view.text, at("view", "a different view")), holder: opt(view.holder, visit, at("holder", "whose different view")) })),
    reasons: theme.reasons.map((reason) => visit(reason, at("reason", "a reason its author lets papers print"))),
  };
}

function mapRisk(risk: RiskSource, visit: VisitText, at: At): RiskSource {
  const where = `Risk ${risk.reference}`;
  return {
    ...risk,
    title: visit(risk.title, at("risk.title", where, risk.themeId)),
    assurance: opt(risk.assurance, visit, at("risk.assurance", `${where}, assurance`, risk.themeId)),
    proposedChange: opt(risk.proposedChange, visit, at("risk.change", `${where}, proposed change`, risk.themeId)),
  };
}

function mapAction(action: ActionSource, visit: VisitText, at: At): ActionSource {
  const { themeId, benefit } = action;
  return {
    ...action,
    title: visit(action.title, at("action", "Action", themeId)),
    owner: visit(action.owner, at("action.owner", "Action, owner", themeId)),
    benefit: benefit && { ...benefit, measure: visit(benefit.measure, at("action.measure", "Action, what is measured", themeId)) },
  };
}

function opt(text: FreeText | null, visit: VisitText, place: TextPlace): FreeText | null {
  return text === null ? null : visit(text, place);
}

function named(where: string, themeId: string | null, titles: ReadonlyMap<string, string>): string {
  const title = themeId === null ? undefined : titles.get(themeId);
  return title === undefined ? where : `${where} (${title})`;
}
