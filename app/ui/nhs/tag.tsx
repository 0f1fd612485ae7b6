import type { ReactNode } from "react";
import { Tag as NhsTag } from "nhsuk-react-components";

/** A short label in a line; strong for the word that sorts a list, such as "Ask" or "Offer". */
export function Tag({ strong = false, children }: { readonly strong?: boolean; readonly children: ReactNode }) {
  return <NhsTag className={strong ? "bm-tag bm-tag--strong" : "bm-tag"}>{children}</NhsTag>;
}
