import type { CompareDocument } from "./compare-document";
import { mean } from "./averages";

/** The columns of the download, in order: one row for each trust, setting and theme. */
export const TIDY_COLUMNS = ["ods", "trust", "setting", "theme", "layer", "release", "level", "basis", "membership", "source", "sha256"] as const;

/** One row. Level null: not available or not released, all alike. `release` is a year of the DMA or a cycle of boards. */
export type TidyRow = {
  readonly ods: string | null;
  readonly trust: string;
  readonly setting: string;
  readonly theme: string;
  readonly layer: string;
  readonly release: string;
  readonly level: number | null;
  readonly basis: string;
  /** The day whose membership groups the rows. */
  readonly membership: string;
  readonly source: string;
  readonly sha256: string | null;
};

/** What a download says beside the document itself. */
export type TidyFacts = { readonly release: string; readonly membershipDate: string; readonly themeIds: readonly string[] };

/**
 * A comparison as one tidy table, unrounded. By entry: the entries as they are. By provider: one row a provider and
 * theme, the mean of what is known of its settings.
 *
 * @returns in order of name, then setting, then theme
 */
export function tidyRows(document: CompareDocument, { release, membershipDate, themeIds }: TidyFacts): readonly TidyRow[] {
  const rows = document.basis === "entry" ? document.entries : byProvider(document.entries, themeIds);
  return rows.flatMap(({ trust, setting, levels }) =>
    themeIds.map((theme) => ({
      ods: trust.code,
      trust: trust.name,
      setting: setting ?? document.setting,
      theme,
      layer: document.layer,
      release,
      level: levels[theme] ?? null,
      basis: document.basis,
      membership: membershipDate,
      source: document.source.file ?? document.source.name,
      sha256: document.source.sha256,
    })),
  );
}

function byProvider(entries: CompareDocument["entries"], themeIds: readonly string[]): CompareDocument["entries"] {
  const keyOf = ({ trust }: CompareDocument["entries"][number]) => trust.code ?? trust.name;
  return [...new Set(entries.map(keyOf))].flatMap((key) => {
    const own = entries.filter((entry) => keyOf(entry) === key);
    const [first] = own;
    if (first === undefined || own.length === 1) return own;
    const levels = Object.fromEntries(themeIds.map((id) => [id, mean(own.map((entry) => entry.levels[id] ?? null))]));
    return [{ ...first, setting: null, levels, overall: null }];
  });
}
