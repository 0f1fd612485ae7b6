import { mean } from "../comparison/averages";
import type { DmaGroup, PeerMean } from "../comparison/dma-groups";
import { DMA_MEASURES, SHORT_DMA_TITLES } from "../comparison/dma-release";
import type { ThemeLevels } from "../comparison/peer-entry";
import type { PlacedDmaEntry } from "../comparison/place-dma-entries";
import { careSettingName } from "../organisations/care-setting";
import { counted } from "../text/counts";
import { listInWords } from "../text/lists";
import { formatCount, formatNumber } from "../text/numbers";
import { placeOfSystem, shortTrustName } from "../text/organisation-names";
import type { Block, Table } from "./paper-blocks";
import type { PaperSection } from "./paper";
import { plain } from "./prose";
import type { SystemPaperSource } from "./system-paper-source";

/** One row of the official layer: an entry, or a mean with what it runs over. */
export type OfficialRow = { readonly name: string; readonly values: ThemeLevels; readonly basis: string; readonly overall: number | null };

/** The system's position in the official assessment: public, on the publisher's own scale, beside nobody's own view. */
export function officialSection(source: SystemPaperSource): PaperSection {
  const { dma, system } = source;
  const groups = officialGroups(source);
  if (dma === null || groups.length === 0) {
    return { id: "official", heading: "Beside it, the official DMA: nothing to show", blocks: [paragraph("No release of the Digital Maturity Assessment has an entry of this system.")] };
  }
  const row = ({ name, values }: OfficialRow): Table["rows"][number] => ({ isGroup: false, cells: [name, ...DMA_MEASURES.map((id) => formatNumber(values[id] ?? null))] });
  const table: Table = {
    kind: "table",
    caption: `${dma.release.name}: every entry of ${placeOfSystem(system.name)} as published, with like-for-like means`,
    isTight: true,
    columns: [{ heading: "Entry", share: 110, isNumber: false, layer: "dma" }, ...DMA_MEASURES.map((id) => ({ heading: SHORT_DMA_TITLES[id], share: 56, isNumber: true, layer: "dma" as const }))],
    rows: groups.flatMap(({ title, rows }) => [{ isGroup: true, cells: [title, ...DMA_MEASURES.map(() => "")] }, ...rows.map(row)]),
  };
  const placed = dma.membership === "release" ? "Entries are grouped as the release grouped them." : "The release came before this system: its entries are grouped by today’s membership.";
  return {
    id: "official",
    heading: headingOf(source),
    blocks: [table, paragraph(`Public, one row a provider and care setting, on the publisher’s scale. ${placed} A mean states its basis and n. Another source and another scale: where boards’ own levels and the DMA differ, ask why.`, true)],
  };
}

/** The rows of the table, setting by setting; settings with one entry only stand beside the next wider group. */
export function officialGroups({ dma, system }: SystemPaperSource): readonly { readonly title: string; readonly rows: readonly OfficialRow[] }[] {
  return dma === null ? [] : dma.groups.map((group) => groupOf(group, placeOfSystem(system.name)));
}

function groupOf(group: DmaGroup, place: string): { readonly title: string; readonly rows: readonly OfficialRow[] } {
  if (group.kind === "together") {
    return { title: group.setting === null ? "Every care setting" : careSettingName(group.setting), rows: [...group.entries.map((entry) => entryRow(entry, false)), ...group.means.map(meanRow)] };
  }
  const settings = [...new Set(group.rows.map(({ entry }) => careSettingName(entry.setting).toLowerCase()))];
  return { title: `No other ${listInWords(settings, "or")} entry in ${place}`, rows: group.rows.flatMap(({ entry, mean: wider }) => [entryRow(entry, true), ...(wider === null ? [] : [meanRow(wider)])]) };
}

function entryRow({ trust, sourceName, setting, levels, overall }: PlacedDmaEntry, withSetting: boolean): OfficialRow {
  const name = shortTrustName(trust?.name ?? sourceName);
  return { name: withSetting ? `${name}, ${careSettingName(setting).toLowerCase()}` : name, values: levels, basis: `${careSettingName(setting)} entry, as published`, overall };
}

function meanRow({ of, setting, n, mean: values }: PeerMean): OfficialRow {
  const kind = setting === null ? "" : ` ${careSettingName(setting).toLowerCase()}`;
  const whose = { system: "Mean here", region: "Region mean", nation: "England mean", saved: "Mean" }[of];
  return { name: `${whose}, n\u00a0${formatCount(n)}`, values: values ?? {}, basis: `Mean of${kind} entries, n ${formatCount(n)}, by entry`, overall: null };
}

/** The measure that is lowest on average here, which is public. No trust is named. */
function headingOf({ dma }: SystemPaperSource): string {
  const entries = dma?.groups.flatMap((group) => (group.kind === "together" ? group.entries : group.rows.map(({ entry }) => entry))) ?? [];
  const means = DMA_MEASURES.flatMap((id) => {
    const value = mean(entries.map(({ levels }) => levels[id]));
    return value === null ? [] : [{ id, value }];
  });
  const lowest = means.toSorted((a, b) => a.value - b.value)[0];
  const name = `Beside it, the official ${dma?.release.name ?? "DMA"}`;
  return lowest === undefined ? name : `${name}: lowest on ${SHORT_DMA_TITLES[lowest.id]}, ${formatNumber(lowest.value)} on average over ${counted(entries.length, "entry", "entries")}`;
}

function paragraph(text: string, isNote = false): Block {
  return { kind: "paragraph", prose: plain(text), isNote };
}
