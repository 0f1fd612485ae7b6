import { dotsSlide } from "../core/charts/slides/dots-slide";
import { lanesSlide } from "../core/charts/slides/lanes-slide";
import type { Slide } from "../core/charts/slides/slide";
import { trendSlide } from "../core/charts/slides/trend-slide";
import { formatNumber } from "../core/text/numbers";
import { DMA_SCALE, type IcsThemePageProps } from "../ui/pages/ics-theme-page";
import { BOARD_SOURCE } from "./ics-compare-slides";

/** One theme's dots as a picture, the reader's own trust marked; null: nothing is released to the reader. */
export function themeDotsSlide({ frame, quiet, title, board }: IcsThemePageProps): Slide | null {
  const alike = board.rows.filter(({ isApart = false }) => !isApart);
  const levels = alike.flatMap(({ level }) => level ?? []);
  if (levels.length === 0) return null;
  const own = alike.flatMap(({ name, level, isOwn }) => (isOwn && level !== null ? [{ name, level }] : []));
  return dotsSlide({
    title,
    note: `${frame.organisation ?? ""}. ${quiet}. ${board.note}`,
    source: `One dot is one trust; the triangle is the median of those sharing${own.length === 0 ? "" : `; the numbered disc is ${own.map(({ name }) => name).join(", ")}`}. ${BOARD_SOURCE}`,
    description: `${board.rows.map(({ name, level }) => `${name}: ${level ?? "not shown"}`).join("; ")}. Median ${board.median ?? "not shown"}.`,
    levelNames: board.levelNames.map(({ name }) => name),
    rows: [{ name: board.theme, words: `median ${board.median ?? "–"}, of ${levels.length} sharing`, levels, median: board.medianAt, own }],
  });
}

/** A theme over the cycles as a picture; null: nothing to draw. */
export function themeTrendSlide({ frame, board, trend }: IcsThemePageProps): Slide | null {
  if (trend === null) return null;
  return trendSlide({
    title: `${board.theme} over the years`,
    note: `${frame.organisation ?? ""}. ${board.note}`,
    source: `A double zigzag: the question, the framework or the trust changed, so no line joins the two. ${BOARD_SOURCE}`,
    description: trend.trusts.map(({ name, points }) => `${name}: ${points.map(({ level }, place) => `${trend.cycles[place] ?? ""} ${level ?? "not shown"}`).join(", ")}.`).join(" "),
    cycles: trend.cycles,
    trusts: trend.trusts,
  });
}

/** One measure of the official layer as a picture; null: the publisher has none, or no entry here. */
export function themeDmaSlide({ frame, board, dma }: IcsThemePageProps): Slide | null {
  if (dma === null || dma.rows.length === 0) return null;
  return lanesSlide({
    title: `${board.theme}: ${dma.title.replace("Beside it, t", "t")}`,
    note: `${frame.organisation ?? ""}. Public, on the publisher’s own scale of ${DMA_SCALE.lowest} to ${DMA_SCALE.highest}. Dark is the entry, pale others of its care setting here, the tick their mean in England.`,
    source: dma.source,
    description: dma.rows.map(({ name, setting, value }) => `${name}, ${setting}: ${value === null ? "not shown" : formatNumber(value)}.`).join(" "),
    scale: DMA_SCALE,
    rows: dma.rows.map(({ name, setting, value, peers, nationalMean }) => ({ name: `${name}, ${setting}`, others: peers, value, mean: nationalMean, isJoined: false, words: value === null ? "" : formatNumber(value) })),
  });
}
