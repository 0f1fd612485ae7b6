import { paths } from "../web/paths";

/** A chart as files, with the choices of the page it stands on. */
export function chartsOf(code: string, chart: string, query: Readonly<Record<string, string | null>>): readonly { readonly href: string; readonly text: string }[] {
  const chosen = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
  const search = new URLSearchParams(chosen).toString();
  return (["svg", "png"] as const).map((ending) => ({ href: `${paths.icsChart(code, chart, ending)}${search === "" ? "" : `?${search}`}`, text: ending.toUpperCase() }));
}
