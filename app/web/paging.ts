/** Where a page of a list is among its pages; `hrefBefore` is the address of any of them, up to its number. */
export type Listed = { readonly page: number; readonly pages: number; readonly hrefBefore: string };

/** Rows of a list on one page, where a page says nothing else. */
const A_PAGE = 50;
const MOST_DIGITS = 5;

/**
 * The part of a list that an address asks for by `page=2`. What is no number of a page there is shows the first or the last.
 *
 * @param all the whole list, in its order
 * @param url of the request; its other parts are kept on the way to the next page
 */
export function partOf<T>(all: readonly T[], url: string, size: number = A_PAGE): { readonly items: readonly T[]; readonly listed: Listed } {
  const { pathname, searchParams } = new URL(url);
  const asked = searchParams.get("page") ?? "";
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = new RegExp(`^[1-9]\\d{0,${MOST_DIGITS - 1}}$`).test(asked) ? Math.min(Number(asked), pages) : 1;
  searchParams.delete("page");
  const others = searchParams.toString();
  return { items: all.slice((page - 1) * size, page * size), listed: { page, pages, hrefBefore: `${pathname}?${others === "" ? "" : `${others}&`}page=` } };
}
