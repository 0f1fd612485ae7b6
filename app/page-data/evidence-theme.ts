import type { Assessment } from "../core/assessment/assessment";
import { LARGEST_EVIDENCE_FILE, MOST_EVIDENCE_FILES } from "../core/evidence/accept-evidence-file";
import { requireFramework } from "../core/framework/framework-library";
import type { Element } from "../core/framework/framework";
import { levelsForSettings } from "../core/framework/themes";
import type { Viewer } from "../core/permissions/viewer";
import { isLevel } from "../core/scoring/level";
import { elementsNotMet, levelOfElements } from "../core/scoring/staircase";
import { counted, opening, plural } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { formatInstant } from "../core/text/instants";
import { levelInWords, levelName } from "../core/text/levels";
import { formatNumber } from "../core/text/numbers";
import { listEvidenceFiles, type EvidenceFile } from "../db/evidence-files";
import { listTickRevisions, toElementTicks, type ElementTick, type TickRevision } from "../db/element-ticks";
import { findNames } from "../db/trust-people";
import type { ElementView } from "../ui/pages/element-view";
import type { EvidenceThemePageProps } from "../ui/pages/evidence-theme-page";
import { paths } from "../web/paths";
import { readBeside } from "./beside";
import { readEvidenceBook, type EvidenceTools } from "./evidence";
import { tickHistory } from "./histories";

/** The evidence on one theme; null when the framework has no such theme. */
export async function readEvidenceTheme(tools: EvidenceTools, viewer: Viewer, assessment: Assessment, themeId: string, url: string): Promise<Omit<EvidenceThemePageProps, "typed" | "errors"> | null> {
  const { frame, themes, settings, ticks, mayEdit, waiting } = await readEvidenceBook(tools, viewer, assessment);
  const theme = themes.find(({ id }) => id === themeId);
  const editing = new URL(url).searchParams.get("element");
  if (theme === undefined) return null;
  const framework = requireFramework(tools.frameworks, assessment.framework);
  const { scale } = framework;
  const isWaiting = waiting.has(themeId);
  const [files, revisions] = await Promise.all([listEvidenceFiles(tools.db, assessment.id), listTickRevisions(tools.db, assessment.id)]);
  const names = await findNames(tools.db, [...revisions.map(({ tickedBy }) => tickedBy), ...files.map(({ uploadedBy }) => uploadedBy)]);
  const met = toElementTicks(ticks);
  const reached = levelOfElements(theme.levels, met, settings);
  const after = reached === null || reached === 5 ? null : reached + 1;
  const missing = isLevel(after) ? elementsNotMet(theme.levels, met, settings, after).length : 0;
  const view = (element: Element): ElementView =>
    elementView(element, {
      href: paths.evidence(assessment.id, themeId),
      assessmentId: assessment.id,
      today: tools.today,
      tick: ticks.find(({ elementId }) => elementId === element.id) ?? null,
      files: files.filter(({ elementId }) => elementId === element.id),
      revisions: revisions.filter(({ elementId }) => elementId === element.id),
      names,
      mayEdit,
      url,
    });
  return {
    frame,
    action: `${paths.evidence(assessment.id, themeId)}${editing === null ? "" : `?element=${encodeURIComponent(editing)}`}`,
    quiet: `Evidence, ${formatCycle(assessment.cycle)}`,
    title: theme.title,
    finding: isWaiting
      ? "Give your own view first: evidence is shown when you have answered."
      : reached === null
        ? "Nothing has been looked at yet."
        : `The evidence adds up to ${levelInWords(reached, scale)}.${isLevel(after) ? ` ${opening(counted(missing, "element"))} ${plural(missing, "stands", "stand")} before ${after}.` : ""}`,
    reached: isWaiting ? null : reached,
    answerHref: isWaiting ? paths.answer(assessment.id, themeId) : null,
    mayEdit,
    editing: mayEdit ? editing : null,
    levels: isWaiting
      ? []
      : levelsForSettings(theme, settings)
          .filter(({ level }) => level > 1)
          .map(({ level, line, elements }) => ({
            level,
            name: levelName(level, scale),
            line,
            met: `${elements.filter(({ id }) => met.get(id) === true).length} of ${elements.length} met`,
            elements: elements.map(view),
          })),
    toBring: mayEdit ? theme.evidenceToBring : [],
    beside: isWaiting ? { signs: [], visits: [], more: null } : (await readBeside(tools, assessment.trust.code, framework, true))(themeId),
    fileHint: `Up to ${formatNumber(LARGEST_EVIDENCE_FILE / 1024 / 1024, 0)} megabytes, ${counted(MOST_EVIDENCE_FILES, "file")} an element. PDF, PNG, JPEG, Word, Excel, PowerPoint without macros, or plain text. The board can download it; it is never public.`,
    backHref: paths.evidence(assessment.id),
  };
}

type ElementReads = {
  readonly href: string;
  readonly assessmentId: string;
  readonly today: string;
  readonly tick: ElementTick | null;
  readonly files: readonly EvidenceFile[];
  readonly revisions: readonly TickRevision[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayEdit: boolean;
  readonly url: string;
};

function elementView({ id, text, isPrivateByDefault }: Element, { href, assessmentId, today, tick, files, revisions, names, mayEdit, url }: ElementReads): ElementView {
  // It counts on when a word is taken back, so that a page from before is seen to be one.
  const revision = Math.max(0, ...revisions.map((one) => one.revision));
  const isOld = tick?.expiresOn != null && tick.expiresOn < today;
  return {
    id,
    text,
    isPrivate: isPrivateByDefault,
    state: tick === null ? "unknown" : tick.isMet ? "met" : "not-met",
    stateWords: wordOf(tick === null ? null : tick.isMet),
    evidence: tick?.evidence ?? null,
    link: tick?.link ?? null,
    facts: [
      ...(tick?.evidenceOn ? [`Dated ${formatDate(tick.evidenceOn)}`] : []),
      ...(tick?.owner ? [`kept by ${tick.owner}`] : []),
      ...(tick?.expiresOn && !isOld ? [`holds until ${formatDate(tick.expiresOn)}`] : []),
    ],
    expired: isOld ? `Out of date since ${formatDate(tick.expiresOn)}` : null,
    revision,
    fields: { evidence: tick?.evidence ?? "", link: tick?.link ?? "", owner: tick?.owner ?? "", evidenceOn: tick?.evidenceOn ?? "", expiresOn: tick?.expiresOn ?? "" },
    files: files.map((file) => ({
      id: file.id,
      name: file.fileName,
      href: paths.evidenceFile(assessmentId, file.id),
      about: `${formatNumber(Math.max(1, file.size / 1024), 0)} kB, added ${formatInstant(file.uploadedAt)} by ${names.get(file.uploadedBy) ?? "a person no longer on record"}`,
    })),
    // The standing word is above; what came before it is history.
    history: tickHistory(revisions, url, { names, elementId: id }, mayEdit ? revision : null),
    editHref: `${href}?element=${encodeURIComponent(id)}#${id}`,
  };
}

function wordOf(isMet: boolean | null): string {
  if (isMet === null) return "Not looked at";
  return isMet ? "Met" : "Not met";
}
