import { comparePageQuerySchema } from "../core/comparison/compare-page-query";
import { themePageQuerySchema } from "../core/comparison/theme-page-query";
import type { Slide } from "../core/charts/slides/slide";
import type { FieldErrors } from "../web/forms";
import { readQuery } from "../web/query";
import { changeSlide, heatSlide, lowSlide, officialSlide } from "./ics-compare-slides";
import { readIcsCompare } from "./ics-compare";
import type { IcsPlace, IcsTools } from "./ics-place";
import { readIcsTheme } from "./ics-theme";
import { themeDmaSlide, themeDotsSlide, themeTrendSlide } from "./ics-theme-slides";

export type ReadChart = { readonly ok: true; readonly slide: Slide } | { readonly ok: false; readonly errors: FieldErrors };

/**
 * A chart of a system's pages as a picture, for this reader: drawn from what the page itself is drawn from, so that it can
 * show nothing the page does not.
 *
 * @param chart such as "levels" or "theme-well-led"
 * @returns null when there is no such chart, or nothing in it to draw
 */
export async function readIcsChart(tools: IcsTools, place: IcsPlace, chart: string, url: string): Promise<ReadChart | null> {
  const theme = /^(theme|trend|official)-([a-z-]+)$/.exec(chart);
  if (theme?.[1] !== undefined && theme[2] !== undefined && chart !== "official-change") return readThemeChart(tools, place, theme[1], theme[2], url);
  const { value, errors } = readQuery(url, comparePageQuerySchema);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const page = await readIcsCompare(tools, place, value, {});
  const slides: Readonly<Record<string, () => Slide | null>> = {
    levels: () => heatSlide(page, page.board.measures),
    "levels-trends": () => heatSlide(page, page.board.trends),
    low: () => lowSlide(page),
    official: () => officialSlide(page),
    "official-change": () => changeSlide(page),
  };
  return asChart((Object.hasOwn(slides, chart) ? slides[chart] : undefined)?.() ?? null);
}

async function readThemeChart(tools: IcsTools, place: IcsPlace, kind: string, themeId: string, url: string): Promise<ReadChart | null> {
  const { value, errors } = readQuery(url, themePageQuerySchema);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const page = await readIcsTheme(tools, place, themeId, value, {});
  if (page === null) return null;
  if (kind === "theme") return asChart(themeDotsSlide(page));
  return asChart(kind === "trend" ? themeTrendSlide(page) : themeDmaSlide(page));
}

function asChart(slide: Slide | null): ReadChart | null {
  return slide === null ? null : { ok: true, slide };
}
