import type { BoardPaperSource, FrontSheetField, FrontSheetSource, PaperLogo } from "./board-paper-source";
import type { FreeText } from "./free-text";
import type { PaperDraft } from "./paper-draft";
import { paperNumberBy, type FrontFieldId, type PaperTemplate } from "./paper-template";
import { listInWords } from "../text/lists";

type Given = { readonly template: PaperTemplate; readonly logo: PaperLogo | null; readonly draft: PaperDraft };

/**
 * The source with what its author wrote, laid out as the trust's template says. What is written here is the board's alone until it is
 * approved for the public; what the template itself prints is not.
 */
export function withFrontSheet(source: BoardPaperSource, { template, logo, draft }: Given): BoardPaperSource {
  const { frontSheet } = source;
  const meetingOn = draft.meetingOn ?? frontSheet.meetingOn;
  return {
    ...source,
    frontSheet: {
      hasFrontSheet: template.hasFrontSheet,
      showsStatus: template.showsStatus,
      askHeading: template.askHeading,
      markings: template.markings,
      logo,
      meeting: draft.meeting ?? template.meeting,
      meetingOn,
      agendaItem: draft.agendaItem,
      paperNumber: draft.paperNumber ?? paperNumberBy(template.numbering, meetingOn, draft.agendaItem),
      title: draft.title === null ? frontSheet.title : written(draft.title),
      purposes: template.showsPurpose ? (draft.purposes.length === 0 ? frontSheet.purposes : draft.purposes) : [],
      fields: template.fields.filter(({ isShown }) => isShown).flatMap((field) => valueOf(field, source, draft)),
    },
    recommendation: draft.asks.length === 0 ? source.recommendation : draft.asks.map(({ verb, text }) => ({ verb, text: written(text) })),
    summary: draft.summary === null ? source.summary : written(draft.summary),
    escalations: draft.escalations.length === 0 ? source.escalations : draft.escalations.map(({ kind, text }) => ({ kind, themeId: null, text: written(text) })),
    risks: source.risks.map((risk) => {
      const change = draft.riskChanges.find(({ reference }) => reference === risk.reference);
      return change === undefined ? risk : { ...risk, proposedChange: written(change.text) };
    }),
  };
}

function valueOf({ id, label, whenEmpty }: PaperTemplate["fields"][number], source: BoardPaperSource, draft: PaperDraft): readonly FrontSheetField[] {
  const typed = draft.values[id];
  const value = typed === undefined ? (known(id, source) ?? (whenEmpty === null ? null : printed(whenEmpty))) : written(typed);
  return value === null ? [] : [{ label, value }];
}

/** What the product can say by itself where the author wrote nothing. */
function known(id: FrontFieldId, source: BoardPaperSource): FreeText | null {
  const { profile, themes, assessment, risks } = source;
  const sealed = themes.filter(({ isPrivate }) => isPrivate).map(({ title }) => title);
  switch (id) {
    case "session":
      if (profile === "board") return printed("Private");
      return printed(sealed.length === 0 ? "Public" : `Public; ${listInWords(sealed)} in private`);
    case "considered":
      return assessment.consideredBy;
    case "baf":
      return risks.length === 0 ? null : printed(risks.map(({ reference }) => reference).join("; "));
    case "foi":
      return printed(profile === "public" ? "For publication" : "Not exempt because it is private");
    default:
      return null;
  }
}

function written(text: string): FreeText {
  return { text, isPublic: false };
}

function printed(text: string): FreeText {
  return { text, isPublic: true };
}

/** The front sheet of a paper whose trust has no template and whose author has written nothing. */
export function bareFrontSheet(sheet: Pick<FrontSheetSource, "meetingOn" | "title" | "purposes">): FrontSheetSource {
  return { hasFrontSheet: true, showsStatus: true, askHeading: "The board is asked to", markings: { board: "Private session", public: "Public" }, logo: null, meeting: "Board of Directors", agendaItem: null, paperNumber: null, fields: [], ...sheet };
}
