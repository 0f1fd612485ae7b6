import type { Assessment } from "../core/assessment/assessment";
import { hasAnswers } from "../core/assessment/seat";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import type { Theme } from "../core/framework/framework";
import { elementsForSetting, lensOfTheme, themesOf } from "../core/framework/themes";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import type { CareSetting } from "../core/organisations/care-setting";
import { careSettingName } from "../core/organisations/care-setting";
import { levelOfElements } from "../core/scoring/staircase";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { listInWords } from "../core/text/lists";
import { readOwnAnswers } from "../db/answers";
import type { Queries } from "../db/database";
import { listTicks, toElementTicks, type ElementTick } from "../db/element-ticks";
import { findSeatOfPerson } from "../db/seats";
import { findTrustSettings } from "../db/trust-settings";
import { listCaptures } from "../db/workshop-captures";
import type { EvidencePageProps } from "../ui/pages/evidence-page";
import { trustFrame, type Frame } from "../web/frames";
import { paths } from "../web/paths";

export type EvidenceTools = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** What every page on evidence is made of. */
export type EvidenceBook = {
  readonly frame: Frame;
  readonly themes: readonly Theme[];
  readonly settings: readonly CareSetting[];
  readonly ticks: readonly ElementTick[];
  /** The digital team, until the board has approved. */
  readonly mayEdit: boolean;
  /** Themes this reader is still to answer: evidence waits until their own view is given. */
  readonly waiting: ReadonlySet<string>;
};

/** Reads what every page on evidence is made of, for this reader. */
export async function readEvidenceBook({ db, frameworks }: EvidenceTools, viewer: Viewer, assessment: Assessment): Promise<EvidenceBook> {
  const [ticks, settings, seat] = await Promise.all([listTicks(db, assessment.id), findTrustSettings(db, assessment.trust.code), findSeatOfPerson(db, assessment.id, viewer.personId)]);
  const themes = themesOf(requireFramework(frameworks, assessment.framework));
  const isTeam = can(viewer, "tick-elements", assessment.trust.code);
  const isAsked = seat !== null && hasAnswers(seat) && assessment.state === "answering" && !isTeam;
  const given = isAsked ? (await readOwnAnswers(db, seat.id)).map(({ themeId }) => themeId) : [];
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, hasSeat: seat !== null && hasAnswers(seat), current: "Evidence" }),
    themes,
    settings: settings ?? [],
    ticks,
    mayEdit: isTeam && assessment.state !== "approved",
    waiting: new Set(isAsked ? themes.map(({ id }) => id).filter((id) => !given.includes(id)) : []),
  };
}

/** How far the digital team has come, theme by theme. */
export async function readEvidence(tools: EvidenceTools, viewer: Viewer, assessment: Assessment): Promise<EvidencePageProps> {
  const { frame, themes, settings, ticks, mayEdit, waiting } = await readEvidenceBook(tools, viewer, assessment);
  const framework = requireFramework(tools.frameworks, assessment.framework);
  const elements = themes.flatMap((theme) => elementsForSetting(theme, settings));
  const looked = ticks.filter(({ elementId }) => elements.some(({ id }) => id === elementId)).length;
  const promised = waiting.size > 0 ? [] : (await listCaptures(tools.db, assessment.id)).filter(({ kind }) => kind === "evidence");
  return {
    frame,
    promised: promised.map(({ id, text, owner, dueOn, themeId }) => {
      const theme = themes.find((one) => one.id === themeId);
      return { id, text, more: [owner, dueOn === null ? null : `by ${formatDate(dueOn)}`].filter((words) => words !== null).join(", "), theme: theme === undefined ? null : { title: theme.title, href: paths.evidence(assessment.id, theme.id) } };
    }),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: waiting.size > 0 ? "Evidence, once you have answered" : `${opening(counted(looked, "element"))} of ${elements.length} looked at`,
    sentence: mayEdit
      ? "Tick an element when you can show it. The board sees what it adds up to beside its own view; it never changes the board’s."
      : "The digital team ticks what it can show. It stands beside the board’s own view and never changes it.",
    settings: settings.length === 0 ? "No care setting is recorded for the trust, so only elements that apply to every trust are asked." : `Asked of a trust that provides ${listInWords(settings.map((setting) => careSettingName(setting).toLowerCase()))} care.`,
    lenses: framework.lenses.map(({ id, title }) => ({
      id,
      title,
      themes: themes
        .filter((theme) => lensOfTheme(framework, theme.id) === id)
        .map((theme) => {
          const own = elementsForSetting(theme, settings);
          const of = (test: (tick: ElementTick) => boolean) => ticks.filter((tick) => own.some((element) => element.id === tick.elementId) && test(tick)).length;
          const old = of(({ expiresOn }) => expiresOn !== null && expiresOn < tools.today);
          return {
            id: theme.id,
            title: theme.title,
            href: waiting.has(theme.id) ? paths.answer(assessment.id, theme.id) : paths.evidence(assessment.id, theme.id),
            isWaiting: waiting.has(theme.id),
            level: levelOfElements(theme.levels, toElementTicks(ticks), settings),
            met: `${of(({ isMet }) => isMet)} of ${own.length}`,
            stillToLook: own.length - of(() => true),
            expired: old === 0 ? null : `${opening(counted(old, "piece", "pieces"))} of evidence out of date`,
          };
        }),
    })),
  };
}
