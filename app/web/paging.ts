/** Where a page of a list is among its pages: `first` is the number of its first row, from 1; the address of any of them is `hrefBefore`, its number, `hrefAfter`. */
export type Listed = { readonly page: number; readonly pages: number; readonly first: number; readonly total: number; readonly hrefBefore: string; readonly hrefAfter: string };

/** Which list of a page it is, where there is more than one. */
type Listing = {
  /** Rows on one page. */
  readonly size?: number;
  /** What the address calls the list's page: "page", "history". */
  readonly name?: string;
  /** The id of the list on the page, to come back to. */
  readonly at?: string;
  /** The place of a row to show, from 0, where the address names no page; null: the first. */
  readonly holding?: number | null;
};

/** Rows of a list on one page, where a page says nothing else. */
const A_PAGE = 50;
const MOST_DIGITS = 5;

/**
 * The part of a list that an address asks for by `page=2`. What is no number of a page there is shows the first or the last.
 *
 * @param all the whole list, in its order
 * @param url of the request; its other parts are kept on the way to the next page
 */
export function partOf<T>(all: readonly T[], url: string, listing: Listing = {}): { readonly items: readonly T[]; readonly listed: Listed } {
  const { from, to, listed } = partAt(all.length, url, listing);
  return { items: all.slice(from, to), listed };
}

/** As `partOf`, where the rows are not read yet: from which to before which, from 0. */
export function partAt(total: number, url: string, { size = A_PAGE, name = "page", at, holding = null }: Listing = {}): { readonly from: number; readonly to: number; readonly listed: Listed } {
  const { pathname, searchParams } = new URL(url);
  const asked = searchParams.get(name) ?? "";
  const pages = Math.max(1, Math.ceil(total / size));
  const usual = holding === null ? 1 : Math.floor(holding / size) + 1;
  const page = Math.min(new RegExp(`^[1-9]\\d{0,${MOST_DIGITS - 1}}$`).test(asked) ? Number(asked) : usual, pages);
  searchParams.delete(name);
  const others = searchParams.toString();
  const from = (page - 1) * size;
  return { from, to: from + size, listed: { page, pages, first: from + 1, total, hrefBefore: `${pathname}?${others === "" ? "" : `${others}&`}${name}=`, hrefAfter: at === undefined ? "" : `#${at}` } };
}
