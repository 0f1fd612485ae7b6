import type { ReactNode } from "react";

/** Words for who listens to the page; not drawn. */
export function HiddenText({ children }: { readonly children: ReactNode }) {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
