import type { CompareDocument } from "./compare-document";
import { mean } from "./averages";

/** The columns of the download, in order: one row for each trust, setting and theme. The words are those that scripts rely on. */
export const TIDY_COLUMNS = ["ods", "trust", "setting", "theme", "layer", "cycle or release", "level", "basis", "membership date", "source", "hash"] as const;

/** Stands after the source of a level that answers another question than the others'. */
const CHANGED_QUESTION = "; a changed question, not to be counted with the others";

/** The column that holds a day, for a form that has cells of that type. */
export const TIDY_DATE_COLUMN = "membership date" satisfies (typeof TIDY_COLUMNS)[number];

/** One row. Level null: not available or not released, all alike. */
export type TidyRow = {
  readonly ods: string | null;
  readonly trust: string;
  readonly setting: string;
  readonly theme: string;
  readonly layer: string;
  /** A cycle of boards, or the year of a DMA release. */
  readonly "cycle or release": string;
  readonly level: number | null;
  readonly basis: string;
  /** The day whose membership groups the rows, YYYY-MM-DD. */
  readonly "membership date": string;
  readonly source: string;
  /** SHA-256 of the source's file; null: the source is no file. */
  readonly hash: string | null;
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
  return rows.flatMap(({ trust, setting, levels, apart = [] }) =>
    themeIds.map((theme) => ({
      ods: trust.code,
      trust: trust.name,
      setting: setting ?? document.setting,
      theme,
      layer: document.layer,
      "cycle or release": release,
      level: levels[theme] ?? null,
      basis: document.basis,
      "membership date": membershipDate,
      source: `${document.source.file ?? document.source.name}${apart.includes(theme) ? CHANGED_QUESTION : ""}`,
      hash: document.source.sha256,
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
