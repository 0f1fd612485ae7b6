import type { LensId } from "../framework/framework";
import { countInWords, counted, opening } from "../text/counts";
import { formatDayAndMonth } from "../text/dates";
import { listInWords } from "../text/lists";
import { formatNumber } from "../text/numbers";
import type { BoardPaperSource } from "./board-paper-source";
import { movementInWords } from "./finding";
import { joined, plain, strong, type Prose } from "./prose";
import { hasHistory, isSealed, movementOf, printableMean, shownThemes, standingOf, themesIn } from "./standing";

const NAMES: Readonly<Record<LensId, { readonly one: string; readonly all: string }>> = {
  measures: { one: "measure", all: "the seven measures" },
  trends: { one: "trend", all: "the six trends" },
};

/** The paragraphs under the ask: who met, what is private, the means that may be given, and what moved. */
export function summaryOf(source: BoardPaperSource): readonly Prose[] {
  const own = joined(
    spaced(plain(meetingSentence(source))),
    spaced(plain(privateSentence(source))),
    lensSentence("measures", source),
    plain(" "),
    lensSentence("trends", source),
    plain(hasHistory(source) ? "" : " This is the first cycle, so there is no earlier level to compare with."),
  );
  return source.summary === null ? [own] : [own, plain(source.summary.text)];
}

function meetingSentence(source: BoardPaperSource): string {
  const { workshop } = source.assessment;
  if (workshop?.present == null || workshop.heldOn === null) return "";
  const seats = workshop.votingSeats + workshop.nonVotingSeats;
  const isWhole = source.themes.every((theme) => ["agreed", "left-out"].includes(standingOf(theme, source)));
  const outcome = shownThemes(source).length === 0 ? "" : isWhole ? ", and agreed a level for each theme" : ", and agreed levels";
  const met = `${opening(countInWords(workshop.present))} of ${countInWords(seats)} seats met on ${formatDayAndMonth(workshop.heldOn)}, answered alone, talked${outcome}.`;
  return workshop.isQuorate === false ? `${met} The meeting was not quorate.` : met;
}

function privateSentence(source: BoardPaperSource): string {
  const sealed = source.themes.filter((theme) => isSealed(theme, source));
  if (sealed.length === 0) return "";
  const lenses = [...new Set(sealed.map(({ lens }) => (lens === "measures" ? "the seven" : "the six")))];
  const are = sealed.length === 1 ? "is" : "are";
  return `${listInWords(sealed.map(({ title }) => title))} ${are} for the private session, so no mean of ${listInWords(lenses, "or")} is given here.`;
}

/** "Of the six trends (mean 2.2), one rose and one fell." */
function lensSentence(lens: LensId, source: BoardPaperSource): Prose {
  const { one, all } = NAMES[lens];
  const shown = shownThemes(source).filter((theme) => theme.lens === lens);
  const count = themesIn(lens, source).length;
  if (shown.length === 0) return plain(`No level of ${all} is ${themesIn(lens, source).some((theme) => isSealed(theme, source)) ? "shown" : "agreed yet"}.`);
  const subject = shown.length === count ? all : `the ${counted(shown.length, one)} shown`;
  const mean = printableMean(lens, source);
  const average = mean === null ? [] : joined(plain("mean "), strong(formatNumber(mean)), plain(", all agreed"));
  const movement = movementInWords(shown.map(movementOf).filter((moved) => moved !== null));
  if (movement !== null) {
    return joined(plain(`Of ${subject}`), average.length === 0 ? [] : joined(plain(" ("), average, plain(")")), plain(`, ${movement}.`));
  }
  if (average.length === 0) return plain(`${opening(countInWords(shown.length))} of ${all} ${shown.length === 1 ? "has" : "have"} an agreed level.`);
  return joined(plain(`${opening(all)} have a `), average, plain("."));
}

function spaced(prose: Prose): Prose {
  return prose.length === 0 ? prose : joined(prose, plain(" "));
}
