import { HeatMap, type HeatMapProps } from "../charts/heat-map";

export type ReleasedMap = HeatMapProps & { readonly id: string; readonly title: string };

/** Released levels, the measures and the trends apart: the drawing that every reader of them gets. */
export function ReleasedLevels({ maps }: { readonly maps: readonly ReleasedMap[] }) {
  return maps.map(({ id, title, ...map }) => (
    <section key={id} className="bm-released">
      <h3>{title}</h3>
      <HeatMap {...map} />
    </section>
  ));
}
