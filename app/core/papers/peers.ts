import { careSettingName } from "../organisations/care-setting";
import { countInWords } from "../text/counts";
import { formatNumber } from "../text/numbers";
import type { PaperSection } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { DmaEntrySource, DmaPeersSource, DmaResultSource, DmaValues } from "./dma-source";
import type { Paragraph, Peers } from "./paper-blocks";
import { plain } from "./prose";

/** More peers than this are drawn as their mean alone: squares on squares say nothing. */
const DRAWN_PEERS = 8;

/** The official result beside like-for-like peers: its own figure, on its own scale. */
export function peersSection(source: BoardPaperSource): PaperSection {
  const { dma } = source;
  const entry = dma?.entries[0];
  if (dma === null || entry === undefined) {
    const text = "No official DMA result is held for this trust, so there is no comparison. Other boards’ own views are not in this paper.";
    return { id: "peers", heading: "Peers: no official result to show", blocks: [note(text, false)] };
  }
  return { id: "peers", heading: peersHeading(entry, dma), blocks: [peersFigure(entry, dma, source)] };
}

/** Pillar ids in the framework's order, those the release names. */
export function pillarIds(dma: DmaResultSource): readonly string[] {
  return Object.keys(dma.pillarTitles);
}

function peersHeading(entry: DmaEntrySource, dma: DmaResultSource): string {
  const pillars = pillarIds(dma).filter((id) => valueOf(entry.values, id) !== null);
  const parts = [withinRange(entry, pillars), againstNational(entry, pillars)].filter((part) => part !== null);
  if (parts.length === 0) return "Peers: the official result, with nothing to hold beside it";
  return `Peers: the official DMA has us ${parts.join(", and ")}`;
}

function withinRange({ values, peers }: DmaEntrySource, pillars: readonly string[]): string | null {
  if (peers === null || peers.entries.length < 2) return null;
  const comparable = pillars.filter((id) => peerValues(peers, id).length > 1);
  const within = comparable.filter((id) => {
    const [own, others] = [valueOf(values, id) ?? NaN, peerValues(peers, id)];
    return own >= Math.min(...others) && own <= Math.max(...others);
  });
  if (comparable.length === 0) return null;
  if (within.length === comparable.length) return "within our peers’ range";
  return within.length === 0 ? "outside our peers’ range" : `within our peers’ range on ${ofAll(within.length, comparable.length)}`;
}

function againstNational({ values, national }: DmaEntrySource, pillars: readonly string[]): string | null {
  if (national === null) return null;
  const comparable = pillars.filter((id) => valueOf(national.means, id) !== null);
  const atOrAbove = comparable.filter((id) => (valueOf(values, id) ?? NaN) >= (valueOf(national.means, id) ?? NaN));
  if (comparable.length === 0) return null;
  if (atOrAbove.length === 0) return "below the national mean";
  const where = atOrAbove.length === comparable.length ? "" : ` on ${ofAll(atOrAbove.length, comparable.length)}`;
  return `at or above the national mean${where}`;
}

function ofAll(count: number, all: number): string {
  return `${countInWords(count)} of ${countInWords(all)} pillars`;
}

function peersFigure(entry: DmaEntrySource, dma: DmaResultSource, { trust, files }: BoardPaperSource): Peers {
  const peers = entry.peers;
  const areDrawn = peers !== null && peers.entries.length > 0 && peers.entries.length <= DRAWN_PEERS;
  const setting = careSettingName(entry.setting).toLowerCase();
  const file = files.find(({ id }) => id === dma.fileId);
  return {
    kind: "peers",
    label: "Figure 2",
    caption: `${dma.releaseName}, ${setting} entries: ${trust.name} beside its peers, on the DMA’s own scale`,
    scale: dma.scale,
    legend: {
      own: `${trust.name}, ${setting} entry`,
      peers: peers === null ? null : peersLegend(peers, areDrawn, setting),
      national: entry.national === null ? null : `national ${setting} mean, by entry (n ${entry.national.n})`,
    },
    rows: pillarIds(dma).map((id) => {
      const [own, peerMean, nationalMean] = [valueOf(entry.values, id), valueOf(peers?.means ?? {}, id), valueOf(entry.national?.means ?? {}, id)];
      const title = dma.pillarTitles[id] ?? id;
      const drawn = areDrawn ? peers.entries.map(({ name, values }) => ({ name, value: valueOf(values, id) })) : [];
      const others = drawn.map(({ value }) => value).filter((value) => value !== null);
      return { title, own, peers: drawn, peerMean: areDrawn ? null : peerMean, nationalMean, alternative: rowInWords(title, own, others, areDrawn ? null : peerMean, nationalMean) };
    }),
    beside: [
      ...(peers === null ? [note(`No other ${setting} entry to compare with: the peers’ mean is not available.`, false)] : []),
      note("The board’s own levels and the DMA ask different things, at different times. Where the two differ, ask why.", false),
      note(`Source: ${file?.name ?? dma.releaseName}. Its scale runs from ${dma.scale.lowest} to ${dma.scale.highest}. Other boards’ own views are not in this paper.`, true),
    ],
  };
}

function peersLegend({ entries, n, basis, group }: DmaPeersSource, areDrawn: boolean, setting: string): string {
  const counted = `n ${n}, ${setting}, by ${basis}`;
  return areDrawn ? `${entries.map(({ name }) => name).join(", ")} (${counted})` : `mean of our peers in ${group} (${counted})`;
}

function rowInWords(title: string, own: number | null, peers: readonly number[], peerMean: number | null, nationalMean: number | null): string {
  const range = peers.length === 0 ? "" : `, peers ${formatNumber(Math.min(...peers))} to ${formatNumber(Math.max(...peers))}`;
  const mean = peerMean === null ? "" : `, mean of peers ${formatNumber(peerMean)}`;
  const national = nationalMean === null ? "" : `, national mean ${formatNumber(nationalMean)}`;
  return `${title}: ${own === null ? "no figure" : formatNumber(own)}${range}${mean}${national}`;
}

function peerValues(peers: DmaPeersSource, id: string): readonly number[] {
  return peers.entries.map(({ values }) => valueOf(values, id)).filter((value) => value !== null);
}

/** A published value, null where the release is blank. */
export function valueOf(values: DmaValues, id: string): number | null {
  return values[id] ?? null;
}

function note(text: string, isNote: boolean): Paragraph {
  return { kind: "paragraph", prose: plain(text), isNote };
}
