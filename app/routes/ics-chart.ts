import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSystemReader } from "../auth/guards";
import { dateInEngland } from "../core/text/instants";
import { readIcsChart } from "../page-data/ics-chart";
import { readIcsPlace } from "../page-data/ics-place";
import { drawSlidePng, drawSlideSvg } from "../papers/slides/draw-slide";
import { picture, refusedQuery } from "../web/downloads";
import { notFound } from "../web/responses";

/** A chart of a system's pages as SVG or PNG: its name says which, its query the page's choices. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const [, chart, ending] = /^([a-z-]+)\.(svg|png)$/.exec(params["chart"] ?? "") ?? [];
  const tools = { ...context, today: dateInEngland(context.now()) };
  const place = chart === undefined ? null : await readIcsPlace(tools, viewer, params["icb"] ?? "");
  const read = place && (await readIcsChart(tools, place, chart ?? "", request.url));
  if (place === null || read === null) throw notFound();
  if (!read.ok) return refusedQuery(read.errors, "csv");
  const name = `boardmark-${place.system.code.toLowerCase()}-${chart ?? ""}`;
  return ending === "svg" ? picture(drawSlideSvg(read.slide), "svg", name) : picture(await drawSlidePng(read.slide, context.fontFolder), "png", name);
}
