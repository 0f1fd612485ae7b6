import type { Listed } from "../../web/paging";
import { HiddenText } from "./hidden-text";

type PaginationProps = {
  /** What is listed: "people", "changes". */
  readonly of: string;
  readonly page: number;
  readonly pages: number;
  /** The address of a page, from 1. */
  readonly href: (page: number) => string;
};

/** Where the list is and the way on; nothing for a single page. */
export function Pagination({ of, page, pages, href }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="bm-pages" aria-label={`Pages of ${of}`}>
      <span>
        {page > 1 && (
          <a href={href(page - 1)} rel="prev">
            Previous<HiddenText> page of {of}</HiddenText>
          </a>
        )}
      </span>
      <p>
        Page {page} of {pages}
      </p>
      <span>
        {page < pages && (
          <a href={href(page + 1)} rel="next">
            Next<HiddenText> page of {of}</HiddenText>
          </a>
        )}
      </span>
    </nav>
  );
}

/** The same for a list that an address asks for in parts. */
export function ListPages({ of, listed: { page, pages, hrefBefore, hrefAfter } }: { readonly of: string; readonly listed: Listed }) {
  return <Pagination of={of} page={page} pages={pages} href={(number) => `${hrefBefore}${number}${hrefAfter}`} />;
}
