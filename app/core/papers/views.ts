import type { AgreementWord } from "../agreement/agreement-word";
import { countInWords, opening } from "../text/counts";
import { agreementInWords } from "../text/agreement-words";
import type { PaperSection } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { DifferentViewSource, PaperTheme } from "./paper-theme";
import { joined, plain, strong, type Prose } from "./prose";

/** Where the board's answers lay near each other and where they differed, and the views that stand beside the level. */
export function viewsSection({ themes }: BoardPaperSource): PaperSection {
  const items = [...(["views-differ", "mixed-views", "broad-agreement"] as const).flatMap((word) => byWord(word, themes)), ...tooFew(themes), ...differentViews(themes)];
  const none = { kind: "paragraph", prose: plain("No round has been revealed, so there is nothing to show yet."), isNote: false } as const;
  return { id: "views", heading: headingOf(themes), blocks: items.length === 0 ? [none] : [{ kind: "list", isOrdered: false, items }] };
}

function headingOf(themes: readonly PaperTheme[]): string {
  const shown = themes.filter(({ views }) => views.kind === "shown").length;
  const differ = withWord("views-differ", themes).length;
  const broad = withWord("broad-agreement", themes).length;
  if (shown === 0) return "Agreement and different views";
  if (broad === shown) return `Agreement: broad on all ${countInWords(shown)} shown`;
  const parted = differ === 0 ? "" : `, views differ on ${countInWords(differ)}`;
  return `Agreement: broad on ${countInWords(broad)} of ${countInWords(shown)}${parted}`;
}

function withWord(word: AgreementWord, themes: readonly PaperTheme[]): readonly PaperTheme[] {
  return themes.filter(({ views }) => views.kind === "shown" && views.agreement === word);
}

/** Themes where views agree are counted; the others are named. */
function byWord(word: AgreementWord, themes: readonly PaperTheme[]): readonly Prose[] {
  const agreed = withWord(word, themes);
  const label = opening(agreementInWords(word));
  if (word === "broad-agreement" && agreed.length > 1) return [joined(strong(`${label}:`), plain(` ${countInWords(agreed.length)}.`))];
  return named(label, agreed);
}

function tooFew(themes: readonly PaperTheme[]): readonly Prose[] {
  return named("Too few levels to show", themes.filter(({ views }) => views.kind === "too-few"));
}

function named(label: string, themes: readonly PaperTheme[]): readonly Prose[] {
  return themes.length === 0 ? [] : [joined(strong(`${label}:`), plain(` ${themes.map(({ title }) => title).join(", ")}.`))];
}

function differentViews(themes: readonly PaperTheme[]): readonly Prose[] {
  return themes.flatMap((theme) => theme.differentViews.map((view) => differentView(view, theme)));
}

/** "Empower citizens, 3. A different view: “...” Chief nurse." */
export function differentView(view: DifferentViewSource, { title, agreed }: PaperTheme): Prose {
  return joined(strong(`${title}${agreed === null ? "" : `, ${agreed}`}.`), plain(` ${viewInWords(view)}`));
}

/** The view in its holder's words, with the level and the name its holder chose to give. */
export function viewInWords({ text, holder, statedLevel }: DifferentViewSource): string {
  const level = statedLevel === null ? "" : `, level ${statedLevel}`;
  return `A different view${level}: “${text.text}”${holder === null ? "" : ` ${holder.text}.`}`;
}
