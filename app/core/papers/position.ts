import type { LensId } from "../framework/framework";
import { agreementInWords } from "../text/agreement-words";
import { counted, opening } from "../text/counts";
import { formatCycle } from "../text/cycles";
import { changeInWords } from "../text/levels";
import { listInWords } from "../text/lists";
import { EN_DASH, formatLevel, formatNumber } from "../text/numbers";
import { previousCycle } from "../cycle";
import type { BoardPaperSource } from "./board-paper-source";
import type { PaperTheme } from "./paper-theme";
import { positionFinding } from "./finding";
import type { Profile, ProfileRow } from "./paper-blocks";
import { isSealed, movementOf, shownThemes, standingOf, themesIn } from "./standing";

const LENSES: readonly { readonly id: LensId; readonly title: string }[] = [
  { id: "measures", title: "Seven measures" },
  { id: "trends", title: "Six trends" },
];

/** Figure 1: the profile of the seven and the six, the official result in its own lane. */
export function positionOf(source: BoardPaperSource): Profile {
  const { dma } = source;
  return {
    kind: "profile",
    label: "Figure 1",
    finding: positionFinding(source),
    caption: "Agreed level, last time, target, how many answered, median, views and official DMA figure for each theme",
    columns: { levels: "Level 1 to 5", answered: "Answered", median: "Median", views: "Views", dma: dma === null ? "" : `${dma.releaseName}, own scale` },
    legend: legendOf(source),
    groups: LENSES.map(({ id, title }) => ({
      title,
      dmaGap: dma === null || id === "measures" ? null : "The DMA has no trends.",
      rows: themesIn(id, source).map((theme) => rowOf(theme, source)),
    })),
    dmaScale: dma?.scale ?? null,
    notes: notesOf(source),
  };
}

function rowOf(theme: PaperTheme, source: BoardPaperSource): ProfileRow {
  const state = standingOf(theme, source);
  const isShown = state === "agreed" || state === "none";
  return {
    themeId: theme.id,
    title: theme.title,
    state,
    agreed: theme.agreed,
    earlier: theme.earlier,
    target: theme.target,
    isBroken: state === "agreed" && theme.earlier !== null && !theme.isComparable,
    gap: { agreed: null, none: "No level agreed yet", private: "In private session", "left-out": "Left out this cycle" }[state],
    answered: isShown ? answeredOf(theme) : "",
    median: isShown ? medianOf(theme) : "",
    views: isShown ? viewsOf(theme) : "",
    dma: dmaOf(theme, source),
    alternative: state === "agreed" ? marksInWords(theme, source) : "",
  };
}

/** "11 of 11", or a dash when no round is revealed. */
export function answeredOf({ answered, seats }: PaperTheme): string {
  return answered === null || seats === null ? EN_DASH : `${answered} of ${seats}`;
}

/** The median of the levels given, or a dash. */
export function medianOf({ views }: PaperTheme): string {
  return formatLevel(views.kind === "shown" ? views.median : null);
}

/** Our word for the spread, "Too few to show", or a dash. */
export function viewsOf({ views }: PaperTheme): string {
  if (views.kind === "none") return EN_DASH;
  return views.kind === "too-few" ? "Too few to show" : opening(agreementInWords(views.agreement));
}

function dmaOf(theme: PaperTheme, { dma }: BoardPaperSource): ProfileRow["dma"] {
  if (dma === null || theme.lens === "trends") return null;
  const value = dma.entries[0]?.values[theme.id] ?? null;
  return { value, text: formatNumber(value) };
}

/** What the drawn cell shows, for who cannot see it. */
function marksInWords(theme: PaperTheme, source: BoardPaperSource): string {
  const last = formatCycle(previousCycle(source.assessment.cycle));
  const parts = [
    `agreed level ${theme.agreed}`,
    theme.earlier !== null && theme.isComparable && `${changeInWords(theme.earlier, theme.agreed)} from ${theme.earlier} in ${last}`,
    theme.earlier !== null && !theme.isComparable && `${theme.earlier} in ${last} cannot be compared`,
    theme.target !== null && (theme.target === theme.agreed ? "at our target" : `our target ${theme.target}`),
  ].filter((part) => part !== false);
  return `${theme.title}: ${parts.join(", ")}`;
}

/** Only the marks that are there. */
function legendOf(source: BoardPaperSource): Profile["legend"] {
  const shown = shownThemes(source);
  const movements = shown.map(movementOf);
  return {
    ...(shown.length > 0 ? { agreed: "agreed now" } : {}),
    ...(movements.some((moved) => moved !== null && moved !== 0) ? { earlier: "last time" } : {}),
    ...(movements.includes(0) ? { unchanged: "no change" } : {}),
    ...(shown.some(({ agreed, target }) => target !== null && target !== agreed) ? { target: "our target" } : {}),
    ...(shown.some(({ agreed, target }) => target === agreed) ? { atTarget: "at target" } : {}),
    ...(shown.some(({ earlier, isComparable }) => earlier !== null && !isComparable) ? { broken: "not comparable" } : {}),
    ...(source.dma === null ? {} : { dma: "official DMA" }),
  };
}

function notesOf(source: BoardPaperSource): readonly string[] {
  const open = source.themes.filter((theme) => !isSealed(theme, source));
  const recusals = source.assessment.workshop?.recusals ?? [];
  const levels = source.assessment.levelNames.map(({ level, name }) => `${level} ${name.toLowerCase()}`);
  return [
    `${levels.join(", ")}.`,
    open.some(({ views }) => views.kind === "too-few") ? "Too few: under five levels." : "",
    ...open.map(({ id, title }) => recusalNote(title, recusals.filter(({ themeId }) => themeId === id).length)),
    ...open.map(({ title, isComparable, earlier, breakReason }) => (isComparable || earlier === null ? "" : `${title}: ${breakReason ?? "not comparable with last time"}.`)),
    ...open.map(({ title, leftOutReason }) => (leftOutReason === null || leftOutReason.text === "" ? "" : `${title}: ${leftOutReason.text}`)),
    source.profile === "board" && open.some(({ isPrivate }) => isPrivate) ? `Kept out of the public paper: ${listInWords(open.filter(({ isPrivate }) => isPrivate).map(({ title }) => title))}.` : "",
    "Figures: appendix A.",
  ].filter((note) => note !== "");
}

function recusalNote(title: string, count: number): string {
  return count === 0 ? "" : `${title}: ${counted(count, "member")} recused.`;
}
